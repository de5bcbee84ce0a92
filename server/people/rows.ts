import type { Name } from '../groups/rows.ts';

export interface PersonRow {
  id: string;
  displayName: Name;
  capacity: 'staff' | 'student' | 'guardian' | 'officer' | 'external' | 'anonymous';
}

export interface AccountRow {
  personId: string;
  username: string;
  disabledAt: Date | null;
  mustChangePassword: boolean;
}

export interface AppointmentRow {
  id: string;
  personId: string;
  role: string;
  placeId: string;
  placeName: Name;
  stages: string[] | null;
  subjects: string[] | null;
  grades: string[] | null;
  startsAt: Date;
  endsAt: Date | null;
  derived: boolean;
}

export interface ClassRow {
  id: string;
  name: string;
  grade: string;
  schoolId: string;
  schoolYear: string;
}

export interface ServiceTokenRow {
  id: string;
  label: string;
  operations: string[];
  createdAt: Date;
  expiresAt: Date | null;
  revokedAt: Date | null;
}
