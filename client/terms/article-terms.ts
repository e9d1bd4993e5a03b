import { call } from "#client/api/call.ts";
import type { Highlight } from "#client/editor/highlight.ts";
import { termsOfArticle } from "#shared/terms/api.ts";
import { TermBase } from "#shared/terms/term-base.ts";

/** The entries that stand in an article, ready to be looked for paragraph by paragraph. */
export async function readArticleTerms(articleId: string, signal: AbortSignal): Promise<TermBase> {
  const { terms } = await call(termsOfArticle, { articleId }, { signal });
  return new TermBase(terms);
}

/** The terms of a Korean paragraph, as its words are drawn. */
export const termHighlights = (base: TermBase, korean: string): Highlight[] =>
  base.find(korean).map(({ terms, from, to }) => ({
    id: `term-${from}`,
    ...{ from, to },
    look: "term",
    title: terms.map(({ preferred }) => preferred).join(" · "),
  }));
