export interface ReviewRow {
  id: string;
  versionId: string;
  title: string;
  number: number;
  level: string;
  reviewerId: string | null;
  state: 'queued' | 'assigned' | 'in_progress' | 'decided' | 'recalled' | 'lapsed';
  decision: string | null;
  reasons: string[];
  comment: string;
  checklist: Record<string, boolean>;
  findings: { partId: string | null; page: number | null; text: string }[];
  assignedAt: Date | null;
  decidedAt: Date | null;
}
