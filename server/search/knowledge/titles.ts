import { compact } from '../understanding/compact.ts';
import { facetMatches } from '../understanding/words.ts';

const NAME = /^[\p{Script=Han}《》“”：:，,、·—]{2,20}$/u;
const REMARK = /[（(【][^）)】]{0,12}[）)】]\s*$|\.(?:pptx?|docx?|pdf|mp4|zip)$/iu;

/**
 * The name that a title is by itself, such as 稻田里的科学, where no lesson is given: a short run of Chinese that
 * says nothing of edition, grade or type. Null: the title is no name.
 */
export function nameInTitle(title: string): string | null {
  const name = title.replace(REMARK, '').replace(REMARK, '').trim();
  if (!NAME.test(name)) return null;
  const { text, gaps } = compact(name);
  return facetMatches(text, gaps).length > 0 ? null : name;
}
