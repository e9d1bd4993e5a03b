import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

interface FirstPage {
  pattern: string;
  /** Those of all its scripts that take long to compile. */
  long?: string[];
  files: string[];
  /** By language. */
  words?: Record<string, string[]>;
  /** Paths of the API, with the parameters of the pattern. */
  reads: string[];
}

/**
 * The page, with all named in its head that the part of the desk at this path will ask for anyway: what it reads first,
 * styles, scripts and the words of this language (`client/pages-plugin.ts` writes them down). One round trip instead of
 * five. A browser asks for six things at a time, so the order counts: first the long scripts, which it compiles
 * meanwhile; then all that is short; last the reads, which keep the desk from answering anything else.
 */
export function pageFor(folder: string): (path: string, language: string) => string {
  const page = readFileSync(join(folder, "index.html"), "utf8");
  const known = join(folder, "first-pages.json");
  const first: FirstPage[] = existsSync(known) ? JSON.parse(readFileSync(known, "utf8")) : [];
  const heads = first.map(({ pattern, long = [], files, words = {}, reads }) => ({
    fits: new RegExp(`^${pattern.replace(/:(\w+)/g, "(?<$1>[\\w-]+)")}/?$`),
    reads,
    begin: long.map(linkTo),
    linksIn: (language: string) =>
      [...files.filter((file) => !long.includes(file)), ...(words[language] ?? [])].map(linkTo).join(""),
  }));
  return (path, language) => {
    for (const { fits, begin, reads, linksIn } of heads) {
      const found = fits.exec(path);
      if (!found) continue;
      const read = reads.map((each) =>
        readAt(each.replace(/:(\w+)/g, (_, name: string) => found.groups?.[name] ?? "")),
      );
      return page
        .replace("<title>", `${begin.join("")}<title>`)
        .replace("</head>", `${linksIn(language)}${read.join("")}</head>`);
    }
    return page;
  };
}

const linkTo = (file: string) =>
  `<link rel="${file.endsWith(".css") ? "stylesheet" : "modulepreload"}" crossorigin href="${file}">`;

const readAt = (path: string) => `<link rel="preload" as="fetch" crossorigin href="${path}">`;
