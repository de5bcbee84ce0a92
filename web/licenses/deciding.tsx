import './licenses.css';
import { Stamp } from 'lucide-react';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useMutation, useQuery } from '../client/hooks.ts';
import { type RefusalShown, refusalAt, refusalsElsewhere } from '../client/refusals.ts';
import { useViewer } from '../client/viewer.ts';
import { Crumb, Page } from '../shell/page.tsx';
import { Button } from '../ui/button.tsx';
import { Check, Picks, TextField } from '../ui/field.tsx';
import { useToast } from '../ui/overlays.tsx';
import { Cover, Notice } from '../ui/pieces.tsx';
import { ErrorNotice, Refusals } from '../ui/states.tsx';
import { useFormats } from '../words/formats.ts';
import { useName, useWords } from '../words/words.ts';
import { AuthorFoot } from './authorFoot.tsx';
import { audienceFor, grantsOf, type LicenseChoice, narrowerTemplates, widerTemplates } from './choice.ts';
import {
  PreviewLicensesDocument,
  type Proposal,
  PublishVersionDocument,
  type Templates,
  type ToPublish,
} from './documents.ts';
import { Sayings } from './sayings.tsx';
import { SchoolChecks } from './schoolChecks.tsx';
import { WhoSeesMap } from './whoSeesMap.tsx';
import { StartField, WordDrawer } from './wordDrawer.tsx';
import { licenseWords } from './words.ts';

interface DecidingProps {
  resource: ToPublish;
  version: ToPublish['versions'][number];
  proposal: Proposal;
  templates: Templates;
  districtId: string | null;
}

/** The sentence and its words, the way it was chosen, what stands in the way, and the map. */
export function Deciding({ resource, version, proposal, templates, districtId }: DecidingProps) {
  const t = useWords(licenseWords);
  const name = useName();
  const say = useToast();
  const navigate = useNavigate();
  const publish = useMutation(PublishVersionDocument);
  const [refusals, setRefusals] = useState<RefusalShown[]>([]);
  const [word, setWord] = useState<string | null>(null);
  const places = {
    ownerId: resource.owner.id,
    groupIds: resource.group ? [resource.group.id] : [],
    districtId,
  };
  const [choice, setChoice] = useState<LicenseChoice>(() => ({
    width: 'default',
    template: proposal.template.code,
    audienceLevel: proposal.licenses[0]?.audience.level ?? 'school',
    audienceIds: [...(proposal.licenses[0]?.audience.placeIds ?? [])],
    permissions: proposal.licenses[0] ? [...proposal.licenses[0].permissions] : null,
    startsAt: '',
    lastDay: '',
    noEnd: false,
    reason: '',
    knowsItIsForGood: false,
  }));
  const change = (changed: Partial<LicenseChoice>): void =>
    setChoice((before) => ({ ...before, ...changed }));
  const isExam = choice.template === 'exam_embargo';
  const asProposed =
    choice.width === 'default' &&
    !choice.startsAt &&
    !choice.lastDay &&
    !choice.noEnd &&
    word === null &&
    sameSet(choice.permissions, proposal.licenses[0]?.permissions);
  const grants = grantsOf(choice, resource.owner.id);
  const preview = useQuery(
    PreviewLicensesDocument,
    { versionId: version.id, grants, reason: choice.reason, knows: choice.knowsItIsForGood },
    { pause: asProposed && !isExam },
  );
  const shown = asProposed && !isExam ? null : (preview.data?.previewLicenses ?? null);
  const licenses = shown?.licenses ?? proposal.licenses;
  const allowed = templates.find((one) => one.code === choice.template)?.permissions ?? [];

  const choose = (width: LicenseChoice['width']): void => {
    const template =
      width === 'default'
        ? proposal.template.code
        : width === 'narrower'
          ? narrowerTemplates[0]
          : widerTemplates[0];
    chooseTemplate(template, width);
  };
  const chooseTemplate = (template: string, width = choice.width): void => {
    const first = proposal.licenses[0];
    const audience =
      width === 'default' && first
        ? { audienceLevel: first.audience.level, audienceIds: [...first.audience.placeIds] }
        : audienceFor(template, places);
    const permissions = width === 'default' && first ? [...first.permissions] : null;
    change({ width, template, ...audience, permissions, lastDay: '', noEnd: false, startsAt: '' });
    setRefusals([]);
  };
  const submit = async (): Promise<void> => {
    const answer = await publish.run({
      input: {
        versionId: version.id,
        grants: asProposed && !isExam ? null : grants,
        reason: choice.reason,
        knowsItIsForGood: choice.knowsItIsForGood,
      },
    });
    if (!answer.ok) return;
    setRefusals(answer.data.publishVersion.refusals);
    if (!answer.data.publishVersion.version) return;
    say(t.published);
    navigate(`/resources/${resource.id}`);
  };

  const article = proposal.source.article;
  const templateName = name(proposal.template.name);
  const basis =
    proposal.basis === 'charter' && article
      ? t.basisCharter(article, templateName)
      : proposal.basis === 'owner'
        ? t.basisOwner(templateName)
        : t.basisMode(templateName);
  return (
    <Page
      title={version.title}
      topbar={<Crumb to="/publications">{t.back}</Crumb>}
      foot={
        resource.viewerMay.publish ? (
          <>
            <span className="ui soft grow">{t.foot}</span>
            <Button variant="primary" icon={Stamp} busy={publish.busy} onClick={() => void submit()}>
              {t.confirm}
            </Button>
          </>
        ) : (
          <AuthorFoot versionId={version.id} choice={choice} onRefused={setRefusals} />
        )
      }
    >
      <div className="publish">
        <div>
          <Head resource={resource} version={version} />
          <Sayings
            sentences={licenses.map((one) => ({
              key: `${one.template} ${one.capacities[0] ?? ''}`,
              spans: one.sentence,
            }))}
            onChange={setWord}
          />
          <Picks
            label={t.basis}
            value={choice.width}
            options={[
              { value: 'default', label: basis, note: t.basisText },
              { value: 'narrower', label: t.narrower, note: t.narrowerText },
              { value: 'wider', label: t.wider, note: t.widerText },
            ]}
            onChange={(width) => choose(width === 'narrower' || width === 'wider' ? width : 'default')}
          />
          {choice.width !== 'default' && (
            <div className="stack g4 off-default">
              <Picks
                label={t.which}
                value={choice.template}
                options={(choice.width === 'narrower' ? narrowerTemplates : widerTemplates)
                  .filter((code) => code !== 'group_adapt' || places.groupIds.length > 0)
                  .map((code) => ({ value: code, label: nameOfTemplate(templates, code, name) }))}
                onChange={(template) => chooseTemplate(template)}
              />
              {choice.width === 'narrower' && choice.template !== 'school_only' && (
                <SchoolChecks
                  proposal={proposal}
                  choice={choice}
                  onChange={change}
                  groupIds={places.groupIds}
                />
              )}
              {choice.width === 'narrower' && (
                <TextField
                  label={t.reason}
                  hint={t.reasonHint}
                  rows={2}
                  value={choice.reason}
                  onChange={(reason) => change({ reason })}
                  error={refusalAt(refusals, 'reason')}
                />
              )}
              {choice.template.startsWith('open_') && (
                <Check
                  boxed
                  checked={choice.knowsItIsForGood}
                  onChange={(knowsItIsForGood) => change({ knowsItIsForGood })}
                >
                  {t.forGood}
                </Check>
              )}
            </div>
          )}
          {isExam && <StartField choice={choice} onChange={change} />}
          <div className="stack g3 notices">
            {publish.failure && <ErrorNotice failure={publish.failure} />}
            <Refusals
              refusals={refusalsElsewhere(refusals.length > 0 ? refusals : (shown?.refusals ?? []), [
                'reason',
              ])}
            />
            <Notice tone={proposal.showsMinors ? 'wait' : 'done'}>
              {proposal.showsMinors ? t.minors : t.noMinors}
            </Notice>
            {proposal.standing.length > 0 && (
              <details>
                <summary>{t.standing}</summary>
                <Sayings sentences={proposal.standing.map((one) => ({ key: one.id, spans: one.sentence }))} />
              </details>
            )}
            <details>
              <summary>{t.revokeQuestion}</summary>
              <p className="soft ui">{consequence(t, licenses[0]?.revocation)}</p>
            </details>
          </div>
        </div>
        <WhoSeesMap owner={resource.owner} whoSees={shown?.whoSees ?? proposal.whoSees} />
      </div>
      <WordDrawer
        kind={word}
        choice={choice}
        allowed={allowed}
        onChange={change}
        onClose={() => setWord(null)}
      />
    </Page>
  );
}

