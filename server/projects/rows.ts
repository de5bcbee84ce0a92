import type { Name } from '../groups/rows.ts';

export interface ProjectRow {
  id: string;
  name: Name;
  level: string;
  category: string;
  ownerId: string;
  summary: string;
  state: string;
  startsAt: Date;
}

export interface ProjectTagRow {
  resourceId: string;
  projectId: string;
  state: string;
  askedAt: Date;
}
