import type { Presence } from "#shared/live/messages.ts";

/** Who else is on an article's page, and on which paragraph; each row hears of its own only. */
export class PresenceBook {
  #others: readonly Presence[] = [];
  #bySegment = new Map<string, readonly Presence[]>();
  readonly #listeners = new Set<() => void>();

  tell(people: readonly Presence[], mine: string): void {
    const others = people.filter(({ clientId }) => clientId !== mine);
    if (JSON.stringify(others) === JSON.stringify(this.#others)) return; // one's own caret comes back with every key
    this.#others = others;
    const before = this.#bySegment;
    this.#bySegment = new Map();
    for (const [segmentId, here] of Map.groupBy(this.#others, (each) => each.segmentId ?? "")) {
      const known = before.get(segmentId);
      this.#bySegment.set(segmentId, known && JSON.stringify(known) === JSON.stringify(here) ? known : here);
    }
    for (const listener of this.#listeners) listener();
  }

  readonly others = (): readonly Presence[] => this.#others;
  on(segmentId: string): readonly Presence[] {
    return this.#bySegment.get(segmentId) ?? NOBODY;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };
}

const NOBODY: readonly Presence[] = [];
