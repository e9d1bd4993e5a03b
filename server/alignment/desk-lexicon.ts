import { setImmediate as pause } from "node:timers/promises";
import { promisify } from "node:util";
import { gunzip } from "node:zlib";
import type { Database } from "#server/db/database.ts";
import type { Desk } from "#server/db/desk.ts";
import { stateOfTerms, termsInUse } from "#server/terms/store.ts";
import { joinLexicons } from "#shared/alignment/lexicon.ts";
import { builtInLexicon, type Lexicon } from "#shared/alignment/lexicons.ts";
import { readLexicon } from "#shared/alignment/stored-lexicon.ts";
import { type AlignmentTerm, termForAlignment, termLexicon } from "#shared/alignment/term-lexicon.ts";
import { lexiconNow, wordsOfLexicon } from "./lexicon-store.ts";

const KEPT = new WeakMap<Database, { state: string; lexicon: Promise<Lexicon> }>();

/**
 * The words to align by: the desk's terms, what was learnt from its pairs, and what the engine knows by itself. Made
 * when one of them has changed, here or on another node.
 */
export async function deskLexicon({ database }: Pick<Desk, "database">): Promise<Lexicon> {
  const { sql } = database;
  const [known, terms] = await Promise.all([lexiconNow(sql), stateOfTerms(sql)]);
  const state = `${known?.number ?? 0} ${terms}`;
  const kept = KEPT.get(database);
  if (kept?.state === state) return kept.lexicon;
  const lexicon = make(database);
  KEPT.set(database, { state, lexicon });
  lexicon.catch(() => KEPT.delete(database));
  return lexicon;
}

/** What it is made of, for another process: what was learnt as it is stored, and the terms. */
export async function wordsOfDesk(sql: Database["sql"]) {
  const [words, terms] = await Promise.all([wordsOfLexicon(sql), termsInUse(sql)]);
  return { words, terms: terms.map(termForAlignment) };
}

async function make({ sql }: Database): Promise<Lexicon> {
  const { words, terms } = await wordsOfDesk(sql);
  const learnt = words && readLexicon((await promisify(gunzip)(words)).toString("utf8"));
  const house = await lexiconOfTerms(terms);
  await pause();
  return joinLexicons(house, learnt ?? new Map(), builtInLexicon());
}

const AT_ONCE = 2_000;

/** There may be tens of thousands: in between, others get their turn. */
async function lexiconOfTerms(terms: readonly AlignmentTerm[]): Promise<Lexicon> {
  let lexicon: Lexicon = new Map();
  for (let at = 0; at < terms.length; at += AT_ONCE) {
    lexicon = joinLexicons(lexicon, termLexicon(terms.slice(at, at + AT_ONCE)));
    await pause();
  }
  return lexicon;
}
