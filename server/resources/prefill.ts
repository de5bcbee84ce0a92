export { guessPartRole, type PartRole } from './prefill/partRole.ts';

/** A value read out of a package, with where it was read. */
export interface PrefilledValue {
  value: string | string[];
  source: string;
}

export interface PrefillInput {
  parts: { name: string; role?: string; kind?: string | null }[];
  texts: { name: string; position: number; text: string }[];
}

/** Reads the description of a package from the names and the first words of its files. */
export function prefill(_input: PrefillInput): Partial<Record<string, PrefilledValue>> {
  return {};
}
