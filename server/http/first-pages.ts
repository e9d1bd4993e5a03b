import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

interface FirstPage {
  pattern: string;
  files: string[];
  /** Paths of the API, with the parameters of the pattern. */
  reads: string[];
}

/**
 * The page, with all named in its head that the part of the desk at this path will ask for anyway, scripts, styles and
 * what it reads first (`client/pages-plugin.ts` writes them down): one round trip instead of four.
 */
export function pageFor(folder: string): (path: string) => string {
  const page = readFileSync(join(folder, "index.html"), "utf8");
  const known = join(folder, "first-pages.json");
  const first: FirstPage[] = existsSync(known) ? JSON.parse(readFileSync(known, "utf8")) : [];
  const heads = first.map(({ pattern, files, reads }) => ({
    fits: new RegExp(`^${pattern.replace(/:(\w+)/g, "(?<$1>[\\w-]+)")}/?$`),
    reads,
    links: files.map(linkTo).join(""),
  }));
  return (path) => {
    for (const { fits, reads, links } of heads) {
      const found = fits.exec(path);
      if (!found) continue;
      const read = reads.map((each) =>
        readAt(each.replace(/:(\w+)/g, (_, name: string) => found.groups?.[name] ?? "")),
      );
      return page.replace("</head>", `${links}${read.join("")}</head>`);
    }
    return page;
  };
}

const linkTo = (file: string) =>
  `<link rel="${file.endsWith(".css") ? "stylesheet" : "modulepreload"}" crossorigin href="${file}">`;

const readAt = (path: string) => `<link rel="preload" as="fetch" crossorigin href="${path}">`;
