/** The offset of Asia/Shanghai, which keeps no summer time. */
const OFFSET = '+08:00';
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** The first instant of a school day (`2026-11-20`), or an instant as it is given. */
export const beginningOf = (dayOrInstant: string): string =>
  DAY.test(dayOrInstant) ? `${dayOrInstant}T00:00:00${OFFSET}` : dayOrInstant;

/** The first instant after a school day that is included, or an instant as it is given; null stays open. */
export function endOf(dayOrInstant: string | null | undefined): string | null {
  if (!dayOrInstant) return null;
  if (!DAY.test(dayOrInstant)) return dayOrInstant;
  const next = new Date(`${dayOrInstant}T00:00:00Z`);
  next.setUTCDate(next.getUTCDate() + 1);
  return `${next.toISOString().slice(0, 10)}T00:00:00${OFFSET}`;
}
