import { describe, expect, it } from 'vitest';
import { standingOf } from '../../server/copies/standing.ts';
import type { GrantRow } from '../../server/licenses/rows.ts';

const NOW = new Date('2026-11-24T02:00:00Z');
const grant = (changes: Partial<GrantRow> = {}): GrantRow => ({
  id: 'grant-1',
  resourceId: 'res-1',
  versionIds: null,
  template: 'group_teaching',
  audienceLevel: 'group',
  audienceIds: ['group-1'],
  capacities: ['staff'],
  permissions: ['discover', 'preview', 'download'],
  prohibitions: [],
  duties: ['attribute'],
  startsAt: new Date('2026-01-01T00:00:00Z'),
  endsAt: new Date('2029-08-31T16:00:00Z'),
  state: null,
  revocation: 'stop_new',
  source: {},
  spdx: null,
  grantedBy: null,
  grantedAt: new Date('2026-01-01T00:00:00Z'),
  revokedAt: null,
  revokeReason: null,
  revokeConsequence: null,
  supersededAt: null,
  ...changes,
});
const revokedAt = new Date('2026-11-23T09:05:00Z');
const ended = new Date('2026-10-31T16:00:00Z');

describe('what a copy is worth now', () => {
  it.each<[string, { grant: GrantRow | null; versionState: string }, string, string]>([
    [
      'stands with its licence',
      { grant: grant(), versionState: 'published' },
      'valid',
      '许可有效，到2029年8月31日。',
    ],
    [
      'stands when a newer version is published',
      { grant: grant(), versionState: 'superseded' },
      'valid',
      '许可有效，到2029年8月31日。',
    ],
    [
      'stands when a wider licence took over',
      { grant: grant({ supersededAt: ended }), versionState: 'published' },
      'valid',
      '许可有效，到2029年8月31日。',
    ],
    [
      'stands when it is the owner’s own',
      { grant: null, versionState: 'published' },
      'valid',
      '这是作者或权属学校自己取的副本。',
    ],
    [
      'stands for ever under an open licence, also revoked',
      {
        grant: grant({ template: 'open_by', revokedAt, revokeConsequence: 'stop_new' }),
        versionState: 'withdrawn',
      },
      'valid',
      '开放许可长期有效，给出去就不收回。',
    ],
    [
      'may be kept after a mild revocation',
      { grant: grant({ revokedAt, revokeConsequence: 'stop_new' }), versionState: 'published' },
      'kept',
      '许可已于2026年11月23日17:05收回。手里的副本可以继续上课用，不再发新的。',
    ],
    [
      'must be deleted after a recall',
      { grant: grant({ revokedAt, revokeConsequence: 'recall_copies' }), versionState: 'published' },
      'ended',
      '许可已于2026年11月23日17:05收回。请停止使用并删除这份副本。',
    ],
    [
      'may be kept after the term',
      { grant: grant({ endsAt: ended }), versionState: 'published' },
      'kept',
      '许可已于2026年10月31日到期。手里的副本可以继续上课用，不再发新的。',
    ],
    [
      'must be deleted after the term where that is a duty',
      { grant: grant({ endsAt: ended, duties: ['delete_on_end'] }), versionState: 'published' },
      'ended',
      '许可已于2026年10月31日到期。请停止使用并删除这份副本。',
    ],
    [
      'may be kept when its version was withdrawn',
      { grant: grant(), versionState: 'withdrawn' },
      'kept',
      '这一版已经下架。手里的副本可以继续上课用，不再发新的。',
    ],
    [
      'must not be used while its version is examined',
      { grant: grant(), versionState: 'blocked' },
      'ended',
      '这一版正在核查，请先不要使用。',
    ],
  ])('%s', (_title, copy, standing, advice) => {
    const told = standingOf(copy, NOW);
    expect(told.standing).toBe(standing);
    expect(told.advice.zh).toBe(advice);
    expect(told.advice.en.length).toBeGreaterThan(10);
  });

  it('changes at the very instant', () => {
    const copy = { grant: grant({ revokedAt }), versionState: 'published' };
    expect(standingOf(copy, new Date(revokedAt.getTime() - 1)).standing).toBe('valid');
    expect(standingOf(copy, revokedAt).standing).toBe('kept');
  });
});
