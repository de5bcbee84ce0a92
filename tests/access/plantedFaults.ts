import type { Database } from '../../storage/database/database.ts';

/** A fault to plant into the SQL of the access rule: every occurrence of a text becomes another. */
export interface PlantedFault {
  name: string;
  text: string;
  becomes: string;
  /** Whom the fault touches, where hardly anybody else would notice. */
  who?: string;
}

/** Faults that somebody could make in the rule, one word each. The model must find every one of them. */
export const PLANTED_FAULTS: readonly PlantedFault[] = [
  {
    name: 'an appointment begins an instant late',
    text: 'appointment.starts_at <= asked.at and (appointment.ends_at',
    becomes: 'appointment.starts_at < asked.at and (appointment.ends_at',
  },
  {
    name: 'an exchange ends an instant late',
    text: 'exchange.ends_at is null or asked.at < exchange.ends_at',
    becomes: 'exchange.ends_at is null or asked.at <= exchange.ends_at',
  },
  {
    name: 'a resignation does not end an exchange',
    text: 'and coalesce(employment.remains, true)',
    becomes: '',
  },
  {
    name: 'a merged school counts as another an instant late',
    text: 'school.merged_at <= step.at',
    becomes: 'school.merged_at < step.at',
  },
  {
    name: 'a proposed membership counts',
    text: "membership.state not in ('proposed', 'planned', 'withdrawn', 'cancelled')\n      and standing",
    becomes: "membership.state not in ('withdrawn')\n      and standing",
  },
  {
    name: 'a suspension is forgotten',
    text: 'then membership.suspended_at',
    becomes: 'then null::timestamptz',
  },
  {
    name: 'stages are forgotten',
    text: 'presence.stages is null or presence.stages && running_membership.stages',
    becomes: 'true',
  },
  { name: 'campuses hold nothing of their lead', text: 'where presence.shares', becomes: 'where false' },
  {
    name: 'enterprise staff hold the campuses too',
    text: "'external', exchanged.standing_id, null, false, false",
    becomes: "'external', exchanged.standing_id, null, false, true",
  },
  {
    name: 'enterprise staff outlast the agreement',
    text: 'and (document.ends_at is null or exchanged.at < document.ends_at)',
    becomes: '',
  },
  {
    name: 'an ended circle still reads',
    text: '(circle.ends_at is null or asked.at < circle.ends_at)',
    becomes: 'true',
  },
  {
    name: 'a reviewer who lost the role reads on',
    text: "review.level in ('school', 'automatic'",
    becomes: "true or review.level in ('school', 'automatic'",
  },
  {
    name: 'a decided review stays open',
    text: 'review.decided_at is null or asked.at < review.decided_at',
    becomes: 'true',
  },
  {
    name: 'an officer acts for filled seats',
    text: 'filled.place_id = standing.standing_id',
    becomes: 'false',
  },
  {
    name: "a campus's seat is empty although the lead's is not",
    text: 'select entity.lead_id from entity',
    becomes: 'select null from entity',
  },
  {
    name: 'what is for staff only is open to all',
    text: '.floor_rank = 0 and ',
    becomes: '.floor_rank >= 0 and ',
  },
  { name: 'a withdrawn version stays open', text: '.withdrawn_at end', becomes: '.blocked_at end' },
  { name: 'a blocked version stays open', text: '.blocked_at end', becomes: '.withdrawn_at end' },
  {
    name: 'a revoked grant opens',
    text: '.revoked_at is null or ',
    becomes: '.revoked_at is null or true or ',
  },
  { name: 'an offered grant opens', text: '.state is null', becomes: '.id is not null' },
  {
    name: 'an embargo is forgotten',
    text: "embargo.template = 'exam_embargo'",
    becomes: "embargo.template = ''",
  },
  { name: 'a withdrawn consent lasts', text: 'consent.withdrawn_at is null or ', becomes: 'true or ' },
  {
    name: 'a consent is as wide as one likes',
    text: "when 'portrait_district' then 2 else 1",
    becomes: 'else 3',
  },
  {
    name: 'inspection reaches superseded versions',
    text: 'newer.number > ',
    becomes: 'newer.number < 0 and newer.number > ',
    who: 'person-officer-0',
  },
  {
    name: 'a submitted draft stays open to the circle',
    text: ' and not coalesce(',
    becomes: ' and null is distinct from coalesce(',
  },
  {
    name: 'a grant opens versions that it does not name',
    text: '.version_ids is null or ',
    becomes: '.version_ids is null or true or ',
  },
  { name: 'a principal reads drafts', text: '.published_at <= ', becomes: '.created_at <= ' },
];

/**
 * The same database, in whose statements a text is another. `planted` counts how often that was.
 * Statements keep their identity, so that they stay prepared.
 */
export function withFault(
  database: Database,
  fault: PlantedFault,
): { database: Database; planted(): number } {
  let planted = 0;
  const changed = new WeakMap<TemplateStringsArray, TemplateStringsArray>();
  const plant = (strings: TemplateStringsArray): TemplateStringsArray => {
    const known = changed.get(strings);
    if (known) return known;
    const pieces = strings.map((piece) => piece.replaceAll(fault.text, fault.becomes));
    if (pieces.some((piece, index) => piece !== strings[index])) planted += 1;
    const made = Object.assign(pieces, { raw: pieces });
    changed.set(strings, made);
    return made;
  };
  const faulty = new Proxy(database, {
    apply: (target, self, parameters: unknown[]) => {
      const [strings, ...rest] = parameters;
      const isTemplate = Array.isArray(strings) && 'raw' in strings;
      return Reflect.apply(
        target,
        self,
        isTemplate ? [plant(strings as unknown as TemplateStringsArray), ...rest] : parameters,
      );
    },
  });
  return { database: faulty, planted: () => planted };
}
