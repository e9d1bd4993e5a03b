import type { Intake } from "./intake.ts";

/**
 * An unsent intake survives a reload of its tab, and nothing else: the record is found by a name that only this tab
 * holds, belongs to one person, and is thrown away after a day.
 */
export async function keep(personId: string, intake: Intake): Promise<void> {
  await act("readwrite", (store) => store.put({ personId, intake, at: Date.now() }, tabName()));
}

export async function kept(personId: string): Promise<Intake | undefined> {
  await forgetOld();
  const record: unknown = await act("readonly", (store) => store.get(tabName()));
  return isRecord(record) && record.personId === personId ? record.intake : undefined;
}

export async function forget(): Promise<void> {
  await act("readwrite", (store) => store.delete(tabName()));
}

interface KeptRecord {
  personId: string;
  intake: Intake;
  at: number;
}

const DATABASE = "naru.intake";
const STORE = "unsent";
const DAY = 24 * 60 * 60_000;

function tabName(): string {
  const known = sessionStorage.getItem(DATABASE);
  if (known !== null) return known;
  const name = crypto.randomUUID();
  sessionStorage.setItem(DATABASE, name);
  return name;
}

function isRecord(value: unknown): value is KeptRecord {
  return typeof value === "object" && value !== null && "personId" in value && "intake" in value && "at" in value;
}

async function forgetOld(): Promise<void> {
  const keys = await act("readonly", (store) => store.getAllKeys());
  for (const key of keys) {
    const record: unknown = await act("readonly", (store) => store.get(key));
    if (!isRecord(record) || Date.now() - record.at > DAY) await act("readwrite", (store) => store.delete(key));
  }
}

async function act<Result>(
  mode: IDBTransactionMode,
  request: (store: IDBObjectStore) => IDBRequest<Result>,
): Promise<Result> {
  const database = await open();
  try {
    return await settled(request(database.transaction(STORE, mode).objectStore(STORE)));
  } finally {
    database.close();
  }
}

function open(): Promise<IDBDatabase> {
  const request = indexedDB.open(DATABASE, 1);
  request.onupgradeneeded = () => request.result.createObjectStore(STORE);
  return settled(request);
}

function settled<Result>(request: IDBRequest<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
