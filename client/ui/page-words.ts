import i18next from "i18next";

/** Folders whose words only their own pages speak: fetched with the page, so that the other pages need not wait for them. */
const FILES = import.meta.glob<Record<string, unknown>>(
  "../{alignment,checks,gate,history,intake,memory,notices,protection,publication,record,review,terms,threads}/locales/*.json",
  {
    import: "default",
  },
);

const spoken = new Set<string>();

/** A page together with its words: `part(() => withWords("intake", import("./intake/IntakePage.tsx")))`. */
export async function withWords<Page>(folder: string, page: Promise<Page>): Promise<Page> {
  spoken.add(folder);
  const [loaded] = await Promise.all([page, learn(folder, i18next.language)]);
  return loaded;
}

/** Ahead of the page: what it will say is on its way while its data are. */
export function fetchWords(folders: readonly string[], language: string): void {
  for (const folder of folders) void FILES[`../${folder}/locales/${language}.json`]?.();
}

/** Before the language changes: the pages that were opened know their words in it, too. */
export async function learnAll(language: string): Promise<void> {
  await Promise.all([...spoken].map((folder) => learn(folder, language)));
}

async function learn(folder: string, language: string): Promise<void> {
  const words = await FILES[`../${folder}/locales/${language}.json`]?.();
  if (words) i18next.addResourceBundle(language, folder, words);
}
