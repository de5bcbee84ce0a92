import { CircleAlert, CircleCheck, CircleDashed, CircleDot, Clock, type LucideIcon, X } from 'lucide-react';
import type { Tone } from '../ui/pieces.tsx';

const states = [
  'pending',
  'delivered',
  'opened',
  'acknowledged',
  'used',
  'overdue',
  'declined',
  'void',
] as const;
export type ReceiptStateName = (typeof states)[number];

export const receiptState = (state: string): ReceiptStateName =>
  states.find((one) => one === state) ?? 'pending';

export const receiptLook: Record<ReceiptStateName, { tone: Tone; icon: LucideIcon }> = {
  pending: { tone: 'off', icon: CircleDashed },
  delivered: { tone: 'wait', icon: Clock },
  opened: { tone: 'wait', icon: Clock },
  acknowledged: { tone: 'live', icon: CircleDot },
  used: { tone: 'done', icon: CircleCheck },
  overdue: { tone: 'bad', icon: CircleAlert },
  declined: { tone: 'off', icon: X },
  void: { tone: 'off', icon: CircleDashed },
};
