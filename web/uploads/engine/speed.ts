/** A rate over the last seconds: steady enough to read, quick enough to be true. */
const WINDOW_MS = 8000;

/** Measures bytes per second from amounts told as they go. */
export class Speed {
  #marks: { at: number; bytes: number }[] = [];

  add(bytes: number, now: number): void {
    if (bytes > 0) this.#marks.push({ at: now, bytes });
    this.#forget(now);
  }

  /** Null until half a second was seen, and once nothing moved for the whole window. */
  bytesPerSecond(now: number): number | null {
    this.#forget(now);
    const first = this.#marks[0];
    if (!first || now - first.at < 500) return null;
    return (this.#marks.reduce((sum, mark) => sum + mark.bytes, 0) * 1000) / (now - first.at);
  }

  clear(): void {
    this.#marks = [];
  }

  #forget(now: number): void {
    this.#marks = this.#marks.filter((mark) => now - mark.at <= WINDOW_MS);
  }
}
