import type { Digests } from "#shared/segments/segment.ts";
import { sameDigests } from "#shared/segments/segment.ts";

export interface Sighting {
  segmentId: string;
  seen: Digests;
}

/** What this person has had on screen, with the words that stood there: at least a second of it, in a window that shows. */
export class Sightings {
  readonly #visibleSince = new Map<string, number>();
  readonly #seen = new Map<string, Digests>();
  readonly #unsent = new Map<string, Digests>();
  readonly #listeners = new Set<() => void>();
  #count = 0;

  appears(segmentId: string, at: number): void {
    if (!this.#visibleSince.has(segmentId)) this.#visibleSince.set(segmentId, at);
  }
  disappears(segmentId: string): void {
    this.#visibleSince.delete(segmentId);
  }

  /** Once a second: what has stood there long enough counts, with the words of this moment. */
  look(at: number, wordsOf: (segmentId: string) => Digests | undefined): void {
    let news = false;
    for (const [segmentId, since] of this.#visibleSince) {
      const words = wordsOf(segmentId);
      const known = this.#seen.get(segmentId);
      if (!words || at - since < LONG_ENOUGH || (known && sameDigests(known, words))) continue;
      this.#seen.set(segmentId, words);
      this.#unsent.set(segmentId, words);
      news = true;
    }
    if (news) this.#changed();
  }

  /** What the desk has not been told yet; told again when telling failed. */
  take(): Sighting[] {
    const taken = [...this.#unsent].map(([segmentId, seen]) => ({ segmentId, seen }));
    this.#unsent.clear();
    return taken;
  }
  putBack(sightings: readonly Sighting[]): void {
    for (const { segmentId, seen } of sightings) if (!this.#unsent.has(segmentId)) this.#unsent.set(segmentId, seen);
  }

  seen(segmentId: string): Digests | undefined {
    return this.#seen.get(segmentId);
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };
  /** Changes whenever something more has been seen. */
  readonly count = (): number => this.#count;

  #changed(): void {
    this.#count += 1;
    for (const listener of this.#listeners) listener();
  }
}

const LONG_ENOUGH = 1_000;
