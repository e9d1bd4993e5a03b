import type { Unsent } from "./unsent.ts";

/** Keeps what the desk does not have yet through a reload, a crash of the tab, an ended session. */
export interface Outbox {
  readonly keeps: boolean;
  keep(segmentId: string, unsent: Unsent | null, refused: readonly Unsent[]): void;
  read(): Promise<Kept[]>;
}

export interface Kept {
  segmentId: string;
  unsent: Unsent | null;
  refused: Unsent[];
}

/** For restricted articles, whose words stay on the page and nowhere else. */
export const noOutbox: Outbox = { keeps: false, keep: () => undefined, read: async () => [] };

/**
 * Encrypted in this browser's own database under a key that lives and ends with the tab: what is left behind on the disk
 * cannot be read by whoever sits here next. Where the browser offers neither, nothing is kept.
 */
export function openOutbox(personId: string, articleId: string): Outbox {
  if (!("indexedDB" in globalThis) || !globalThis.crypto?.subtle) return noOutbox;
  const place = `${personId}/${articleId}/`;
  const waiting = new Map<string, Kept>();
  let writing = Promise.resolve();
  const write = async () => {
    const all = [...waiting];
    waiting.clear();
    for (const [segmentId, kept] of all) await put(`${place}${segmentId}`, kept);
  };
  return {
    keeps: true,
    keep(segmentId, unsent, refused) {
      if (waiting.size === 0) {
        const later = new Promise((resolve) => setTimeout(resolve, A_MOMENT));
        // One after the other: what is older never overwrites what is newer.
        writing = writing.then(() => later).then(write, () => undefined);
      }
      waiting.set(segmentId, { segmentId, unsent, refused: [...refused] });
    },
    read: () => all(place).catch(() => []),
  };
}

/** At sign-out: nothing of this person stays. Another tab may still hold the words; without the key nobody reads them. */
export async function wipeOutbox(): Promise<void> {
  if (!("indexedDB" in globalThis)) return;
  sessionStorage.removeItem(KEY);
  await new Promise<void>((resolve) => {
    const wiping = indexedDB.deleteDatabase(DATABASE);
    for (const end of ["success", "error", "blocked"]) wiping.addEventListener(end, () => resolve());
  });
}

const DATABASE = "naru-outbox";
const STORE = "unsent";
const KEY = "naru.outbox-key";
const A_MOMENT = 150;
const OLDEST = 7 * 24 * 60 * 60_000;

interface Sealed {
  place: string;
  iv: Uint8Array<ArrayBuffer>;
  words: ArrayBuffer;
  at: number;
}

async function put(place: string, kept: Kept): Promise<void> {
  const database = await open();
  const nothing = kept.unsent === null && kept.refused.length === 0;
  const sealed = nothing ? undefined : await seal(place, kept);
  const store = database.transaction(STORE, "readwrite").objectStore(STORE);
  if (sealed) await request(store.put(sealed));
  else await request(store.delete(place));
  database.close();
}

async function all(place: string): Promise<Kept[]> {
  const database = await open();
  const store = database.transaction(STORE, "readwrite").objectStore(STORE);
  const found: Sealed[] = await request(store.getAll());
  for (const { place: where, at } of found) if (at < Date.now() - OLDEST) store.delete(where);
  database.close();
  const opened = await Promise.all(found.filter((each) => each.place.startsWith(place)).map(unseal));
  return opened.filter((each) => each !== undefined);
}

async function seal(place: string, kept: Kept): Promise<Sealed> {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const words = new TextEncoder().encode(JSON.stringify(kept));
  return { place, iv, words: await crypto.subtle.encrypt({ name: "AES-GCM", iv }, await key(), words), at: Date.now() };
}

/** Undefined for what another tab keeps under its own key. */
async function unseal({ iv, words }: Sealed): Promise<Kept | undefined> {
  try {
    const plain = await crypto.subtle.decrypt({ name: "AES-GCM", iv }, await key(), words);
    return JSON.parse(new TextDecoder().decode(plain));
  } catch {
    return undefined;
  }
}

async function key(): Promise<CryptoKey> {
  const known = sessionStorage.getItem(KEY);
  const bytes = known ? Uint8Array.from(atob(known), (letter) => letter.charCodeAt(0)) : newKey();
  return crypto.subtle.importKey("raw", bytes, "AES-GCM", false, ["encrypt", "decrypt"]);
}

function newKey(): Uint8Array<ArrayBuffer> {
  const bytes = crypto.getRandomValues(new Uint8Array(32));
  sessionStorage.setItem(KEY, btoa(String.fromCharCode(...bytes)));
  return bytes;
}

function open(): Promise<IDBDatabase> {
  const opening = indexedDB.open(DATABASE, 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore(STORE, { keyPath: "place" });
  return request(opening);
}

function request<Result>(asked: IDBRequest<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    asked.onsuccess = () => resolve(asked.result);
    asked.onerror = () => reject(asked.error);
  });
}
