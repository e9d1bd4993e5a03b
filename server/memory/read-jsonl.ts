import { z } from "zod";
import { LONGEST_TEXT } from "#shared/memory/pair.ts";
import { asEntry, type Entry } from "./entry.ts";

const pair = z.object({ source: z.string(), target: z.string() });
/** A line that is longer than any two texts is not kept while its end is awaited. */
const LONGEST_LINE = 8 * LONGEST_TEXT;

/** `{"source","target"}` lines. A bad line is named and the others are still read. Memory: one line. Errors: none. */
export async function* readJsonl(texts: AsyncIterable<string>): AsyncGenerator<Entry> {
  let [line, begun] = [0, ""];
  for await (const text of texts) {
    const lines = (begun + text).split("\n");
    begun = lines.pop()?.slice(0, LONGEST_LINE) ?? "";
    for (const each of lines) yield* entryOf(++line, each);
  }
  yield* entryOf(line + 1, begun);
}

function* entryOf(at: number, line: string): Generator<Entry> {
  if (line.replace(/^\uFEFF/, "").trim() === "") return;
  yield parsed(at, line);
}

function parsed(at: number, line: string): Entry {
  try {
    const read = pair.safeParse(JSON.parse(line.replace(/^\uFEFF/, "")));
    return read.success ? asEntry(at, read.data) : { at, why: 'no {"source","target"}' };
  } catch {
    return { at, why: "not a JSON value" };
  }
}
