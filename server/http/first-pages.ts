import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

interface FirstPage {
  pattern: string;
  files: string[];
}

/**
 * The page, with the scripts and styles named in its head that the part of the desk at this path will ask for anyway
 * (`client/pages-plugin.ts` writes them down): one round trip instead of three.
 */
export function pageFor(folder: string): (path: string) => string {
  const page = readFileSync(join(folder, "index.html"), "utf8");
  const known = join(folder, "first-pages.json");
  const first: FirstPage[] = existsSync(known) ? JSON.parse(readFileSync(known, "utf8")) : [];
  const heads = first.map(({ pattern, files }) => ({
    fits: new RegExp(`^${pattern.replace(/:\w+/g, "[^/]+")}/?$`),
    page: page.replace("</head>", `${files.map(linkTo).join("")}</head>`),
  }));
  return (path) => heads.find(({ fits }) => fits.test(path))?.page ?? page;
}

const linkTo = (file: string) =>
  `<link rel="${file.endsWith(".css") ? "stylesheet" : "modulepreload"}" crossorigin href="${file}">`;
