import { matchPath } from "react-router";
import { askAhead } from "#client/api/call.ts";
import { pathParams } from "#shared/api/endpoint.ts";
import { firstReads, firstWords } from "./first-reads.ts";
import { patterns } from "./paths.ts";
import { fetchWords } from "./ui/page-words.ts";

/** What the page at this address reads first, asked for before it is drawn: one wait, not one behind the other. */
export function askForPage(path: string, language: string): void {
  const article = matchPath(patterns.article, path);
  const pattern = article ? patterns.article : path;
  for (const endpoint of firstReads(pattern)) {
    const named = pathParams(endpoint.path).map((name) => [name, article?.params[name as "articleId"]]);
    askAhead(endpoint, Object.fromEntries(named)); // nothing beside: another address would be another request, whose answer nobody takes
  }
  fetchWords(firstWords(pattern), language);
}
