import { CloudOff, RotateCw } from 'lucide-react';
import type { ReactNode } from 'react';
import type { RefusalShown } from '../client/refusals.ts';
import type { RequestFailure } from '../client/request.ts';
import { useWords } from '../words/words.ts';
import { Button } from './button.tsx';
import { Notice } from './pieces.tsx';
import { uiWords } from './words.ts';

/** Bones of what comes, in its shape; shown after 0.3 s. */
export function Bones({ rows = 3, shape = 'lines' }: { rows?: number; shape?: 'lines' | 'covers' | 'page' }) {
  const t = useWords(uiWords);
  const widths = ['62%', '84%', '48%', '71%'];
  return (
    <div className="bones" role="status" aria-label={t.loading}>
      {shape === 'page' && <div className="bone" style={{ width: '40%', height: 32 }} />}
      {Array.from({ length: rows }, (_, row) => `bone-${row}`).map((key, row) =>
        shape === 'covers' ? (
          <div className="line" key={key}>
            <div className="bone" />
            <div className="bone" style={{ width: widths[row % 4] }} />
            <div className="bone" style={{ width: widths[(row + 1) % 4] }} />
            <div className="bone" style={{ width: widths[(row + 2) % 4] }} />
          </div>
        ) : (
          <div className="bone" key={key} style={{ width: widths[row % 4] }} />
        ),
      )}
    </div>
  );
}

/** Nothing there: what it means and ways on. */
export function Empty({
  title,
  children,
  actions,
}: {
  title: string;
  children?: ReactNode;
  actions?: ReactNode;
}) {
  return (
    <div className="empty">
      <h2>{title}</h2>
      {children && <div className="soft ui">{children}</div>}
      {actions && <div className="row wrap">{actions}</div>}
    </div>
  );
}

/** What went wrong on the way to the server, and what to do. */
export function ErrorNotice({ failure, again }: { failure: RequestFailure; again?: () => void }) {
  const t = useWords(uiWords);
  const told = {
    offline: [t.failureOffline, t.failureOfflineText],
    unavailable: [t.failureUnavailable, t.failureUnavailableText],
    limited: [t.failureLimited, t.failureLimitedText],
    broken: [t.failureBroken, t.failureBrokenText],
  }[failure.kind];
  return (
    <Notice tone="bad" icon={CloudOff}>
      <p className="strong">{told[0]}</p>
      <p>{failure.message && failure.kind !== 'offline' ? failure.message : told[1]}</p>
      {again && (
        <div className="row">
          <Button size="small" icon={RotateCw} onClick={again}>
            {t.again}
          </Button>
        </div>
      )}
    </Notice>
  );
}

/** Refusals that concern the whole, not a field. */
export function Refusals({ refusals }: { refusals: readonly RefusalShown[] }) {
  if (refusals.length === 0) return null;
  return (
    <Notice tone="bad">
      {refusals.map((refusal) => (
        <p key={`${refusal.code}-${refusal.field ?? ''}`}>{refusal.message}</p>
      ))}
    </Notice>
  );
}

interface LoadedProps<Result> {
  query: { data: Result | undefined; failure: RequestFailure | null; loading: boolean; again: () => void };
  bones?: ReactNode;
  children: (data: Result) => ReactNode;
}

/** Bones, then content; after a failure the old content stays and says so. */
export function Loaded<Result>({ query, bones, children }: LoadedProps<Result>) {
  const t = useWords(uiWords);
  if (query.data === undefined) {
    if (query.failure) return <ErrorNotice failure={query.failure} again={query.again} />;
    return bones ?? <Bones />;
  }
  return (
    <>
      {query.failure && (
        <Notice tone="wait" icon={CloudOff}>
          {t.failureStale}{' '}
          <button type="button" className="btn quiet small" onClick={query.again}>
            {t.again}
          </button>
        </Notice>
      )}
      {children(query.data)}
    </>
  );
}

/** The end of a list that goes on. */
export function Pager({ hasMore, loading, more }: { hasMore: boolean; loading: boolean; more: () => void }) {
  const t = useWords(uiWords);
  if (!hasMore) return null;
  return (
    <div className="pager">
      <Button onClick={more} busy={loading}>
        {loading ? t.moreLoading : t.more}
      </Button>
    </div>
  );
}
