/** SHA-256 in hexadecimal, as the desk tells it; undefined where the browser takes none, because the page came without TLS. */
export async function digestOf(text: string): Promise<string | undefined> {
  if (globalThis.crypto.subtle === undefined) return undefined;
  const bytes = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
  return [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
