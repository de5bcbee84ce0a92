import {
  type Action,
  mayOpenMany,
  openParts,
  openResources,
  openVersions,
} from '../../server/access/access.ts';
import { type ByteAction, ByteGate } from '../../server/access/byteGate.ts';
import { amongOpenResources, openVersionIds } from '../../server/access/openIds.ts';
import { documentTokens, partTokens, viewerTokens } from '../../server/access/searchFilter.ts';
import { loadViewers, type Viewer } from '../../server/access/viewer.ts';
import type { World } from '../../server/demo/world.ts';
import type { Database } from '../../storage/database/database.ts';
import { mayOpen, type Seen } from './model.ts';
import { after, instantOf, startOf, textOf } from './modelTime.ts';
import type { Chance } from './random.ts';
import { PEOPLE } from './randomPeople.ts';
import { ACTIONS } from './randomWorks.ts';

export interface Disagreement {
  form: string;
  personId: string | null;
  action: string;
  subject: string;
  at: string;
  model: boolean;
}

export interface Comparison {
  /** Decisions compared, over all forms. */
  decisions: number;
  yes: number;
  disagreements: Disagreement[];
}

/** A person (null: a visitor) at an instant. */
export interface Look {
  personId: string | null;
  /** Microseconds since 1970. */
  at: number;
}

/** Every instant at which something within `facts` begins or ends, and one microsecond to either side. */
export function boundaries(facts: unknown): number[] {
  const instants = new Set<number>();
  const collect = (value: unknown, key: string): void => {
    if (Array.isArray(value)) for (const item of value) collect(item, key);
    else if (typeof value === 'object' && value !== null) {
      for (const [name, item] of Object.entries(value)) collect(item, name);
    } else if (typeof value === 'string' && /^\d{4}-\d\d-\d\d/.test(value)) {
      if (key.endsWith('At')) instants.add(instantOf(value));
      else if (key === 'to' || key === 'mergedOn' || key === 'suspendedTo') instants.add(after(value));
      else instants.add(startOf(value));
    }
  };
  collect(facts, '');
  return [...instants].flatMap((instant) => [instant - 1, instant, instant + 1]);
}

/** Facts that name a person. */
const factsAbout = (world: World, personId: string) => [
  ...[...world.appointments, ...world.enrolments, ...world.exchanges].filter(
    (fact) => fact.personId === personId,
  ),
  ...world.guardianships.filter((fact) => fact.guardianId === personId),
  ...world.circles.flatMap((circle) => circle.members.filter((member) => member.personId === personId)),
  ...world.pairs.filter((pair) => pair.mentorId === personId || pair.apprenticeId === personId),
  ...world.reviews.filter((review) => review.reviewerId === personId),
  ...world.resources.filter((resource) => resource.authorIds.includes(personId)),
];

/** Random people, visitors among them, at random boundaries: of any fact, of works, of their own facts. */
export function randomLooks(world: World, chance: Chance, count: number): Look[] {
  const everywhere = boundaries(world);
  const places = boundaries([world.schools, world.memberships, world.documents]);
  return chance.times(count, () => {
    const personId = chance.once(0.06) ? null : chance.once(0.08) ? 'person-manager' : chance.pick(PEOPLE);
    const own = personId ? boundaries(factsAbout(world, personId)) : [];
    const kind = chance.next();
    return {
      personId,
      at: chance.pick(kind < 0.4 && own.length > 0 ? own : kind < 0.6 ? places : everywhere),
    };
  });
}

/** What the model says: the ids of everything open, by action. */
export type ModelAnswers = Map<string, Set<string>>;

const partsOf = (world: World) =>
  world.resources.flatMap((resource) =>
    resource.versions.flatMap((version) =>
      version.parts.map((part) => ({
        partId: part.id ?? '',
        versionId: version.id,
        resourceId: resource.id,
      })),
    ),
  );

export function askModel(world: World, look: Look, actions: readonly Action[], seen: Seen): ModelAnswers {
  const answers: ModelAnswers = new Map();
  for (const action of actions) {
    const open = new Set<string>();
    for (const part of partsOf(world)) {
      if (mayOpen(world, { ...part, ...look, action }, seen)) {
        open.add(part.partId).add(part.versionId).add(part.resourceId);
      }
    }
    answers.set(action, open);
  }
  return answers;
}

