import { readFileSync } from 'node:fs';
import { z } from 'zod';

const FILE = new URL('../demo/vocabularies.json', import.meta.url);

const schema = z.object({
  schemes: z.array(
    z.object({
      id: z.string(),
      codes: z.array(z.object({ code: z.string(), zh: z.string(), en: z.string() })),
    }),
  ),
});

export interface Code {
  code: string;
  zh: string;
  en: string;
}

let schemes: Map<string, Map<string, Code>> | null = null;

function load(): Map<string, Map<string, Code>> {
  const parsed = schema.parse(JSON.parse(readFileSync(FILE, 'utf8')));
  return new Map(
    parsed.schemes.map((scheme) => [scheme.id, new Map(scheme.codes.map((code) => [code.code, code]))]),
  );
}

/** The codes of a scheme of the vocabularies, such as `subjects`, in order. */
export function codesOf(scheme: string): Code[] {
  schemes ??= load();
  return [...(schemes.get(scheme)?.values() ?? [])];
}

/** One code with its names; null when the scheme has none such. */
export function findCode(scheme: string, code: string): Code | null {
  schemes ??= load();
  return schemes.get(scheme)?.get(code) ?? null;
}
