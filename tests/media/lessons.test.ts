import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { prefill } from '../../server/resources/prefill.ts';
import { haveSamples, SAMPLES } from './samples.ts';
import { openWorkshop, type Workshop, type WorkshopPart } from './workshop.ts';

const present = haveSamples('lessons');
const base = `${SAMPLES}/lessons`;
const expectedForm = z.object({
  packages: z.array(
    z.object({
      id: z.string(),
      folder: z.string(),
      delivered: z.enum(['folder', 'archive']),
      archives: z.array(z.object({ path: z.string() })).optional(),
      files: z.array(
        z.object({
          path: z.string(),
          part: z.string(),
          alsoAccepted: z.array(z.string()),
          floor: z.string(),
          pages: z.number().optional(),
          pagesAbout: z.number().optional(),
          slides: z.number().optional(),
          hasGps: z.boolean().optional(),
          shownWidth: z.number().optional(),
          shownHeight: z.number().optional(),
        }),
      ),
      metadata: z.record(z.string(), z.unknown()),
      mustPrefill: z.array(z.string()),
      phrases: z.array(z.object({ text: z.string(), files: z.array(z.string()) })),
    }),
  ),
});
type Package = z.infer<typeof expectedForm>['packages'][number];
const only = process.env.KEYUAN_ONLY;
const packages = present
  ? expectedForm
      .parse(JSON.parse(readFileSync(`${base}/expected.json`, 'utf8')))
      .packages.filter((each) => !only || each.id.includes(only))
  : [];

function filesIn(folder: string, prefix = ''): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? filesIn(path, `${prefix}${name}/`) : [`${prefix}${name}`];
  });
}

const squeeze = (text: string): string => text.replace(/\s/g, '');

/** Names in the package for names in expected.json: an archive's folder that repeats its name is gone. */
const placed = (lesson: Package, path: string): string =>
  lesson.delivered === 'archive' ? path.slice(path.indexOf('/') + 1) : path;

describe.runIf(present)('lesson packages as teachers hand them in', () => {
  let workshop: Workshop;
  const settled = new Map<string, WorkshopPart[]>();
  beforeAll(async () => {
    workshop = await openWorkshop();
    for (const lesson of packages) {
      const version = await workshop.draft();
      for (const name of filesIn(`${base}/${lesson.folder}`))
        await workshop.add(version, name, readFileSync(`${base}/${lesson.folder}/${name}`));
      settled.set(lesson.id, await workshop.settle(version, 600));
    }
  }, 1_200_000);
  afterAll(async () => {
    await workshop.close();
  });

  const named = packages.map((lesson) => [lesson.id, lesson] as const);

  test.each(named)('%s: every file is there with its role and floor, and ready', (id, lesson) => {
    const parts = settled.get(id) ?? [];
    expect(parts.map((part) => part.name).sort()).toEqual(
      lesson.files.map((file) => placed(lesson, file.path)).sort(),
    );
    for (const file of lesson.files) {
      const part = parts.find((each) => each.name === placed(lesson, file.path));
      expect([file.path, part?.state, part?.floor]).toEqual([file.path, 'ready', file.floor]);
      expect([file.part, ...file.alsoAccepted]).toContain(part?.role);
    }
  });

  test.each(named)('%s: pages are counted', (id, lesson) => {
    const parts = settled.get(id) ?? [];
    for (const file of lesson.files) {
      const part = parts.find((each) => each.name === placed(lesson, file.path));
      const pages = file.pages ?? file.slides;
      if (pages !== undefined) expect([file.path, part?.pages]).toEqual([file.path, pages]);
      if (file.pagesAbout !== undefined)
        expect(Math.abs((part?.pages ?? 0) - file.pagesAbout)).toBeLessThanOrEqual(1);
    }
  });

  test.each(named)('%s: its phrases are found in the files that hold them', (id, lesson) => {
    const parts = settled.get(id) ?? [];
    for (const phrase of lesson.phrases)
      for (const path of phrase.files) {
        const part = parts.find((each) => each.name === placed(lesson, path));
        expect([phrase.text, path, squeeze(part?.text ?? '').includes(squeeze(phrase.text))]).toEqual([
          phrase.text,
          path,
          true,
        ]);
      }
  });

  test.each(named)('%s: the description is prefilled as the files show', async (id, lesson) => {
    const parts = settled.get(id) ?? [];
    const texts = await workshop.application.database<{ name: string; position: number; text: string }[]>`
      select part.name, part_text.position, left(part_text.text, 4000) as text
      from part join part_text on part_text.sha256 = part.sha256
      where part.id = any(${parts.map((part) => part.id)}) and part_text.position <= 3`;
    for (const folder of ['', `${lesson.folder}/`]) {
      const filled = prefill({
        parts: parts.map((part) => ({ name: folder + part.name, role: part.role, kind: part.kind })),
        texts: texts.map((text) => ({ ...text, name: folder + text.name })),
      });
      for (const field of lesson.mustPrefill) {
        const value = filled[field as keyof typeof filled];
        expect([folder, field, value?.value]).toEqual([folder, field, lesson.metadata[field]]);
        expect(value?.source).toMatch(/^来自/);
      }
    }
  });

  test.each(named)(
    '%s: no picture that others see tells where it was taken, and all stand upright',
    async (id, lesson) => {
      const parts = settled.get(id) ?? [];
      for (const file of lesson.files.filter((each) => /\.jpe?g$/.test(each.path))) {
        const part = parts.find((each) => each.name === placed(lesson, file.path));
        if (!part?.sha256) throw new Error(`${file.path} is missing`);
        expect([file.path, part.notices.includes('POSITION_REMOVED')]).toEqual([
          file.path,
          file.hasGps === true,
        ]);
        for (const size of ['320', '960', '1920']) {
          const picture = await workshop.rendition(part.sha256, 'picture', size);
          const metadata = await sharp(picture ?? Buffer.alloc(0)).metadata();
          expect(metadata.format).toBe('webp');
          expect(metadata.exif ?? metadata.xmp ?? metadata.iptc).toBeUndefined();
        }
        if (file.shownWidth)
          expect(part.facts).toMatchObject({ width: file.shownWidth, height: file.shownHeight });
        if (file.hasGps) {
          const clean = await workshop.rendition(part.sha256, 'clean');
          expect(clean).not.toBeNull();
          // The GPS directory has no entry left; the picture itself still opens, turned as before.
          const metadata = await sharp(clean ?? Buffer.alloc(0)).metadata();
          expect(metadata.exif?.includes(Buffer.from('WGS-84'))).not.toBe(true);
          expect(metadata.orientation).toBe(
            (await sharp(`${base}/${lesson.folder}/${file.path}`).metadata()).orientation,
          );
        }
      }
    },
  );
});
