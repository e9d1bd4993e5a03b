import type { Presence } from "#shared/live/messages.ts";

/** Somebody who is in a paragraph, and whether they write there: what its row shows. Where their caret stands is another matter. */
export interface PersonIn {
  readonly personId: string;
  readonly writes: boolean;
}

/** Who else is on an article's page, and on which paragraph; each row hears of its own only. */
export class PresenceBook {
  #others: readonly Presence[] = [];
  #on: Lists<Presence> = new Map();
  #peopleIn: Lists<PersonIn> = new Map();
  readonly #listeners = new Set<() => void>();
  readonly #watchers = new Set<(segmentId: string) => void>();

  tell(people: readonly Presence[], mine: string): void {
    const others = people.filter(({ clientId }) => clientId !== mine);
    if (isSame(others, this.#others)) return; // one's own caret comes back with every key
    this.#others = others;
    const bySegment = new Map<string, Presence[]>();
    for (const each of others)
      if (each.segmentId) bySegment.set(each.segmentId, [...(bySegment.get(each.segmentId) ?? []), each]);
    this.#on = kept(this.#on, bySegment);
    const before = this.#peopleIn;
    this.#peopleIn = kept(before, new Map([...bySegment].map(([segmentId, here]) => [segmentId, here.map(personIn)])));
    for (const listener of this.#listeners) listener();
    for (const segmentId of new Set([...before.keys(), ...this.#peopleIn.keys()])) {
      if (before.get(segmentId) === this.#peopleIn.get(segmentId)) continue;
      for (const watcher of this.#watchers) watcher(segmentId);
    }
  }

  readonly others = (): readonly Presence[] => this.#others;
  on(segmentId: string): readonly Presence[] {
    return this.#on.get(segmentId) ?? NOBODY;
  }
  peopleIn(segmentId: string): readonly PersonIn[] {
    return this.#peopleIn.get(segmentId) ?? NOBODY;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };
  /** Told in which paragraph there are other people than before; not of carets, which move with every letter. */
  readonly watch = (watcher: (segmentId: string) => void): (() => void) => {
    this.#watchers.add(watcher);
    return () => void this.#watchers.delete(watcher);
  };
}

type Lists<Item> = ReadonlyMap<string, readonly Item[]>;

const NOBODY: readonly never[] = [];
const personIn = ({ personId, selection }: Presence): PersonIn => ({ personId, writes: selection !== null });

/** A list that says what it said is given as the very list that it was. */
const kept = <Item extends object>(before: Lists<Item>, now: Lists<Item>): Lists<Item> =>
  new Map(
    [...now].map(([segmentId, list]) => {
      const known = before.get(segmentId);
      return [segmentId, known && isSame(known, list) ? known : list];
    }),
  );

const isSame = (one: readonly object[], other: readonly object[]) => JSON.stringify(one) === JSON.stringify(other);
