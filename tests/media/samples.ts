import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';

/** Where the sample files lie; KEYUAN_SAMPLES names another place. */
export const SAMPLES = process.env.KEYUAN_SAMPLES ?? '/work/shared/samples';

const expectation = z.object({
  outcome: z.enum(['stored', 'stored_part_failed', 'refused']),
  code: z.string().nullish(),
  also: z.array(z.string()).nullish(),
  made: z.array(z.string()).nullish(),
  never: z.array(z.string()).nullish(),
  show: z.union([z.string(), z.array(z.string())]).nullish(),
  entries: z.array(z.tuple([z.string(), z.string()])).nullish(),
});

const manifestForm = z.array(
  z.object({
    path: z.string().nullable(),
    id: z.string().optional(),
    group: z.string().optional(),
    what: z.string().default(''),
    upload_as: z.string().optional(),
    expect: expectation,
  }),
);

export type ManifestEntry = z.infer<typeof manifestForm>[number];
export type Expectation = z.infer<typeof expectation>;

/** The manifest of a folder of graded files. */
export function readManifest(folder: string): ManifestEntry[] {
  return manifestForm.parse(JSON.parse(readFileSync(`${folder}/MANIFEST.json`, 'utf8')));
}

/** Whether the samples are there. Missing ones fail in CI and are named elsewhere. */
export function haveSamples(folder: string): boolean {
  if (existsSync(`${SAMPLES}/${folder}`)) return true;
  if (process.env.CI === 'true') throw new Error(`${SAMPLES}/${folder} is missing`);
  console.warn(`Not run, because ${SAMPLES}/${folder} is missing.`);
  return false;
}
