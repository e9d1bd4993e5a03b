import { findRendering } from "#shared/terms/renderings.ts";
import type { Term } from "#shared/terms/term.ts";
import type { FoundTerm } from "#shared/terms/term-base.ts";
import { type Check, type CheckContext, found, type Noticed, type Pair } from "./check.ts";
import type { Finding } from "./finding.ts";

/**
 * What the desk decided to call things: a rendering that it banned is an error, one that is none of the entry's a warning
 * for names and offices, and a note for the words of everyday life, which prose may go around.
 */
export const term: Check = {
  id: "term",
  title: "Terms",
  severity: "error",
  run(pair, context) {
    if (pair.target.trim() === "") return [];
    const seen = new Set<string>();
    return (context.termsFound ?? []).flatMap((place) => {
      const fresh = place.terms.filter(({ id }) => !seen.has(id));
      for (const { id } of fresh) seen.add(id);
      return fresh.length > 0 ? lookedOver(pair, place, fresh, context) : [];
    });
  },
};

function lookedOver(pair: Pair, { from, to }: FoundTerm, terms: readonly Term[], context: CheckContext): Finding[] {
  // Two entries share the form: the English is right when it is right for one of them.
  if (terms.some((each) => isRendered(pair.target, each) && !bannedIn(pair.target, each))) return [];
  const [each] = terms;
  if (!each) return [];
  const korean = pair.source.slice(from, to);
  const sourceRange: [number, number] = [from, to];
  const about = { check: "term", sourceRange, params: { korean, preferred: each.preferred } };
  const banned = bannedIn(pair.target, each);
  if (banned) {
    const [at, end] = banned;
    return [
      found(pair, {
        ...about,
        severity: "error",
        code: "term-banned",
        params: { ...about.params, english: pair.target.slice(at, end) },
        targetRange: [at, end],
        suggestion: { range: [at, end], text: each.preferred },
      }),
    ];
  }
  return [found(pair, { ...about, ...missing(each, context) })];
}

function missing(term: Term, { before, after }: CheckContext): Pick<Noticed, "severity" | "code"> {
  const moved = [before, after].some((text) => text && isRendered(text, term));
  if (moved) return { severity: "note", code: "term-moved" };
  return { severity: GOES_AROUND.has(term.kind) ? "note" : "warning", code: "term-missing" };
}

/** Prose may say these in other ways. */
const GOES_AROUND = new Set<Term["kind"]>(["everyday", "post", "other"]);

const isRendered = (text: string, { preferred, allowed }: Term) =>
  [preferred, ...allowed].some((rendering) => findRendering(text, rendering));

/** A banned rendering that does not stand inside a right one: "Workers’ Party" in "Korean Workers’ Party" is banned as a whole. */
function bannedIn(text: string, { preferred, allowed, banned }: Term): [number, number] | undefined {
  for (const rendering of banned) {
    const place = findRendering(text, rendering);
    if (!place) continue;
    const inside = [preferred, ...allowed].some((right) => {
      const other = findRendering(text, right);
      return other && other[0] <= place[0] && other[1] >= place[1];
    });
    if (!inside) return place;
  }
  return undefined;
}
