/** A refusal as the server sends it; the sentence is in the viewer's language already. */
export interface RefusalShown {
  code: string;
  field?: string | null;
  message: string;
}

/** The sentence for one field, if it was refused. */
export const refusalAt = (refusals: readonly RefusalShown[], field: string): string | undefined =>
  refusals.find((refusal) => refusal.field === field)?.message;

/** Refusals that no field on the page shows. */
export const refusalsElsewhere = (
  refusals: readonly RefusalShown[],
  fields: readonly string[] = [],
): RefusalShown[] => refusals.filter((refusal) => !refusal.field || !fields.includes(refusal.field));
