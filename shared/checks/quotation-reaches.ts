import type { Kind } from "#shared/articles/kind.ts";
import { type QuotationReach, reachOfEach, WITHIN } from "#shared/text/quotations.ts";
import type { ArticlePart } from "./article-checks.ts";

/**
 * How far the quotations of each part reach over its ends, for the context of the checks. What stands beside the running
 * text is a text of its own, and a quotation goes on past it. Time: linear in the length of the article.
 */
export function quotationReaches(parts: readonly ArticlePart[]): QuotationReach[] {
  const running = reachOfEach(parts.map(({ kind, target }) => (BESIDE.has(kind) ? "" : target)));
  return parts.map(({ kind }, place) => (BESIDE.has(kind) ? WITHIN : (running[place] ?? WITHIN)));
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
