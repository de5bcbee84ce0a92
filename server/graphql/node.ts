import type { ResolversTypes } from '../../schema/generated/resolvers.ts';
import type { Context } from '../context.ts';
import { findDelivery, findReceipt } from '../deliveries/queries.ts';
import { findLesson } from '../lessons/queries.ts';
import { findProject } from '../projects/queries.ts';
import { findPart, findResource, findVersion } from '../resources/queries.ts';
import { findReview } from '../reviews/queries.ts';
import { findMyUpload } from '../uploads/queries.ts';

type Found = ResolversTypes['Node'] | null;

/** A row with the name of its type, by which GraphQL tells the kinds of node apart. */
export interface NamedNode {
  __typename:
    | 'Resource'
    | 'Version'
    | 'Part'
    | 'Review'
    | 'Delivery'
    | 'Receipt'
    | 'Project'
    | 'Lesson'
    | 'Upload'
    | 'School'
    | 'Group';
}
type Finder = (context: Context, id: string) => Promise<object | null>;

const KNOWN_ONLY =
  (find: Finder): Finder =>
  (context, id) =>
    context.viewer.personId ? find(context, id) : Promise.resolve(null);

/** How each kind of node is found again, in the order asked; each finder applies the access rule itself. */
const FINDERS: [typename: NamedNode['__typename'], find: Finder][] = [
  ['Resource', ({ database, viewer }, id) => findResource(database, viewer, id)],
  ['Version', ({ database, viewer }, id) => findVersion(database, viewer, id)],
  ['Part', ({ database, viewer }, id) => findPart(database, viewer, id)],
  ['Review', ({ database, viewer }, id) => findReview(database, viewer, id)],
  ['Delivery', (context, id) => findDelivery(context, id)],
  ['Receipt', (context, id) => findReceipt(context, id)],
  ['Project', ({ database }, id) => findProject(database, id)],
  ['Lesson', KNOWN_ONLY(({ database, viewer }, id) => findLesson(database, viewer, id))],
  ['Upload', findMyUpload],
  ['School', KNOWN_ONLY((context, id) => context.loaders.school.load(id))],
  ['Group', KNOWN_ONLY((context, id) => context.loaders.group.load(id))],
];

/** Finds a node again by its global id; null where there is none for this viewer. */
export async function findNode(context: Context, id: string): Promise<Found> {
  if (id.length > 200) return null;
  for (const [typename, find] of FINDERS) {
    const row = await find(context, id);
    if (row) return { ...row, __typename: typename } as NamedNode & Found;
  }
  return null;
}
