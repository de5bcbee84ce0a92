// Child: stamps one PDF after another; the font stays loaded between them.
import { readFile, writeFile } from 'node:fs/promises';
import { answerParent } from '../../media/child/answer.ts';
import { warmFont } from './chineseFont.ts';
import type { CopyMark } from './mark.ts';
import { stampPdf } from './stampPdf.ts';

export interface StampQuestion {
  input: string;
  output: string;
  mark: CopyMark;
}

export interface StampAnswer {
  pages: number;
  sizeBytes: number;
}

await answerParent<StampQuestion>(
  async ({ input, output, mark }): Promise<StampAnswer> => {
    const stamped = await stampPdf(await readFile(input), mark);
    await writeFile(output, stamped.bytes);
    return { pages: stamped.pages, sizeBytes: stamped.bytes.length };
  },
  async () => warmFont(),
);
