import './licenses.css';
import { Stamp } from 'lucide-react';
import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { graphql } from '../client/graphql.ts';
import { useMutation, useQuery } from '../client/hooks.ts';
import { type RefusalShown, refusalAt, refusalsElsewhere } from '../client/refusals.ts';
import type { ResultOf } from '../client/types.ts';
import { useViewer } from '../client/viewer.ts';
import Absent from '../shell/absent.tsx';
import { Crumb, Page } from '../shell/page.tsx';
import { Button, ButtonLink } from '../ui/button.tsx';
import { Check, Picks, TextField } from '../ui/field.tsx';
import { useToast } from '../ui/overlays.tsx';
import { Cover, Notice } from '../ui/pieces.tsx';
import { Bones, Empty, ErrorNotice, Loaded, Refusals } from '../ui/states.tsx';
import { useFormats } from '../words/formats.ts';
import { useName, useWords } from '../words/words.ts';
import { audienceFor, grantsOf, type LicenseChoice, narrowerTemplates, widerTemplates } from './choice.ts';
import { Sayings } from './sayings.tsx';
import { WhoSeesMap } from './whoSeesMap.tsx';
import { StartField, WordDrawer } from './wordDrawer.tsx';
import { licenseWords } from './words.ts';

const ToPublishDocument = graphql(`
  query ToPublish($id: ID!) {
    resource(id: $id) {
      id
      owner { id name { zh en } }
      group { id }
      authors { id displayName { zh en } }
      versions { id number state title subject
        reviews { id level state decision reviewer { displayName { zh en } } decidedAt } }
    }
    licenseTemplates { code name { zh en } permissions }
    district { id }
  }
`);
const ProposalDocument = graphql(`
  query LicenseProposalFor($versionId: ID!) {
    licenseProposal(versionId: $versionId) {
      basis
      template { code name { zh en } permissions }
      source { kind article }
      showsMinors
      standing { id sentence { kind text keepsTogether } }
      licenses { template audience { level placeIds } capacities permissions endsAt revocation
        sentence { kind text keepsTogether } }
      whoSees { summary schoolCount staffCount pupilsSee outside { kind count sees }
        schools { school { id name { zh en } } role mode flags staffCount staffSee pupilsSee } }
    }
  }
`);
const PreviewLicensesDocument = graphql(`
  query PreviewLicenses($versionId: ID!, $grants: [GrantInput!]!, $reason: String, $knows: Boolean) {
    previewLicenses(versionId: $versionId, grants: $grants, reason: $reason, knowsItIsForGood: $knows) {
      width
      refusals { code field message }
      licenses { template audience { level placeIds } capacities permissions endsAt revocation
        sentence { kind text keepsTogether } }
      whoSees { summary schoolCount staffCount pupilsSee outside { kind count sees }
        schools { school { id name { zh en } } role mode flags staffCount staffSee pupilsSee } }
    }
  }
`);
const PublishVersionDocument = graphql(`
  mutation PublishVersion($input: PublishVersionInput!) {
    publishVersion(input: $input) { version { id state } refusals { code field message } }
  }
`);

type ToPublish = NonNullable<ResultOf<typeof ToPublishDocument>['resource']>;
type Proposal = NonNullable<ResultOf<typeof ProposalDocument>['licenseProposal']>;
type Templates = ResultOf<typeof ToPublishDocument>['licenseTemplates'];

/** To whom does it open: the sentence, word by word changeable, and the map that moves with it. */
export default function PublishPage() {
  const t = useWords(licenseWords);
  const { resourceId = '' } = useParams();
  const query = useQuery(ToPublishDocument, { id: resourceId });
  const resource = query.data?.resource;
  const version = resource?.versions.find((one) => one.state === 'approved');
  const proposal = useQuery(ProposalDocument, { versionId: version?.id ?? '' }, { pause: !version });
  if (query.data && !resource) return <Absent />;
  if (!resource || !version || proposal.data?.licenseProposal === null)
    return (
      <Page title={t.decideLicense} topbar={<Crumb to="/publications">{t.back}</Crumb>}>
        <Loaded query={query} bones={<Bones shape="page" />}>
          {() => (
            <Empty title={t.notHere} actions={<ButtonLink to="/publications">{t.back}</ButtonLink>}>
              {t.notHereText}
            </Empty>
          )}
        </Loaded>
      </Page>
    );
  if (!proposal.data)
    return (
      <Page title={version.title} topbar={<Crumb to="/publications">{t.back}</Crumb>}>
        <Loaded query={proposal} bones={<Bones shape="page" />}>
          {() => null}
        </Loaded>
      </Page>
    );
  return (
    <Deciding
      key={version.id}
      resource={resource}
      version={version}
      proposal={proposal.data.licenseProposal}
      templates={query.data?.licenseTemplates ?? []}
      districtId={query.data?.district?.id ?? null}
    />
  );
}

interface DecidingProps {
  resource: ToPublish;
  version: ToPublish['versions'][number];
  proposal: Proposal;
  templates: Templates;
  districtId: string | null;
}

function Deciding({ resource, version, proposal, templates, districtId }: DecidingProps) {
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
        <>
          <span className="ui soft grow">{t.foot}</span>
          <Button variant="primary" icon={Stamp} busy={publish.busy} onClick={() => void submit()}>
            {t.confirm}
          </Button>
        </>
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

/** Some of the group's schools instead of all. */
function SchoolChecks({
  proposal,
  choice,
  onChange,
  groupIds,
}: {
  proposal: Proposal;
  choice: LicenseChoice;
  onChange: (changed: Partial<LicenseChoice>) => void;
  groupIds: string[];
}) {
  const t = useWords(licenseWords);
  const name = useName();
  const all = proposal.whoSees.schools.map((one) => one.school);
  const chosen = choice.audienceLevel === 'schools' ? choice.audienceIds : all.map((school) => school.id);
  const toggle = (id: string, on: boolean): void => {
    const ids = on ? [...chosen, id] : chosen.filter((one) => one !== id);
    if (ids.length === 0) return;
    onChange(
      ids.length === all.length && groupIds.length > 0
        ? { audienceLevel: 'group', audienceIds: groupIds.slice(0, 1) }
        : { audienceLevel: 'schools', audienceIds: ids },
    );
  };
  if (all.length < 2) return null;
  return (
    <fieldset className="school-checks">
      <legend className="label">{t.whoWhich}</legend>
      {all.map((school) => (
        <Check key={school.id} checked={chosen.includes(school.id)} onChange={(on) => toggle(school.id, on)}>
          {name(school.name)}
        </Check>
      ))}
    </fieldset>
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
