import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { Transaction } from '../../storage/database/database.ts';
import type { ObjectStore } from '../../storage/objects/store.ts';
import { loadFiles } from './loadFiles.ts';
import { loadWorld } from './loadWorld.ts';

const textbooksFile = z.object({
  textbooks: z.array(
    z.looseObject({
      edition: z.string(),
      revisedIn: z.number(),
      subject: z.string(),
      grade: z.string(),
      volume: z.string(),
    }),
  ),
  placements: z.record(z.string(), z.object({ unit: z.string(), lesson: z.string() })),
});
const worldFile = z.looseObject({
  resources: z.array(
    z.looseObject({
      id: z.string(),
      edition: z.string(),
      subject: z.string(),
      grades: z.array(z.string()),
      volume: z.string(),
    }),
  ),
});

const readJson = (name: string): unknown => JSON.parse(readFileSync(new URL(name, import.meta.url), 'utf8'));

/** Loads the demo district with its files and textbooks into an empty database. */
export async function loadDemo(tx: Transaction, objects: ObjectStore): Promise<void> {
  const { textbooks, placements } = textbooksFile.parse(readJson('./textbooks.json'));
  const world = worldFile.parse(readJson('./demo-district.json'));
  const resources = world.resources.map((resource) => {
    const book = textbooks.find(
      (textbook) =>
        textbook.edition === resource.edition &&
        textbook.subject === resource.subject &&
        textbook.volume === resource.volume &&
        resource.grades.includes(textbook.grade),
    );
    return { ...resource, ...placements[resource.id], editionRevisedIn: book?.revisedIn ?? null };
  });
  await loadFiles(tx, objects, await loadWorld(tx, { ...world, resources }));
  await tx`insert into setting (name, value) values ('textbooks', ${tx.json(JSON.parse(JSON.stringify(textbooks)))})`;
  await tx`
    insert into outbox (topic, payload)
    select 'search', jsonb_build_object('resourceId', id) from resource`;
}
