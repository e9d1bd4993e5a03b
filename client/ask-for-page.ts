import { matchPath } from "react-router";
import { askAhead } from "#client/api/call.ts";
import { firstReads } from "./first-reads.ts";
import { patterns } from "./paths.ts";
import { fetchWords } from "./ui/page-words.ts";

/** What the page at this address reads first, asked for before it is drawn: one wait, not one behind the other. */
export function askForPage(path: string, language: string): void {
  const article = matchPath(patterns.article, path);
  for (const endpoint of firstReads(article ? patterns.article : path)) askAhead(endpoint, article?.params ?? {});
  if (article) fetchWords(["review", "gate", "threads"], language);
}
