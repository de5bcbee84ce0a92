import type { Queryable } from '../../storage/database/database.ts';
import { viewerStatement } from './viewerStatement.ts';

/** In what quality a person looks (domain.md C; `anonymous` is the sixth, decisions 32). */
export type Capacity = 'staff' | 'student' | 'guardian' | 'officer' | 'external' | 'anonymous';

/** What kind of place a scope is held in. */
export type PlaceKind = 'public' | 'district' | 'group' | 'school' | 'circle' | 'class' | 'person';

/** A place held in a capacity. A grant opens to scopes, never to persons' names alone. */
export interface Scope {
  place: PlaceKind;
  /** Null for `public`. */
  placeId: string | null;
  capacity: Capacity;
  /** Set while a membership is suspended (E04): the scope counts only towards grants that began before this instant. */
  grantsBefore: string | null;
}

/** An appointment in force: a role at a school, group, organisation, circle, class or the district. */
export interface Appointment {
  role: string;
  placeId: string;
  /** Null: every stage of the place. */
  stages: string[] | null;
  subjects: string[];
  grades: string[];
}

/**
 * Who asks, with every fact about that person that the access rule needs, read at one instant.
 * A viewer lives as long as one request; nothing keeps it longer.
 */
export interface Viewer {
  /** Null: nobody is signed in. */
  personId: string | null;
  /** The instant at which the facts were read, ISO 8601 in UTC with microseconds. */
  at: string;
  /** True when `at` was the database's now: predicates then read the other facts at their own now. */
  live: boolean;
  scopes: readonly Scope[];
  appointments: readonly Appointment[];
  /** Schools where the person is at work now: appointments and running exchanges, a merged school as its successor. */
  schoolIds: readonly string[];
  /** Schools of which the person is a pupil now. */
  studentSchoolIds: readonly string[];
  /** Places whose principal's seat the person holds: own school, its campuses (R12), schools merged into it, the enterprise. */
  principalOf: readonly string[];
  /** Places with an empty principal's seat for which this officer acts (E17). */
  actsFor: readonly string[];
  /** Owners whose works the person reviews at school level: own school, its campuses, enterprises entrusted with it. */
  reviewerOf: readonly string[];
  /** Groups whose head the person is, by the principal's seat of the lead school (R17). */
  headOf: readonly string[];
  /** Schools whose accounts the person keeps: as administrator or principal, the lead's also for its campuses (R12). */
  adminOf: readonly string[];
  /** Mentors and apprentices of the person now: nobody reviews their work (D). */
  pairedWith: readonly string[];
  /** Versions with an open review assigned to the person, while the role that allows it lasts (E15). */
  reviewing: readonly string[];
  /** An officer with a supervision duty: discovers and previews published work. */
  inspects: boolean;
}

/** A person and an instant; `at` null is the database's now. */
export interface ViewerQuestion {
  personId: string | null;
  at?: Date | string | null;
}

/**
 * Reads everything about a person that decides what may be seen, in one statement.
 * `at` defaults to the database's now; it never comes from HTTP (decisions 5). A text keeps microseconds.
 * An unknown person is a visitor.
 */
export async function loadViewer(
  database: Queryable,
  personId: string | null,
  at: Date | string | null = null,
): Promise<Viewer> {
  const [viewer] = await loadViewers(database, [{ personId, at }]);
  if (!viewer) throw new Error('No viewer came back for one question');
  return viewer;
}

/** The same for many persons and instants in one statement; answers in the order of the questions. */
export async function loadViewers(
  database: Queryable,
  questions: readonly ViewerQuestion[],
): Promise<Viewer[]> {
  const rows = await viewerStatement(database, questions.map(plainQuestion));
  return rows.map((row, index) => ({ ...row, live: (questions[index]?.at ?? null) === null }));
}

const plainQuestion = ({ personId, at }: ViewerQuestion) => ({
  personId,
  at: at instanceof Date ? at.toISOString() : (at ?? null),
});
