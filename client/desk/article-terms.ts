import { useQuery } from "@tanstack/react-query";
import { createContext, useContext, useEffect, useMemo, useState } from "react";
import type { Highlight } from "#client/editor/highlight.ts";
import { patiently } from "#client/ui/part.ts";
import type { TermBase } from "#shared/terms/term-base.ts";

type Finder = typeof import("#client/terms/article-terms.ts");

export interface ArticleTerms {
  base: TermBase;
  highlightsOf: (korean: string) => readonly Highlight[];
}

const Context = createContext<ArticleTerms | undefined>(undefined);
export const ArticleTermsProvider = Context.Provider;

/** The desk's terms in an article. What finds them is fetched when the article stands on the screen. */
export function useReadArticleTerms(articleId: string): ArticleTerms | undefined {
  const [finder, setFinder] = useState<Finder>();
  useEffect(() => {
    // Without it nothing is underlined; it is asked for again with the next article.
    patiently(() => import("#client/terms/article-terms.ts")).then(setFinder, () => undefined);
  }, []);
  const { data: base } = useQuery({
    queryKey: ["article", articleId, "terms"],
    queryFn: ({ signal }) =>
      finder ? finder.readArticleTerms(articleId, signal) : Promise.reject(new Error("Not fetched yet")),
    enabled: finder !== undefined,
    staleTime: 60_000,
  });
  return useMemo(() => {
    if (!base || !finder) return undefined;
    return { base, highlightsOf: (korean) => finder.termHighlights(base, korean) };
  }, [base, finder]);
}

export const useFoundTerms = (): ArticleTerms | undefined => useContext(Context);
export const useArticleTerms = (): TermBase | undefined => useContext(Context)?.base;

/** The terms of some Korean paragraphs, by their number; undefined where there are none. */
export function termsIn(terms: ArticleTerms | undefined, paragraphs: readonly { text: string }[]) {
  const marks = terms && paragraphs.map(({ text }) => terms.highlightsOf(text));
  return marks?.some((each) => each.length > 0) ? marks : undefined;
}
