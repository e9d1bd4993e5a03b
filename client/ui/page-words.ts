import i18next from "i18next";

/** Folders whose words only their own pages speak: fetched with the page, so that the other pages need not wait for them. */
const FILES = import.meta.glob<Record<string, unknown>>(
  "../{alignment,checks,history,intake,memory,notices,protection,publication,record,terms}/locales/*.json",
  {
    import: "default",
  },
);

/** Those of an article's page travel together. */
const OF_ARTICLE: ReadonlySet<string> = new Set(["gate", "review", "threads"]);

async function wordsOf(folder: string, language: string): Promise<Record<string, unknown> | undefined> {
  const file = `../${folder}/locales/${language}.json`;
  if (!OF_ARTICLE.has(folder)) return FILES[file]?.();
  const { files } =
    language === "ko" ? await import("./words-of-article.ko.ts") : await import("./words-of-article.en.ts");
  return files[file];
}

const spoken = new Set<string>();

/** A page together with its words: `part(() => withWords("intake", import("./intake/IntakePage.tsx")))`. */
export async function withWords<Page>(folder: string, page: Promise<Page>): Promise<Page> {
  spoken.add(folder);
  const { language } = i18next;
  const [loaded] = await Promise.all([page, learn(folder, language)]);
  if (i18next.language !== language) await learn(folder, i18next.language); // it was changed meanwhile
  return loaded;
}

/** Ahead of the page: what it will say is on its way while its data are. */
export function fetchWords(folders: readonly string[], language: string): void {
  // Whoever needs words that did not come asks for them again, and says so.
  for (const folder of folders) wordsOf(folder, language).catch(() => undefined);
}

/** Before the language changes: the pages that were opened know their words in it, too. */
export async function learnAll(language: string): Promise<void> {
  let known = 0;
  while (known < spoken.size) {
    const more = [...spoken].slice(known); // those opened while the others' were on their way come in the next round
    known = spoken.size;
    await Promise.all(more.map((folder) => learn(folder, language)));
  }
}

async function learn(folder: string, language: string): Promise<void> {
  const words = await wordsOf(folder, language);
  if (words) i18next.addResourceBundle(language, folder, words);
}
