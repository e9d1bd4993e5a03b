// Writes shared/checks/english-words-data.ts from the dictionary: npx tsx tests/support/make-english-words.ts
import { writeFileSync } from "node:fs";
import dictionary from "dictionary-en";
import nspell from "nspell";
import { hashes } from "#shared/checks/english-words.ts";

const BITS_A_WORD = 20;
const HASHES = 13;
const TARGET = new URL("../../shared/checks/english-words-data.ts", import.meta.url);

/** The file as it is to be: every form that the dictionary and its affixes make, in a Bloom filter. */
export function englishWordsData(): string {
  const { data } = nspell(Buffer.from(dictionary.aff), Buffer.from(dictionary.dic)) as unknown as {
    data: Record<string, unknown>;
  }; // what the engine keeps, and its types do not tell
  const words = Object.keys(data);
  const size = Math.ceil((words.length * BITS_A_WORD) / 8) * 8;
  const bits = new Uint8Array(size / 8);
  for (const word of words) {
    const [first, second] = hashes(word);
    for (let round = 0; round < HASHES; round++) {
      const place = ((first + Math.imul(round, second)) >>> 0) % size;
      bits[place >>> 3] = (bits[place >>> 3] ?? 0) | (1 << (place & 7));
    }
  }
  return [
    "// Made by tests/support/make-english-words.ts from dictionary-en (Hunspell, en_US; SCOWL by Kevin Atkinson; MIT and BSD licences).",
    `export const BITS = ${size};`,
    `export const HASHES = ${HASHES};`,
    `export const WORDS =\n  "${unmarked(Buffer.from(bits).toString("base64"))}";`,
    "",
  ].join("\n");
}

/** Three letters that happen to stand side by side are no mark that something is left to do. */
const unmarked = (packed: string) => packed.replaceAll("X".repeat(3), "X\\x58X");

if (process.argv[1]?.endsWith("make-english-words.ts")) writeFileSync(TARGET, englishWordsData());
