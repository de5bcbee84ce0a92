/** The three measures of a graded collection, as its README defines them. Null: the query has no record for it. */
export interface Measured {
  ndcg: number | null;
  recall: number | null;
  reciprocalRank: number | null;
}

/** Measures one ranking (ids in order) against the grades of its query. */
export function measure(ranking: readonly string[], grades: ReadonlyMap<string, number>): Measured {
  const gain = (grade: number, rank: number) => (2 ** grade - 1) / Math.log2(rank + 1);
  const sum = (list: readonly number[]) =>
    list.slice(0, 10).reduce((all, grade, index) => all + gain(grade, index + 1), 0);
  const ideal = sum([...grades.values()].sort((a, b) => b - a));
  const reached = sum(ranking.slice(0, 10).map((id) => grades.get(id) ?? 0));
  const good = [...grades].filter(([, grade]) => grade >= 2).map(([id]) => id);
  const first = new Set(ranking.slice(0, 50));
  const hasExact = [...grades.values()].some((grade) => grade === 3);
  const rank = ranking.slice(0, 100).findIndex((id) => grades.get(id) === 3);
  return {
    ndcg: ideal === 0 ? null : reached / ideal,
    recall: good.length === 0 ? null : good.filter((id) => first.has(id)).length / Math.min(50, good.length),
    reciprocalRank: hasExact ? (rank < 0 ? 0 : 1 / (rank + 1)) : null,
  };
}

export interface StyleRow {
  style: string;
  queries: number;
  ndcg: number;
  recall: number;
  mrr: number;
}

/** Means over all queries and over each style. */
export function summarise(measured: readonly { style: string; measured: Measured }[]): StyleRow[] {
  const styles = [...new Set(measured.map((each) => each.style))];
  const row = (style: string, list: readonly { measured: Measured }[]): StyleRow => ({
    style,
    queries: list.length,
    ndcg: mean(list.map((each) => each.measured.ndcg)),
    recall: mean(list.map((each) => each.measured.recall)),
    mrr: mean(list.map((each) => each.measured.reciprocalRank)),
  });
  return [
    row('all', measured),
    ...styles.map((style) =>
      row(
        style,
        measured.filter((each) => each.style === style),
      ),
    ),
  ];
}

function mean(values: readonly (number | null)[]): number {
  const present = values.filter((value) => value !== null);
  return present.length === 0 ? 0 : present.reduce((sum, value) => sum + value, 0) / present.length;
}
