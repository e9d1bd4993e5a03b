import type { Entry } from "./entry.ts";
import { readJsonl } from "./read-jsonl.ts";
import { readTmx } from "./read-tmx.ts";

/**
 * The pairs of a TMX or JSONL file, told apart by what it begins with, in UTF-8, UTF-16 or EUC-KR (CP949), as it comes in.
 * @throws NotTmx when it is neither
 */
export async function* readPairs(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Entry> {
  const texts = decoded(chunks)[Symbol.asyncIterator]();
  const first = await texts.next();
  if (first.done) return;
  const all = chain(first.value, texts);
  yield* /^\uFEFF?\s*</.test(first.value) ? readTmx(all) : readJsonl(all);
}

async function* chain(first: string, rest: AsyncIterator<string>): AsyncGenerator<string> {
  yield first;
  for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
}

async function* decoded(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let decoder: InstanceType<typeof TextDecoder> | undefined;
  for await (const chunk of chunks) {
    decoder ??= new TextDecoder(encodingOf(chunk));
    const text = decoder.decode(chunk, { stream: true });
    if (text !== "") yield text;
  }
  const rest = decoder?.decode() ?? "";
  if (rest !== "") yield rest;
}

/** By the byte order mark, or by what the XML declaration says. */
function encodingOf(beginning: Uint8Array): string {
  const [first, second] = beginning;
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  const declared = /^[^>]{0,100}encoding=["'](euc-kr|cp949|ks_c_5601-1987|windows-949|x-windows-949)["']/i;
  return declared.test(Buffer.from(beginning.subarray(0, 200)).toString("latin1")) ? "euc-kr" : "utf-8";
}
