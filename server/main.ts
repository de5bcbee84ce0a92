import { DatabaseFailure } from '../storage/database/failure.ts';
import { readConfiguration } from './configuration.ts';
import { StartProblem, type StartSentence } from './start/problem.ts';
import { run } from './start/run.ts';
import { complain, say } from './start/say.ts';
import { createClosing, onStop } from './start/stop.ts';

const UNEXPECTED: StartSentence = {
  zh: '启动时出了意外的错误（见上），已有数据没有改动。请把这段文字交给维护者。',
  en: 'An unexpected error (above) while starting; what was there is unchanged. Please show it to whoever maintains this.',
};

const closing = createClosing();
let code = 0;
let stopping = false;
// A terminal that is gone takes no words; that is no reason to end otherwise than in order.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);

/** Closes everything and ends; a start that is still under way ends with it. */
async function end(): Promise<never> {
  stopping = true;
  for (const failure of await closing.run()) {
    code = 1;
    console.error(failure);
  }
  process.exit(code);
}

function endBadly(sentences: StartSentence[]): void {
  code = 1;
  complain(sentences);
  void end();
}

function sentencesOf(error: unknown): StartSentence[] {
  if (error instanceof StartProblem) return error.sentences;
  if (error instanceof DatabaseFailure) return [error];
  console.error(error);
  return [UNEXPECTED];
}

onStop(
  () => {
    say({ zh: '正在停止…', en: 'Stopping…' });
    void end();
  },
  () => process.exit(1),
);

try {
  const options = {
    empty: process.argv.includes('--empty'),
    lost: (sentence: StartSentence) => endBadly([sentence]),
  };
  await run(readConfiguration(process.env), options, closing);
} catch (error) {
  // What was under way when a stop came in fails for that reason alone.
  if (!stopping) endBadly(sentencesOf(error));
}
