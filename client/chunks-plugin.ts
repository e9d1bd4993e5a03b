import { join } from "node:path";

/** What people come to first, and all that it is drawn from at once. */
const ROOTS = {
  answer: ["threads/answer-page/main.ts"],
  frame: ["main.tsx"],
  desk: ["articles/DeskPage.tsx", "editor/LeftWords.tsx"],
  article: ["desk/ArticlePage.tsx"],
  // What an article's page fetches as soon as its rows stand.
  beside: ["desk/LitSentences.tsx", "terms/article-terms.ts", "threads/ThreadsPanel.tsx"],
};
type Root = keyof typeof ROOTS;

interface Modules {
  getModuleInfo(id: string): { importedIds: string[] } | null;
}

/**
 * Says in which file a module travels. Left to itself the bundler makes one for every set of pages that share
 * something: a hundred for the article's page, and each costs a browser more than its bytes do.
 * @returns asked for a module: the name of its file; null where the bundler may decide
 */
export function fewFiles(client: string): (id: string, modules: Modules) => string | null {
  const begin = (root: Root) => ROOTS[root].map((file) => join(client, file));
  const known = new Map<Root, ReadonlySet<string>>();
  const reached = (root: Root, modules: Modules) => {
    const found = known.get(root) ?? importedBy(begin(root), modules);
    known.set(root, found);
    return found;
  };
  return (id, modules) => {
    const isIn = (root: Root) => reached(root, modules).has(id);
    if (id.endsWith(EARLY)) return "early";
    if (id.endsWith(FRAME)) return "frame";
    if (REACT.test(id)) return "react";
    // The answer page is a page of its own.
    if (isIn("answer") && !SAID.test(id)) return null;
    if (isIn("frame")) return "frame";
    if (isIn("desk")) return isIn("article") ? "frame" : /[\\/]client[\\/]ui[\\/]/.test(id) ? null : "desk";
    return isIn("article") ? "article" : isIn("beside") ? "beside" : null;
  };
}

/** Runs while all the others are on their way. */
const EARLY = "/client/early.ts";
/** Asks nothing of others, and nothing of the frame asks it: the frame's own file begins the page. */
const FRAME = "/client/main.tsx";
/** Stays the same from one release to the next, and is compiled beside the frame. */
const REACT = /[\\/]node_modules[\\/](react|react-dom|scheduler)[\\/]/;
/** The answer page has contracts from the folders of these, and says nothing of them. */
const SAID = /[\\/]shared[\\/](people[\\/]capabilities|api[\\/]refusal)\.ts$/;

function importedBy(begin: readonly string[], modules: Modules): ReadonlySet<string> {
  const found = new Set(begin);
  for (const id of found) {
    if (CONTRACT.test(id)) continue;
    for (const imported of modules.getModuleInfo(id)?.importedIds ?? []) found.add(imported);
  }
  return found;
}

/** What a contract imports is for its schemas, and those stay at home: see contracts-plugin.ts. */
const CONTRACT = /[\\/]shared[\\/][\w-]+[\\/]([\w-]+-)?api\.ts$/;
