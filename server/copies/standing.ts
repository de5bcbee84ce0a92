import { writtenEnd, writtenStart } from '../licenses/dates.ts';
import { templateOf } from '../licenses/templates.ts';
import type { CopyFacts } from './rows.ts';

/** What a copy is worth now: valid, kept (no new ones, this one may be used), ended (delete it). */
export type Standing = 'valid' | 'kept' | 'ended';

export interface StandingTold {
  standing: Standing;
  advice: { zh: string; en: string };
}

const KEEP = {
  zh: '手里的副本可以继续上课用，不再发新的。',
  en: 'Copies in hand may still be used in class; no new ones are issued.',
};
const DELETE = { zh: '请停止使用并删除这份副本。', en: 'Stop using this copy and delete it.' };

const told = (standing: Standing, zh: string, en: string): StandingTold => ({ standing, advice: { zh, en } });

/**
 * What holds for a copy at an instant, by its grant's state and consequence (domain.md E05, E06, revocation).
 * What was given under an open licence, and what an owner took of its own work, stays valid.
 */
export function standingOf(copy: Pick<CopyFacts, 'grant' | 'versionState'>, at: Date): StandingTold {
  const { grant } = copy;
  if (!grant) return told('valid', '这是作者或权属学校自己取的副本。', 'Taken by its author or owner.');
  if (templateOf(grant.template)?.isOpen)
    return told(
      'valid',
      '开放许可长期有效，给出去就不收回。',
      'An open licence stays valid; it is not taken back.',
    );
  if (copy.versionState === 'blocked')
    return told(
      'ended',
      '这一版正在核查，请先不要使用。',
      'This version is being examined; do not use it for now.',
    );
  const consequence = grant.revokeConsequence ?? grant.revocation;
  if (grant.revokedAt && grant.revokedAt <= at) {
    const day = writtenStart(grant.revokedAt);
    const [zh, en] = [`许可已于${day.zh}收回。`, `The licence was revoked at ${day.en}. `];
    return consequence === 'recall_copies'
      ? told('ended', zh + DELETE.zh, en + DELETE.en)
      : told('kept', zh + KEEP.zh, en + KEEP.en);
  }
  if (grant.endsAt && grant.endsAt <= at) {
    const day = writtenEnd(grant.endsAt);
    const [zh, en] = [`许可已于${day.zh}到期。`, `The licence ended on ${day.en}. `];
    return consequence === 'recall_copies' || grant.duties.includes('delete_on_end')
      ? told('ended', zh + DELETE.zh, en + DELETE.en)
      : told('kept', zh + KEEP.zh, en + KEEP.en);
  }
  if (copy.versionState === 'withdrawn') {
    return consequence === 'recall_copies'
      ? told('ended', `这一版已经下架。${DELETE.zh}`, `This version was withdrawn. ${DELETE.en}`)
      : told('kept', `这一版已经下架。${KEEP.zh}`, `This version was withdrawn. ${KEEP.en}`);
  }
  if (!grant.endsAt)
    return told('valid', '许可有效，没有终止日。', 'The licence is valid and has no end date.');
  const day = writtenEnd(grant.endsAt);
  return told('valid', `许可有效，到${day.zh}。`, `The licence is valid until ${day.en}.`);
}
