/** Words that lie encrypted in this browser's own database: in whose name, of which article, from which tab. */
export interface Sealed {
  place: string;
  iv: Uint8Array<ArrayBuffer>;
  words: ArrayBuffer;
  at: number;
}

export interface Place {
  personId: string;
  articleId: string;
  tab: string;
  segmentId: string;
}

export const placeOf = ({ personId, articleId, tab, segmentId }: Place) =>
  [personId, articleId, tab, segmentId].join("/");

export function placeFrom(place: string): Place {
  const [personId = "", articleId = "", tab = "", segmentId = ""] = place.split("/");
  return { personId, articleId, tab, segmentId };
}

/** Puts in and takes out in one go: never is something in neither place. */
export async function change({ put, remove }: { put: readonly Sealed[]; remove: readonly string[] }): Promise<void> {
  await within("readwrite", (store) => {
    for (const each of put) store.put(each);
    for (const place of remove) store.delete(place);
  });
}

/** All of one person. What nobody came back for in a week is cleared away. */
export async function allOf(personId: string): Promise<Sealed[]> {
  const found: Sealed[] = [];
  await within("readwrite", (store) => {
    const asked: IDBRequest<Sealed[]> = store.getAll();
    asked.onsuccess = () => {
      for (const each of asked.result) {
        if (each.at < Date.now() - OLDEST) store.delete(each.place);
        else if (placeFrom(each.place).personId === personId) found.push(each);
      }
    };
  });
  return found;
}

/** At sign-out: nothing stays on this device, and no other tab keeps anything from now on. */
export async function wipeOutbox(): Promise<void> {
  if (!("indexedDB" in globalThis)) return;
  new BroadcastChannel(WIPED).postMessage(null);
  await new Promise<void>((resolve) => {
    const wiping = indexedDB.deleteDatabase(DATABASE);
    for (const end of ["success", "error", "blocked"]) wiping.addEventListener(end, () => resolve());
  });
}

/** Hears of a sign-out in another tab. */
export function onWiped(act: () => void): void {
  new BroadcastChannel(WIPED).addEventListener("message", act);
}

const DATABASE = "naru-outbox";
const STORE = "unsent";
const WIPED = "naru-outbox-wiped";
const OLDEST = 7 * 24 * 60 * 60_000;

async function within(mode: IDBTransactionMode, act: (store: IDBObjectStore) => void): Promise<void> {
  const database = await open();
  try {
    await new Promise<void>((resolve, reject) => {
      const transaction = database.transaction(STORE, mode);
      transaction.oncomplete = () => resolve();
      transaction.onerror = () => reject(transaction.error);
      transaction.onabort = () => reject(transaction.error);
      act(transaction.objectStore(STORE));
    });
  } finally {
    database.close();
  }
}

function open(): Promise<IDBDatabase> {
  const opening = indexedDB.open(DATABASE, 2);
  opening.onupgradeneeded = () => {
    // What lay there before was encrypted under keys that ended with their tabs.
    if (opening.result.objectStoreNames.contains(STORE)) opening.result.deleteObjectStore(STORE);
    opening.result.createObjectStore(STORE, { keyPath: "place" });
  };
  return new Promise((resolve, reject) => {
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
    opening.onblocked = () => reject(new Error("Another tab holds an older outbox"));
  });
}
