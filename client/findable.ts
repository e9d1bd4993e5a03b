import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useNavigate } from "react-router";
import { call } from "#client/api/call.ts";
import { LISTS } from "#client/live/keys.ts";
import { usePeople } from "#client/people/desk-people.ts";
import { TERMS } from "#client/terms/data.ts";
import type { Command } from "#client/ui/CommandPalette.tsx";
import { useTranslation } from "#client/ui/i18n.ts";
import { useSettled } from "#client/ui/use-settled.ts";
import { type ArticleSummary, listArticles } from "#shared/review/api.ts";
import { listTerms } from "#shared/terms/api.ts";
import { paths } from "./paths.ts";

const STALE_MS = 30_000;
const TERMS_SHOWN = 20;

/** What Ctrl/⌘ K finds on every page, besides what can be done there: articles by their headlines, people, terms. */
export function useFindable(typed: string): Command[] {
  const { t } = useTranslation("shell");
  const navigate = useNavigate();
  const words = useSettled(typed.trim());
  const articles = useHeadlines(words);
  const terms = useTerms(words);
  const people = usePeople();
  if (typed.trim() === "") return [];
  const go = (to: string) => () => void navigate(to);
  return [
    ...articles.map(({ article: { id, headline, restricted } }): Command => {
      const { en, ko } = headline;
      const name = { label: en || ko || t("noHeadline"), detail: en && ko ? ko : undefined };
      return { id, ...name, group: t("articles"), icon: restricted ? "lock" : "file", run: go(paths.article(id)) };
    }),
    ...people.map(({ id, name, role, suspended }): Command => {
      const detail = t(suspended ? "suspended" : `role.${role}`);
      return { id, label: name, detail, group: t("people"), icon: "person", run: go(paths.person(id)) };
    }),
    ...terms.map(({ id, preferred, korean, abbreviations }): Command => {
      const detail = [...korean, ...abbreviations].join(" · ");
      const run = go(paths.termsWith(korean[0] ?? preferred));
      return { id, label: preferred, detail, group: t("terms"), icon: "file", run };
    }),
  ];
}

/** The newest, which a syllable in the making finds already, and whatever else the desk has by these words. */
function useHeadlines(words: string): ArticleSummary[] {
  const newest = useArticles("", words !== "");
  const named = useArticles(words, words !== "");
  return [...new Map([...newest, ...named].map((summary) => [summary.article.id, summary])).values()];
}

function useArticles(q: string, enabled: boolean): readonly ArticleSummary[] {
  const list = useQuery({
    queryKey: [...LISTS, "findable", q],
    queryFn: ({ signal }) => call(listArticles, { q, limit: 100 }, { signal }),
    placeholderData: keepPreviousData,
    staleTime: STALE_MS,
    enabled,
  });
  return list.data?.articles ?? [];
}

function useTerms(words: string) {
  const list = useQuery({
    queryKey: [...TERMS, "findable", words],
    queryFn: ({ signal }) => call(listTerms, { words }, { signal }),
    placeholderData: keepPreviousData,
    staleTime: STALE_MS,
    enabled: words !== "",
  });
  return (list.data?.terms ?? []).slice(0, TERMS_SHOWN);
}
