import { type FormEvent, useState } from 'react';
import { graphql } from '../client/graphql.ts';
import { useMutation, useQuery } from '../client/hooks.ts';
import type { RefusalShown } from '../client/refusals.ts';
import { Button } from '../ui/button.tsx';
import { Choice, TextField } from '../ui/field.tsx';
import { Loaded, Refusals } from '../ui/states.tsx';
import { useFormats } from '../words/formats.ts';
import { useWords } from '../words/words.ts';
import { peopleWords } from './words.ts';

const ServiceTokensDocument = graphql(`
  query ServiceTokens {
    serviceTokens { id label operations createdAt expiresAt revokedAt }
  }
`);
const CreateServiceTokenDocument = graphql(`
  mutation CreateServiceToken($input: CreateServiceTokenInput!) {
    createServiceToken(input: $input) { token refusals { code field message } }
  }
`);
const RevokeServiceTokenDocument = graphql(`
  mutation RevokeServiceToken($input: RevokeServiceTokenInput!) {
    revokeServiceToken(input: $input) { serviceToken { id revokedAt } refusals { code field message } }
  }
`);

/** Keys of the own programs. A key is shown once. */
export function ServiceTokens() {
  const t = useWords(peopleWords);
  const format = useFormats();
  const query = useQuery(ServiceTokensDocument, {});
  const create = useMutation(CreateServiceTokenDocument);
  const revoke = useMutation(RevokeServiceTokenDocument);
  const [label, setLabel] = useState('');
  const [kind, setKind] = useState('read');
  const [made, setMade] = useState<string | null>(null);
  const [refusals, setRefusals] = useState<RefusalShown[]>([]);

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const answer = await create.run({ input: { label, mayWrite: kind === 'write' } });
    if (!answer.ok) return;
    setRefusals(answer.data.createServiceToken.refusals);
    setMade(answer.data.createServiceToken.token ?? null);
    if (answer.data.createServiceToken.token) setLabel('');
  };

  return (
    <section className="stack g3">
      <h2 className="section-title">{t.programs}</h2>
      <p className="soft ui">{t.programsText}</p>
      {made && (
        <div className="stack">
          <p className="note">{t.programOnce}</p>
          <div className="secret">{made}</div>
        </div>
      )}
      <Loaded query={query}>
        {({ serviceTokens }) =>
          serviceTokens.length === 0 ? (
            <p className="note">{t.programsNone}</p>
          ) : (
            <ul className="ruled">
              {serviceTokens.map((token) => (
                <li key={token.id} className="plain-row">
                  <span className="strong">{token.label}</span>
                  <span className="note">
                    {token.operations.includes('write') ? t.programWrite : t.programRead}
                  </span>
                  <span className="note">
                    {token.revokedAt
                      ? t.programEnded
                      : token.expiresAt
                        ? t.programUntil(format.fullDay(token.expiresAt))
                        : ''}
                  </span>
                  {!token.revokedAt && (
                    <Button
                      size="small"
                      variant="quiet"
                      className="end"
                      onClick={() => void revoke.run({ input: { id: token.id } })}
                    >
                      {t.programStop}
                    </Button>
                  )}
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
      <form className="stack g3" onSubmit={submit}>
        <Refusals refusals={refusals} />
        <TextField label={t.programLabel} value={label} onChange={setLabel} hint={t.programLabelHint} />
        <div className="row wrap">
          <Choice
            label={t.programs}
            value={kind}
            onChange={setKind}
            options={[
              { value: 'read', label: t.programRead },
              { value: 'write', label: t.programWrite },
            ]}
          />
          <Button type="submit" busy={create.busy} disabled={!label.trim()}>
            {t.programMake}
          </Button>
        </div>
      </form>
    </section>
  );
}
