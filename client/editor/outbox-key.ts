import { call } from "#client/api/call.ts";
import { readOutboxKey } from "#shared/people/api.ts";

let known: Promise<CryptoKey> | undefined;

/**
 * The key is the desk's: it gives it to a session of this person, and the page holds it as long as it stands. What lies
 * on the disk can be read by nobody who cannot sign in as its writer.
 */
export function outboxKey(): Promise<CryptoKey> {
  known ??= fetched();
  known.catch(() => {
    known = undefined; // the desk is away, or asks to sign in again
  });
  return known;
}

async function fetched(): Promise<CryptoKey> {
  const { key } = await call(readOutboxKey, {});
  const bytes = Uint8Array.from(atob(key), (letter) => letter.charCodeAt(0));
  return crypto.subtle.importKey("raw", bytes, "AES-GCM", false, ["encrypt", "decrypt"]);
}

export async function seal(value: unknown): Promise<{ iv: Uint8Array<ArrayBuffer>; words: ArrayBuffer }> {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const plain = new TextEncoder().encode(JSON.stringify(value));
  return { iv, words: await crypto.subtle.encrypt({ name: "AES-GCM", iv }, await outboxKey(), plain) };
}

/** Undefined for what was kept under another key: the desk's secret was changed. */
export async function unseal({ iv, words }: { iv: Uint8Array<ArrayBuffer>; words: ArrayBuffer }): Promise<unknown> {
  const key = await outboxKey();
  try {
    return JSON.parse(new TextDecoder().decode(await crypto.subtle.decrypt({ name: "AES-GCM", iv }, key, words)));
  } catch {
    return undefined;
  }
}
