import {
  Captions,
  CirclePlay,
  FileArchive,
  FileText,
  Headphones,
  Image,
  type LucideIcon,
  Paperclip,
  Presentation,
  Sheet,
} from 'lucide-react';

const byExtension: [LucideIcon, string[]][] = [
  [Presentation, ['ppt', 'pptx', 'dps', 'odp', 'key', 'enbx']],
  [FileText, ['doc', 'docx', 'wps', 'odt', 'pdf', 'txt', 'rtf', 'epub']],
  [Sheet, ['xls', 'xlsx', 'et', 'ods', 'csv']],
  [CirclePlay, ['mp4', 'mov', 'mkv', 'avi', 'wmv', 'webm', 'flv', 'm4v', 'mpg', 'mpeg', '3gp']],
  [Headphones, ['mp3', 'm4a', 'wav', 'amr', 'aac', 'flac', 'ogg', 'wma']],
  [Image, ['jpg', 'jpeg', 'png', 'gif', 'heic', 'webp', 'tif', 'tiff', 'bmp', 'svg']],
  [Captions, ['srt', 'vtt', 'ass', 'lrc']],
  [FileArchive, ['zip', '7z', 'rar', 'tar', 'gz']],
];

/** The icon of a file that only its name is known of yet. */
export function fileIcon(name: string): LucideIcon {
  const extension = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
  return byExtension.find(([, extensions]) => extensions.includes(extension))?.[0] ?? Paperclip;
}
