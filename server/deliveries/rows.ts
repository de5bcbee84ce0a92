export interface DeliveryRow {
  id: string;
  title: string;
  versionId: string;
  fromId: string;
  sentBy: string;
  purpose: string;
  note: string;
  rule: string | null;
  state: string;
  sentAt: Date | null;
  dueAt: Date;
}

export type ReceiptState =
  | 'pending'
  | 'delivered'
  | 'opened'
  | 'acknowledged'
  | 'used'
  | 'overdue'
  | 'declined'
  | 'void';

export interface ReceiptRow {
  id: string;
  deliveryId: string;
  schoolId: string;
  state: ReceiptState;
  late: boolean;
  deliveredAt: Date | null;
  openedAt: Date | null;
  acknowledgedAt: Date | null;
  acknowledgedBy: string | null;
  usedAt: Date | null;
  usedBy: string | null;
  declineReason: string | null;
}
