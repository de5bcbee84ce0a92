import './licenses.css';
import { useState } from 'react';
import { Link } from 'react-router';
import { graphql } from '../client/graphql.ts';
import { useMutation, usePages } from '../client/hooks.ts';
import { type RefusalShown, refusalAt, refusalsElsewhere } from '../client/refusals.ts';
import type { ResultOf } from '../client/types.ts';
import { Button } from '../ui/button.tsx';
import { TextField } from '../ui/field.tsx';
import { Drawer, useToast } from '../ui/overlays.tsx';
import { ErrorNotice, Pager, Refusals } from '../ui/states.tsx';
import { briefly, useVocabulary } from '../vocabularies/vocabulary.ts';
import { useFormats } from '../words/formats.ts';
import { useName, useWords } from '../words/words.ts';
import { licenseWords } from './words.ts';

const RequestsToDecideDocument = graphql(`
  query RequestsToDecide($first: Int = 20, $after: String) {
    licenseRequestsToDecide(first: $first, after: $after) {
      edges { node {
        id permissions reason openedAt endsAt
        audience { placeNames { zh en } }
        requestedBy { displayName { zh en } }
        resource { id version { title } }
      } }
      pageInfo { hasNextPage endCursor }
    }
  }
`);
const DecideRequestDocument = graphql(`
  mutation DecideRequest($input: DecideRequestInput!) {
    decideRequest(input: $input) { request { id state } refusals { code field message } }
  }
`);

type Request = ResultOf<typeof RequestsToDecideDocument>['licenseRequestsToDecide']['edges'][number]['node'];

/** What others ask for: who, what for, until when; agreed at once or declined with a reason. */
export function RequestsToDecide() {
  const t = useWords(licenseWords);
  const name = useName();
  const format = useFormats();
  const say = useToast();
  const permissions = useVocabulary('license-permissions');
  const pages = usePages(RequestsToDecideDocument, {}, (data) => data.licenseRequestsToDecide);
  const decide = useMutation(DecideRequestDocument);
  const [declining, setDeclining] = useState<Request | null>(null);
  const [refusals, setRefusals] = useState<{ id: string; list: RefusalShown[] } | null>(null);
  if (pages.nodes.length === 0) return null;

  const answer = async (request: Request, granted: boolean, reason: string): Promise<boolean> => {
    const answered = await decide.run({ input: { requestId: request.id, granted, reason } });
    if (!answered.ok) return false;
    const { refusals: list } = answered.data.decideRequest;
    setRefusals(list.length > 0 ? { id: request.id, list } : null);
    if (list.length === 0) say(granted ? t.granted : t.refused);
    return list.length === 0;
  };

  return (
    <section className="requests">
      <div className="sec">
        <h2>{t.requests}</h2>
      </div>
      {decide.failure && <ErrorNotice failure={decide.failure} />}
      <ul className="ruled">
        {pages.nodes.map((request) => (
          <li key={request.id} className="decision">
            <div className="grow">
              <b>
                {request.resource ? (
                  <Link to={`/resources/${request.resource.id}`}>
                    {t.requestFor(request.resource.version.title)}
                  </Link>
                ) : (
                  t.requestGone
                )}
              </b>
              <p>{request.reason}</p>
              <p className="note">
                {[
                  name(request.requestedBy.displayName),
                  request.audience.placeNames.map(name).join('、'),
                  request.permissions.map((code) => briefly(permissions.word(code))).join('、'),
                  t.askedOn(format.day(request.openedAt)),
                  request.endsAt ? t.until(format.lastDay(request.endsAt)) : null,
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </p>
              {refusals?.id === request.id && (
                <Refusals refusals={refusalsElsewhere(refusals.list, ['reason'])} />
              )}
            </div>
            <div className="row">
              <Button busy={decide.busy} onClick={() => void answer(request, true, '')}>
                {t.grant}
              </Button>
              <Button variant="quiet" onClick={() => setDeclining(request)}>
                {t.refuse}
              </Button>
            </div>
          </li>
        ))}
      </ul>
      <Pager hasMore={pages.hasMore} loading={pages.loading} more={pages.more} />
      <Declining
        request={declining}
        error={refusals && refusals.id === declining?.id ? refusalAt(refusals.list, 'reason') : undefined}
        busy={decide.busy}
        onSend={async (reason) => {
          if (declining && (await answer(declining, false, reason))) setDeclining(null);
        }}
        onClose={() => setDeclining(null)}
      />
    </section>
  );
}

function Declining({
  request,
  error,
  busy,
  onSend,
  onClose,
}: {
  request: Request | null;
  error: string | undefined;
  busy: boolean;
  onSend: (reason: string) => Promise<void>;
  onClose: () => void;
}) {
  const t = useWords(licenseWords);
  const [reason, setReason] = useState('');
  return (
    <Drawer
      open={request !== null}
      onClose={onClose}
      title={t.refuseTitle}
      footer={
        <>
          <span className="end" />
          <Button variant="primary" busy={busy} onClick={() => void onSend(reason)}>
            {t.send}
          </Button>
        </>
      }
    >
      <TextField
        label={t.refuseWhy}
        hint={t.refuseWhyHint}
        rows={4}
        value={reason}
        onChange={setReason}
        error={error}
      />
    </Drawer>
  );
}