/** Asks the model and all forms the same questions, both ways: nothing leaks, nothing entitled is hidden. */
export async function compare(
  database: Database,
  world: World,
  looks: readonly Look[],
  chance: Chance,
  model: (look: Look) => ModelAnswers,
  actions: readonly Action[] = ACTIONS,
): Promise<Comparison> {
  const total: Comparison = { decisions: 0, yes: 0, disagreements: [] };
  const viewers = await loadViewers(
    database,
    looks.map(({ personId, at }) => ({ personId, at: textOf(at) })),
  );
  const gate = new ByteGate(database);
  const parts = partsOf(world);
  const compareLook = async (look: Look, viewer: Viewer): Promise<void> => {
    const at = textOf(look.at);
    const note = (form: string, action: string, subject: string, answered: boolean, expected: boolean) => {
      total.decisions += 1;
      if (expected) total.yes += 1;
      if (answered !== expected) {
        total.disagreements.push({ form, personId: look.personId, action, subject, at, model: expected });
      }
    };
    const answers = model(look);
    const says = (action: string, subject: string) => answers.get(action)?.has(subject) ?? false;

    // SQL predicates: every part, version and resource, every action.
    for (const [table, predicate] of [
      ['part', openParts],
      ['version', openVersions],
      ['resource', openResources],
    ] as const) {
      const rows = await database<{ id: string; open: boolean[] }[]>`
        select id, array[${actions.map((action, index) => database`${index === 0 ? database`` : database`,`} ${predicate(database, viewer, action)}`)}] as open
        from ${database(table)}
      `;
      for (const row of rows) {
        actions.forEach((action, index) => {
          note(`sql ${table}`, action, row.id, row.open[index] ?? false, says(action, row.id));
        });
      }
    }

    // The same of the whole tables at once.
    const action = chance.pick(actions);
    const all = await database<{ id: string }[]>`
      select id from version where id in (${openVersionIds(database, viewer, action)})
      union all
      select id from resource where ${amongOpenResources(database, viewer, action)}
    `;
    const ids = new Set(all.map(({ id }) => id));
    for (const resource of world.resources) {
      note('sql resource ids', action, resource.id, ids.has(resource.id), says(action, resource.id));
      for (const { id } of resource.versions)
        note('sql version ids', action, id, ids.has(id), says(action, id));
    }

    // The check of single subjects.
    const subjects = chance.times(8, () => {
      const part = chance.pick(parts);
      const narrow = chance.below(3);
      return {
        resourceId: part.resourceId,
        versionId: narrow > 0 ? part.versionId : null,
        partId: narrow > 1 ? part.partId : null,
      };
    });
    (await mayOpenMany(database, viewer, action, subjects)).forEach((answered, index) => {
      const subject = subjects[index];
      if (!subject) return;
      const asked = subject.partId ?? subject.versionId ?? subject.resourceId;
      note('boolean', action, asked, answered, says(action, asked));
    });

    // Search, rebuilt for the instant: discovery of resources and parts, preview of parts' text.
    const held = new Set(viewerTokens(viewer));
    const finds = (tokens: readonly string[] | undefined) =>
      tokens?.some((token) => held.has(token)) ?? false;
    const resourceIds = world.resources.map((resource) => resource.id);
    for (const document of await documentTokens(database, resourceIds, at)) {
      note(
        'search resource',
        'discover',
        document.resourceId,
        finds(document.tokens),
        says('discover', document.resourceId),
      );
    }
    const found = new Map((await partTokens(database, resourceIds, at)).map((row) => [row.partId, row]));
    for (const { partId } of parts) {
      note('search part', 'discover', partId, finds(found.get(partId)?.tokens), says('discover', partId));
      if (actions.includes('preview')) {
        note('search text', 'preview', partId, finds(found.get(partId)?.textTokens), says('preview', partId));
      }
    }

    // Bytes.
    for (const byteAction of ['preview', 'stream', 'download'] satisfies ByteAction[]) {
      if (!actions.includes(byteAction)) continue;
      const { partId } = chance.pick(parts);
      const open = await gate.openAt(look.personId, byteAction, partId, at);
      note('bytes', byteAction, partId, open !== null, says(byteAction, partId));
    }
  };
  for (const [index, look] of looks.entries()) {
    const viewer = viewers[index];
    if (viewer) await compareLook(look, viewer);
  }
  return total;
}
