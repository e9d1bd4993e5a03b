import { matchPath } from "react-router";
import { askAhead } from "#client/api/call.ts";
import { readSession } from "#shared/people/api.ts";
import { openArticle } from "#shared/review/api.ts";
import { listThreads } from "#shared/threads/api.ts";
import { patterns } from "./paths.ts";
import { fetchWords } from "./ui/page-words.ts";

/** What the page at this address reads first, asked for before it is drawn: one wait, not one behind the other. */
export function askForPage(path: string, language: string): void {
  askAhead(readSession, {});
  const { articleId } = matchPath(patterns.article, path)?.params ?? {};
  if (articleId === undefined) return;
  fetchWords(["review", "gate", "threads"], language);
  askAhead(openArticle, { articleId });
  askAhead(listThreads, { articleId });
}
