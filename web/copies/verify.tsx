import './copies.css';
import '../resources/resources.css';
import { ScanSearch } from 'lucide-react';
import { type ChangeEvent, type FormEvent, useEffect, useRef, useState } from 'react';
import { Link, useNavigate, useParams, useSearchParams } from 'react-router';
import { graphql } from '../client/graphql.ts';
import { useQuery } from '../client/hooks.ts';
import type { ResultOf } from '../client/types.ts';
import { LicenseSentence } from '../resources/licenseSentence.tsx';
import { LanguageChoice } from '../shell/choices.tsx';
import { shellWords } from '../shell/words.ts';
import { Button } from '../ui/button.tsx';
import { TextField } from '../ui/field.tsx';
import { Icon } from '../ui/icon.tsx';
import { Logo } from '../ui/mark.tsx';
import { Notice } from '../ui/pieces.tsx';
import { Loaded } from '../ui/states.tsx';
import { useFormats } from '../words/formats.ts';
import { useName, useWords } from '../words/words.ts';
import { copyWords } from './words.ts';

const VerificationDocument = graphql(`
  query VerificationOfCopy($id: String, $signature: String, $number: String, $sha256: String) {
    verification(id: $id, signature: $signature, number: $number, sha256: $sha256) {
      state number ownerName { zh en } title sentence { kind text keepsTogether } advice endsAt
    }
  }
`);

type Verdict = ResultOf<typeof VerificationDocument>['verification'];

/** Tells anybody holding a copy whether its licence stands, and nothing more. */
export default function Verify() {
  const t = useWords(copyWords);
  const shell = useWords(shellWords);
  const { id } = useParams();
  const [search] = useSearchParams();
  const number = search.get('number');
  const signature = search.get('signature') ?? search.get('s');
  useEffect(() => {
    document.title = shell.titled(t.verification);
  }, [shell, t]);
  return (
    <div className="public-page">
      <header>
        <Logo />
        <span className="note">{t.verification}</span>
        <span className="end" />
        <LanguageChoice />
      </header>
      <main className="sheet">
        {id || number ? (
          <Answer id={id ?? null} signature={signature} number={id ? null : number} />
        ) : (
          <ByNumber />
        )}
      </main>
    </div>
  );
}

function ByNumber() {
  const t = useWords(copyWords);
  const navigate = useNavigate();
  const [number, setNumber] = useState('');
  const [missing, setMissing] = useState(false);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setMissing(!number.trim());
    if (number.trim()) navigate(`/verify?number=${encodeURIComponent(number.trim().toUpperCase())}`);
  };
  return (
    <>
      <h1>{t.byNumber}</h1>
      <p className="soft measure">{t.byNumberText}</p>
      <form className="by-number" onSubmit={submit} noValidate>
        <TextField
          label={t.number}
          value={number}
          onChange={setNumber}
          spellCheck={false}
          autoComplete="off"
          error={missing ? t.numberMissing : undefined}
        />
        <div>
          <Button type="submit" variant="primary">
            {t.check}
          </Button>
        </div>
      </form>
    </>
  );
}

function Answer({
  id,
  signature,
  number,
}: {
  id: string | null;
  signature: string | null;
  number: string | null;
}) {
  const [sha256, setSha256] = useState<string | null>(null);
  const query = useQuery(VerificationDocument, { id, signature, number, sha256 });
  return (
    <Loaded query={query}>
      {(data) => <Told verdict={data.verification} compared={sha256 !== null} onSum={setSha256} />}
    </Loaded>
  );
}

function Told({
  verdict,
  compared,
  onSum,
}: {
  verdict: Verdict;
  compared: boolean;
  onSum: (sum: string) => void;
}) {
  const t = useWords(copyWords);
  const name = useName();
  const format = useFormats();
  const said = {
    genuine: [t.genuineGlyph, t.genuine],
    ended: [t.endedGlyph, t.ended],
    altered: [t.alteredGlyph, t.altered],
    unknown: [t.unknownGlyph, t.unknown],
  }[verdict.state];
  return (
    <>
      <div className="verdict">
        <span className={`stamp ${verdict.state}`} aria-hidden="true">
          {said[0]}
        </span>
        <div>
          <h1>{said[1]}</h1>
          <p className="soft read">{verdict.advice}</p>
        </div>
      </div>
      {verdict.state !== 'unknown' && (
        <>
          <dl className="ruled verdict-facts">
            {verdict.title && (
              <div>
                <dt>{t.resource}</dt>
                <dd className="song">{verdict.title}</dd>
              </div>
            )}
            {verdict.ownerName && (
              <div>
                <dt>{t.owner}</dt>
                <dd>{name(verdict.ownerName)}</dd>
              </div>
            )}
            {verdict.sentence && (
              <div>
                <dt>{t.license}</dt>
                <dd>
                  <LicenseSentence spans={verdict.sentence} />
                </dd>
              </div>
            )}
            <div>
              <dt>{t.until}</dt>
              <dd>{verdict.endsAt ? format.lastDay(verdict.endsAt) : t.openEnd}</dd>
            </div>
            {verdict.number && (
              <div>
                <dt>{t.number}</dt>
                <dd className="mono">{verdict.number}</dd>
              </div>
            )}
          </dl>
          <Compare onSum={onSum} />
          {compared && verdict.state === 'genuine' && <Notice tone="done">{t.same}</Notice>}
          <p className="note lead">{t.note}</p>
        </>
      )}
      <p className="ui">
        <Link to="/verify">{t.another}</Link>
      </p>
    </>
  );
}

/** Sums the chosen file on this device; only the sum is sent. */
function Compare({ onSum }: { onSum: (sum: string) => void }) {
  const t = useWords(copyWords);
  const input = useRef<HTMLInputElement>(null);
  const [busy, setBusy] = useState(false);
  const choose = async (event: ChangeEvent<HTMLInputElement>): Promise<void> => {
    const file = event.target.files?.[0];
    if (!file) return;
    setBusy(true);
    const digest = await crypto.subtle.digest('SHA-256', await file.arrayBuffer());
    setBusy(false);
    onSum([...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join(''));
  };
  // A page without https has no digest; the comparison is not offered there.
  if (!window.isSecureContext) return null;
  return (
    <div className="compare">
      <Icon of={ScanSearch} />
      <div className="grow">
        <p className="strong">{t.compare}</p>
        <p className="note">{t.compareText}</p>
      </div>
      <input
        ref={input}
        type="file"
        className="sr"
        tabIndex={-1}
        aria-hidden="true"
        onChange={(event) => void choose(event)}
      />
      <Button busy={busy} onClick={() => input.current?.click()}>
        {busy ? t.comparing : t.choose}
      </Button>
    </div>
  );
}
