import { completeText, graphql } from '../client/graphql.ts';
import { currentCsrfToken } from '../client/request.ts';

const SavePlaybackDocument = graphql(`
  mutation SavePlayback($input: SavePlaybackInput!) {
    savePlayback(input: $input) { progress { positionSeconds } refusals { code } }
  }
`);

/** How often a playing film says where it is. */
const EVERY_MS = 10_000;
/** A step longer than this between two looks at the clock is a jump, not playing. */
const LONGEST_STEP_SECONDS = 2.5;

/**
 * Counts what is really played and tells the server where it is: every 10 s, on pause, and when the page is left,
 * by a request that outlives the page. What could not be sent is sent with the next word.
 */
export class PlaybackReporter {
  readonly #partId: string;
  readonly #onSaved: (seconds: number) => void;
  #position = 0;
  #watched = 0;
  #last: number | null = null;
  #starting = true;
  #sentAt = 0;
  #sending = false;
  /** Asked while a word was on its way: the newer position follows it. */
  #askedAgain = false;
  #told = -1;

  constructor(partId: string, onSaved: (seconds: number) => void = () => undefined) {
    this.#partId = partId;
    this.#onSaved = onSaved;
  }

  /** Called at each tick of the film's clock; `playing` false after a pause or a jump. */
  tick(seconds: number, playing: boolean): void {
    const step = this.#last === null ? 0 : seconds - this.#last;
    if (playing && step > 0 && step <= LONGEST_STEP_SECONDS) this.#watched += step;
    this.#last = playing ? seconds : null;
    this.#position = seconds;
    if (playing && Date.now() - this.#sentAt >= EVERY_MS) void this.save();
  }

  /** Says it now. `leaving`: the page may be gone before the answer comes. */
  async save(leaving = false): Promise<void> {
    if (this.#sending && !leaving) {
      this.#askedAgain = true;
      return;
    }
    if (this.#watched === 0 && this.#told === this.#position) return;
    const watched = this.#watched;
    const position = this.#position;
    const starting = this.#starting && watched > 0;
    this.#sending = true;
    this.#sentAt = Date.now();
    if (leaving) this.#watched = 0;
    try {
      const response = await fetch('/graphql', {
        method: 'POST',
        credentials: 'same-origin',
        keepalive: leaving,
        headers: { 'content-type': 'application/json', 'x-keyuan-csrf': currentCsrfToken() ?? '' },
        body: JSON.stringify({
          query: completeText(SavePlaybackDocument.toString()),
          variables: {
            input: { partId: this.#partId, positionSeconds: position, watchedSeconds: watched, starting },
          },
        }),
      });
      if (!response.ok) return;
      if (!leaving) this.#watched -= watched;
      if (starting) this.#starting = false;
      this.#told = position;
      this.#onSaved(position);
    } catch {
      // The line is down: the seconds stay counted and go with the next word.
    } finally {
      this.#sending = false;
      if (this.#askedAgain) {
        this.#askedAgain = false;
        void this.save();
      }
    }
  }
}
