import { outboxKey, seal, unseal } from "./outbox-key.ts";
import { allOf, change, onWiped, type Place, placeFrom, placeOf, type Sealed } from "./outbox-store.ts";
import { liveInThisTab, livingElsewhere, TAB, takeOver } from "./tab.ts";
import type { Unsent } from "./unsent.ts";

/** Keeps what the desk does not have yet through a reload, a crash of the tab, an ended session. */
export interface Outbox {
  /** Whether this device has what was handed over; false also while it cannot be written down. */
  readonly keeps: boolean;
  /** Tells when that changes. */
  watch(changed: () => void): void;
  keep(segmentId: string, unsent: Unsent | null, refused: readonly Unsent[]): void;
  /** What tabs that are gone have left. Each of it is given to one tab only. */
  read(): Promise<Kept[]>;
  /** The article became restricted: its words stay on the page and nowhere else. */
  forget(): Promise<void>;
}

export interface Kept {
  segmentId: string;
  unsent: Unsent | null;
  refused: Unsent[];
}

/** For restricted articles, whose words stay on the page and nowhere else. */
export const noOutbox: Outbox = {
  keeps: false,
  watch: () => undefined,
  keep: () => undefined,
  read: async () => [],
  forget: async () => undefined,
};

/** One for all tabs of a person; each writes under its own name. Where the browser cannot encrypt, nothing is kept. */
export function openOutbox(personId: string, articleId: string): Outbox {
  if (!canKeep()) return noOutbox;
  liveInThisTab();
  const waiting = new Map<string, Kept>();
  /** Places that tabs before this one left for a segment: cleared once their words are written down under this one. */
  const inherited = new Map<string, string[]>();
  const watching = new Set<() => void>();
  let [keeps, closed, first, writing] = [false, false, true, Promise.resolve()];
  const now = (may: boolean) => {
    if (keeps === (may && !closed)) return;
    keeps = !keeps;
    for (const changed of watching) changed();
  };
  outboxKey().then(
    () => now(true),
    () => undefined,
  );
  const close = () => {
    closed = true;
    waiting.clear();
    now(false);
  };
  onWiped(close);
  const write = async () => {
    const all = [...waiting.values()];
    waiting.clear();
    try {
      const sealed = await Promise.all(all.filter(isSomething).map((kept) => sealedAt(ownPlace(kept), kept)));
      if (closed) return;
      await change({ put: sealed, remove: [...all.filter(isNothing).map(ownPlace), ...all.flatMap(leftBefore)] });
      for (const { segmentId } of all) inherited.delete(segmentId);
      now(true);
    } catch {
      now(false);
      for (const kept of all) if (!waiting.has(kept.segmentId)) waiting.set(kept.segmentId, kept);
      if (!closed) soon(A_WHILE);
    }
  };
  /** One after the other: what is older never overwrites what is newer. */
  const soon = (milliseconds: number) => {
    const later = new Promise((resolve) => setTimeout(resolve, milliseconds));
    writing = writing.then(() => later).then(write);
  };
  const ownPlace = ({ segmentId }: Kept) => placeOf({ personId, articleId, tab: TAB, segmentId });
  const leftBefore = ({ segmentId }: Kept) => inherited.get(segmentId) ?? [];
  return {
    get keeps() {
      return keeps;
    },
    watch: (changed) => void watching.add(changed),
    keep(segmentId, unsent, refused) {
      if (closed) return;
      if (waiting.size === 0) soon(A_MOMENT);
      waiting.set(segmentId, { segmentId, unsent, refused: [...refused] });
    },
    async read() {
      const known = new Set([...inherited.values()].flat());
      // What this very tab left when it went to another page comes back once; later it is on this page.
      const isOurs = (place: Place) => place.articleId === articleId && (first || place.tab !== TAB);
      const left = await leftBy(personId, async (place) => isOurs(place) && (await takeOver(place.tab, articleId)));
      first = false;
      const fresh = left.filter(({ place }) => !known.has(place));
      for (const { place, kept } of fresh)
        if (place !== ownPlace(kept)) inherited.set(kept.segmentId, [...leftBefore(kept), place]);
      return fresh.map(({ kept }) => kept);
    },
    async forget() {
      close();
      const all = await allOf(personId).catch(() => []);
      const places = all.map(({ place }) => place);
      await change({ put: [], remove: places.filter((place) => placeFrom(place).articleId === articleId) });
    },
  };
}

export interface Left {
  place: string;
  articleId: string;
  kept: Kept;
}

/** What lies on this device of a person and has no page that sends it, to be looked at. */
export async function leftAlone(personId: string): Promise<Left[]> {
  if (!canKeep()) return [];
  const isElsewhere = await livingElsewhere();
  return leftBy(personId, async ({ tab, articleId }) => !isElsewhere(tab, articleId));
}

async function leftBy(personId: string, isWanted: (place: Place) => Promise<boolean>): Promise<Left[]> {
  const found: Left[] = [];
  for (const sealed of await allOf(personId).catch(() => [])) {
    const place = placeFrom(sealed.place);
    if (!(await isWanted(place))) continue;
    const kept = await unseal(sealed).catch(() => undefined);
    if (isKept(kept)) found.push({ place: sealed.place, articleId: place.articleId, kept });
  }
  return found;
}

export const discardLeft = ({ place }: Pick<Left, "place">) => change({ put: [], remove: [place] });

const A_MOMENT = 150;
const A_WHILE = 2_000;

const canKeep = () =>
  "indexedDB" in globalThis && globalThis.crypto?.subtle !== undefined && "locks" in globalThis.navigator;

const isNothing = ({ unsent, refused }: Kept) => unsent === null && refused.length === 0;
const isSomething = (kept: Kept) => !isNothing(kept);

const sealedAt = async (place: string, kept: Kept): Promise<Sealed> => ({
  place,
  ...(await seal(kept)),
  at: Date.now(),
});

/** It was written by this page or an earlier build of it. */
const isKept = (value: unknown): value is Kept =>
  typeof value === "object" && value !== null && "segmentId" in value && "unsent" in value && "refused" in value;
