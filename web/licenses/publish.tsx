import { useParams } from 'react-router';
import { useQuery } from '../client/hooks.ts';
import Absent from '../shell/absent.tsx';
import { Crumb, Page } from '../shell/page.tsx';
import { ButtonLink } from '../ui/button.tsx';
import { Bones, Empty, Loaded } from '../ui/states.tsx';
import { useWords } from '../words/words.ts';
import { Deciding } from './deciding.tsx';
import { ProposalDocument, ToPublishDocument } from './documents.ts';
import { licenseWords } from './words.ts';

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
