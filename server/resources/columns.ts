import type { Queryable } from '../../storage/database/database.ts';

/** Columns of `ResourceRow`, for a query that names the table `resource`. */
export const resourceColumns = (database: Queryable) =>
  database`resource.id, resource.owner_id, resource.adapted_from, resource.created_at`;

/** Columns of `VersionRow`, for a query that names the table `version`. */
export const versionColumns = (database: Queryable) => database`
  version.id, version.resource_id, version.number, version.state, version.title, version.title_en, version.description,
  version.type, version.course_level, version.stage, version.grades, version.subject, version.edition,
  version.edition_revised_in, version.volume, version.unit, version.lesson, version.language, version.tags,
  version.competencies, version.afterschool_categories, version.safety_notes, version.changes, version.prefilled,
  version.created_at, version.updated_at, version.submitted_at, version.published_at, version.withdrawn_reason,
  version.revision`;

/** Columns of `PartRow`, for a query that names the table `part`. */
export const partColumns = (database: Queryable) => database`
  part.id, part.version_id, part.position, part.role, part.floor, part.name, part.sha256, part.size_bytes, part.kind,
  part.media_type, part.state, part.failure_code, part.notices, part.facts, part.progress`;
