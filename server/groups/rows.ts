/** A name in both languages, as it stands in jsonb. */
export interface Name {
  zh: string;
  en?: string | null;
}

export interface SchoolRow {
  id: string;
  name: Name;
  town: string;
  stages: string[];
  state: string;
  parentSchoolId: string | null;
}

export interface GroupRow {
  id: string;
  name: Name;
  stages: string[];
  leadSchoolId: string;
  state: string;
  formedAt: Date | null;
}

export interface MembershipRow {
  id: string;
  schoolId: string;
  groupId: string;
  role: string;
  mode: string;
  stages: string[];
  startsAt: Date;
  endsAt: Date | null;
  state: string;
}
