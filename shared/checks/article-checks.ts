import type { CheckContext } from "./check.ts";
import type { Finding } from "./finding.ts";
import { glosses } from "./glosses.ts";
import { headlineDetail } from "./headline-detail.ts";
import { quotationStyle } from "./quotation-style.ts";
import { renderings } from "./renderings.ts";

/** One segment of an article, in the order in which it is published. */
export interface ArticlePart {
  readonly source: string;
  readonly target: string;
  readonly kind: string;
}

/** A check that needs the whole article: one file, one pure function; answers the findings of each part. */
export interface ArticleCheck {
  readonly id: string;
  readonly title: string;
  readonly severity: Finding["severity"];
  run(parts: readonly ArticlePart[], context: CheckContext): Finding[][];
}

export const ARTICLE_CHECKS: readonly ArticleCheck[] = [renderings, glosses, headlineDetail, quotationStyle];

/** What the checks of the whole article say of each part. Time: linear in the length of the article. */
export function runArticleChecks(parts: readonly ArticlePart[], context: CheckContext = {}): Finding[][] {
  const all = ARTICLE_CHECKS.map((check) => check.run(parts, context));
  return parts.map((_, place) => all.flatMap((findings) => findings[place] ?? []));
}
