import {
  CirclePlay,
  ClipboardList,
  FileArchive,
  FileText,
  Headphones,
  Image,
  KeyRound,
  type LucideIcon,
  Paperclip,
  PencilLine,
  Presentation,
  Sheet,
} from 'lucide-react';

const byRole: Record<string, LucideIcon> = {
  plan: FileText,
  deck: Presentation,
  guide: ClipboardList,
  task_sheet: ClipboardList,
  worksheet: PencilLine,
  homework: PencilLine,
  answer_key: KeyRound,
  video: CirclePlay,
  audio: Headphones,
  image: Image,
};

const byKind: Record<string, LucideIcon> = {
  presentation: Presentation,
  document: FileText,
  pdf: FileText,
  spreadsheet: Sheet,
  video: CirclePlay,
  audio: Headphones,
  image: Image,
  heic: Image,
  archive: FileArchive,
};

/** The icon of a part, by its role, else by what the file is. */
export const partIcon = (role: string, kind: string | null | undefined): LucideIcon =>
  byRole[role] ?? byKind[kind ?? ''] ?? Paperclip;
