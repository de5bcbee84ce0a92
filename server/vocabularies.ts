import { readFileSync } from 'node:fs';
import type { Name } from './groups/rows.ts';

export interface Code {
  code: string;
  name: Name;
}

interface Scheme {
  id: string;
  codes: { code: string; zh: string; en: string }[];
}

const source: { schemes: Scheme[] } = JSON.parse(
  readFileSync(new URL('./demo/vocabularies.json', import.meta.url), 'utf8'),
);
const schemes = new Map(
  source.schemes.map((scheme) => [
    scheme.id,
    new Map(scheme.codes.map(({ code, zh, en }) => [code, { code, name: { zh, en } }])),
  ]),
);

/** The codes of a controlled vocabulary in their order, or null when there is none of that name. */
export function vocabulary(id: string): Code[] | null {
  const codes = schemes.get(id);
  return codes ? [...codes.values()] : null;
}

export const isCode = (scheme: string, code: string): boolean => schemes.get(scheme)?.has(code) ?? false;

/** The name of a code; an unknown code is shown as it is. */
export const codeName = (scheme: string, code: string): Name =>
  schemes.get(scheme)?.get(code)?.name ?? { zh: code, en: code };

export const roleName = (role: string): Name => codeName('roles', role);
