import type { Context } from '../context.ts';
import { listedSchools } from './administration.ts';

export interface Duties {
  mayUpload: boolean;
  mayReview: boolean;
  mayPublish: boolean;
  maySend: boolean;
  mayAcknowledge: boolean;
  mayAdminister: boolean;
  isStudent: boolean;
  isOfficer: boolean;
  isOperator: boolean;
}

const REVIEWERS = ['reviewer_school', 'reviewer_group', 'reviewer_district', 'bureau_officer', 'principal'];

/** Which parts of the interface concern this person (domain.md C, "Actions by role"); mutations decide by themselves. */
export async function dutiesOf(context: Context): Promise<Duties> {
  const { viewer } = context;
  const holds = (...roles: string[]) =>
    viewer.appointments.some((appointment) => roles.includes(appointment.role));
  const administered = await listedSchools(context);
  const isOfficer = holds('bureau_officer', 'task_force_member');
  return {
    mayUpload: viewer.schoolIds.length > 0,
    mayReview: holds(...REVIEWERS),
    mayPublish: viewer.principalOf.length > 0,
    maySend: holds('principal', 'office_director', 'secretary', 'group_head', 'bureau_officer'),
    mayAcknowledge: holds('principal', 'vice_principal'),
    mayAdminister: administered === 'all' || administered.length > 0,
    isStudent: viewer.scopes.some((scope) => scope.capacity === 'student' && scope.place === 'class'),
    isOfficer,
    isOperator: holds('platform_operator'),
  };
}
