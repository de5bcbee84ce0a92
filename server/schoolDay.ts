/** A school day is a day in Asia/Shanghai, which has had no summer time since 1991 (domain.md, rule 1). */
const OFFSET = '+08:00';
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const DAY_MS = 86_400_000;

/** True for a calendar day between 2000 and 2100, such as `2026-11-24`. */
export function isSchoolDay(text: string): boolean {
  if (!DAY.test(text)) return false;
  const instant = new Date(`${text}T00:00:00Z`);
  return (
    !Number.isNaN(instant.getTime()) &&
    instant.toISOString().startsWith(text) &&
    text >= '2000' &&
    text < '2100'
  );
}

/** The first instant of a school day. */
export const dayBegins = (day: string): Date => new Date(`${day}T00:00:00${OFFSET}`);

/** The first instant after a school day. */
export const dayEnds = (day: string): Date => new Date(dayBegins(day).getTime() + DAY_MS);

/** The school day on which an instant falls. */
export const schoolDayOf = (instant: Date): string =>
  new Date(instant.getTime() + 8 * 3_600_000).toISOString().slice(0, 10);

/** The last school day of a half-open period's end: the day before the first instant that is outside. */
export const lastDayBefore = (endsAt: Date): string => schoolDayOf(new Date(endsAt.getTime() - 1));
