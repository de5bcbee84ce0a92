/** Values in memory up to a weight, the least recently used leaving first; a value is loaded once however many ask. */
export class BoundedCache<V> {
  readonly #entries = new Map<string, { value: V; weight: number; until: number }>();
  readonly #loading = new Map<string, Promise<V>>();
  readonly #maxWeight: number;
  readonly #keepMs: number;
  readonly #weigh: (value: V) => number;
  #weight = 0;

  constructor(options: { maxWeight: number; keepMs: number; weigh?: (value: V) => number }) {
    this.#maxWeight = options.maxWeight;
    this.#keepMs = options.keepMs;
    this.#weigh = options.weigh ?? (() => 1);
  }

  /** The value when it is here, else undefined; never waits. */
  peek(key: string): V | undefined {
    const entry = this.#entries.get(key);
    if (!entry) return undefined;
    if (performance.now() >= entry.until) {
      this.#drop(key);
      return undefined;
    }
    this.#entries.delete(key);
    this.#entries.set(key, entry);
    return entry.value;
  }

  async get(key: string, load: () => Promise<V>): Promise<V> {
    const here = this.peek(key);
    if (here !== undefined) return here;
    const running = this.#loading.get(key);
    if (running) return running;
    const loading = load()
      .then((value) => {
        this.#keep(key, value);
        return value;
      })
      .finally(() => this.#loading.delete(key));
    this.#loading.set(key, loading);
    return loading;
  }

  #keep(key: string, value: V): void {
    const weight = this.#weigh(value);
    if (weight > this.#maxWeight) return;
    this.#drop(key);
    this.#entries.set(key, { value, weight, until: performance.now() + this.#keepMs });
    this.#weight += weight;
    for (const oldest of this.#entries.keys()) {
      if (this.#weight <= this.#maxWeight) break;
      this.#drop(oldest);
    }
  }

  #drop(key: string): void {
    const entry = this.#entries.get(key);
    if (!entry) return;
    this.#weight -= entry.weight;
    this.#entries.delete(key);
  }
}
