import type { PartRow, VersionRow } from '../resources/rows.ts';

export interface LessonRow {
  id: string;
  versionId: string;
  assignedBy: string | null;
  classIds: string[];
  startsAt: Date;
  endsAt: Date | null;
}

export interface FilmRow {
  part: PartRow;
  version: VersionRow;
}

export interface ProgressRow {
  partId: string;
  positionSeconds: number;
  watchedSeconds: number;
  completed: boolean;
  completedAt: Date | null;
  updatedAt: Date;
}

export interface PupilProgressRow {
  personId: string;
  watchedSeconds: number;
  completed: boolean;
}
