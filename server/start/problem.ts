/** Something that keeps the server from starting: what it is and the way out, for whoever reads the terminal. */
export interface StartSentence {
  zh: string;
  en: string;
}

/** Thrown while starting. Its sentences are all that the operator sees, so each says what to do next. */
export class StartProblem extends Error {
  readonly sentences: StartSentence[];

  constructor(sentences: StartSentence | StartSentence[], options?: ErrorOptions) {
    const list = Array.isArray(sentences) ? sentences : [sentences];
    super(list.map((sentence) => sentence.en).join('\n'), options);
    this.name = 'StartProblem';
    this.sentences = list;
  }
}