function Head({ resource, version }: Pick<DecidingProps, 'resource' | 'version'>) {
  const t = useWords(licenseWords);
  const name = useName();
  const format = useFormats();
  const { viewer } = useViewer();
  const last = version.reviews.filter((review) => review.decision === 'approve' && review.decidedAt).at(-1);
  const authors = resource.authors.map((author) => name(author.displayName)).join('、');
  return (
    <div className="row publish-head">
      <Cover title={version.title} subject={version.subject} size="small" />
      <div>
        <h1>{version.title}</h1>
        <p className="note">
          {[
            authors,
            t.version(version.number),
            last?.reviewer && last.decidedAt
              ? t.approvedBy(t.stepReview, name(last.reviewer.displayName), format.moment(last.decidedAt))
              : null,
            viewer.schools.some((school) => school.id === resource.owner.id)
              ? null
              : name(resource.owner.name),
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
      </div>
    </div>
  );
}

const sameSet = (one: readonly string[] | null, other: readonly string[] | undefined): boolean =>
  one === null ||
  (other !== undefined && one.length === other.length && one.every((item) => other.includes(item)));

function nameOfTemplate(
  templates: Templates,
  code: string,
  name: (name: { zh: string; en?: string | null | undefined }) => string,
): string {
  const template = templates.find((one) => one.code === code);
  return template ? name(template.name) : code;
}

function consequence(
  t: { revokeStopNew: string; revokeStopStreams: string; revokeRecall: string },
  revocation: string | undefined,
): string {
  if (revocation === 'recall_copies') return t.revokeRecall;
  return revocation === 'stop_streams' ? t.revokeStopStreams : t.revokeStopNew;
}
