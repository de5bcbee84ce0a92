const dayLength = 86_400_000;

/** Today in Asia/Shanghai as `2026-11-24`. */
export function todayInShanghai(): string {
  return new Intl.DateTimeFormat('sv', { timeZone: 'Asia/Shanghai' }).format(new Date());
}

/** How many days lie between a due day and today; 0 or less: not late. */
export function daysLate(dueOn: string): number {
  return Math.round(
    (Date.parse(`${todayInShanghai()}T00:00:00Z`) - Date.parse(`${dueOn}T00:00:00Z`)) / dayLength,
  );
}

/** The school day so many days from today. */
export function dayFromToday(days: number): string {
  return new Date(Date.parse(`${todayInShanghai()}T00:00:00Z`) + days * dayLength).toISOString().slice(0, 10);
}
