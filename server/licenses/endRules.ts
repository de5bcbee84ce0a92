import type { Queryable } from '../../storage/database/database.ts';
import { dayEnds, schoolDayOf } from '../schoolDay.ts';
import type { EndRule } from './templates.ts';

/** The school year runs from 1 September to 31 August (domain.md G). */
function schoolYearEnd(at: Date, yearsLater: number): Date {
  const [year = 0, month = 1] = schoolDayOf(at).split('-').map(Number);
  return dayEnds(`${(month >= 9 ? year + 1 : year) + yearsLater}-08-31`);
}

/** Without a calendar a term ends with January or July; the installation's calendar names the true days. */
async function termEnd(database: Queryable, at: Date): Promise<Date> {
  const day = schoolDayOf(at);
  const [row] = await database<{ to: string }[]>`
    select term ->> 'to' as to
    from setting
    cross join jsonb_array_elements(value -> 'terms') as term
    where name = 'calendar'
      and term ->> 'from' <= ${day}
      and term ->> 'to' >= ${day}
      and term ->> 'term' in ('autumn', 'spring')
    limit 1`;
  if (row) return dayEnds(row.to);
  const [year = 0, month = 1] = day.split('-').map(Number);
  if (month >= 8) return dayEnds(`${year + 1}-01-31`);
  return dayEnds(month === 1 ? `${year}-01-31` : `${year}-07-31`);
}

/** Dated facts that an end may follow; null where there is none or it is open. */
export interface EndFacts {
  charterEndsAt: Date | null;
  agreementEndsAt: Date | null;
  circleEndsAt: Date | null;
}

/** The first instant at which a grant of this rule, given at `at`, is over; null: until revoked. */
export async function endOf(
  database: Queryable,
  rule: EndRule,
  at: Date,
  facts: EndFacts,
): Promise<Date | null> {
  switch (rule) {
    case 'charter_end':
      return facts.charterEndsAt;
    case 'agreement_end':
      return facts.agreementEndsAt;
    case 'circle_end':
      return facts.circleEndsAt;
    case 'school_year_end':
      return schoolYearEnd(at, 0);
    case 'next_school_year_end':
      return schoolYearEnd(at, 1);
    case 'term_end':
      return termEnd(database, at);
    case 'none':
    case 'chosen':
      return null;
  }
}
