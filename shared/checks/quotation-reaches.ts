import type { Kind } from "#shared/articles/kind.ts";
import { reachOfEach, WITHIN } from "#shared/text/quotations.ts";
import type { ArticlePart } from "./article-checks.ts";
import type { ReachInArticle } from "./check.ts";

/**
 * How far the quotations of each part reach over its ends, for the context of the checks. What stands beside the running
 * text is a text of its own, and a quotation goes on past it. Time: linear in the length of the article.
 */
export function quotationReaches(parts: readonly ArticlePart[]): ReachInArticle[] {
  const running = reachOfEach(parts.map(({ kind, target }) => (BESIDE.has(kind) ? "" : target)));
  let opening = "";
  return parts.map(({ kind, target }, place) => {
    if (BESIDE.has(kind)) return WITHIN;
    const reach = running[place] ?? WITHIN;
    if (reach.takesUp) return { ...reach, opening };
    if (reach.goesOn) opening = target;
    return reach;
  });
}

const BESIDE: ReadonlySet<string> = new Set<Kind>([
  "headline",
  "subheading",
  "byline",
  "caption",
  "credit",
  "alttext",
  "note",
]);
