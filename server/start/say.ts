import type { StartSentence } from './problem.ts';

/** Tells whoever watches the terminal what is going on; Chinese first. */
export function say({ zh, en }: StartSentence): void {
  process.stdout.write(`${zh} ${en}\n`);
}

/** What went wrong while starting, and the way out. */
export function complain(sentences: StartSentence[]): void {
  for (const { zh, en } of sentences) process.stderr.write(`\n✗ ${zh}\n  ${en}\n`);
}
