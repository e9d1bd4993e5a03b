import i18next, { type FlatNamespace, type TFunction } from "i18next";
import { useSyncExternalStore } from "react";
import { withParticles } from "#shared/text/korean-particles.ts";
import { breakageOf } from "./breakage.ts";
import type words from "./locales/en.json";
import { learnAll } from "./page-words.ts";
import { tell } from "./toasts.ts";

declare module "i18next" {
  /** Each folder adds its own words here, beside its `locales/`: a key that is not in the English file fails the types. */
  interface ResourceNamespaceMap {
    ui: typeof words;
  }
}

export const LANGUAGES = ["en", "ko"] as const;
export type Language = (typeof LANGUAGES)[number];

/** Called once, before anything is drawn, so that no part of the page ever waits for its words. */
export async function startWords(asked: Language): Promise<void> {
  const { language, words } = await wordsOrOthers(asked);
  await i18next.use(particles).init({
    lng: language,
    fallbackLng: false,
    resources: { [language]: words },
    defaultNS: "ui",
    returnNull: false,
    postProcess: particles.name,
    // One brace, as in the desk's refusals. React escapes by itself.
    interpolation: { prefix: "{", suffix: "}", escapeValue: false },
  });
  reflect(language);
}

/** A page in the other language is better than none. */
async function wordsOrOthers(asked: Language) {
  try {
    return { language: asked, words: await wordsOf(asked) };
  } catch {
    const language = LANGUAGES.find((each) => each !== asked) ?? asked;
    return { language, words: await wordsOf(language) };
  }
}

const particles = {
  type: "postProcessor" as const,
  name: "particles",
  process: (said: string) => (typeof said === "string" ? withParticles(said) : said),
};

/**
 * Changes the language of everything on the page, and remembers it for the next visit to this browser. Where its words do
 * not come the page stays as it is, and says why.
 */
export function speak(language: Language): Promise<void> {
  if (coming?.language === language) return coming.done;
  const asked: Asked = { language, done: Promise.resolve() };
  coming = asked; // before the change, which may be done at once
  asked.done = change(asked);
  return asked.done;
}

interface Asked {
  readonly language: Language;
  done: Promise<void>;
}

/** Asked for by many parts of a page at once. Who asks for another meanwhile is followed. */
let coming: Asked | undefined;

async function change(asked: Asked): Promise<void> {
  const { language } = asked;
  try {
    if (i18next.language !== language) await learnLanguage(language);
    if (coming !== asked) return;
    if (i18next.language !== language) await i18next.changeLanguage(language);
    reflect(language);
    localStorage.setItem(REMEMBERED, language);
  } catch (error) {
    if (coming !== asked) return;
    const t = wordsIn(spoken(), "ui");
    tell(t(`broken.${breakageOf(error)}`), {
      tone: "danger",
      offer: { label: t("reload"), run: () => location.reload() },
    });
  } finally {
    if (coming === asked) coming = undefined;
  }
}

async function learnLanguage(language: Language): Promise<void> {
  for (const [folder, found] of Object.entries(await wordsOf(language))) {
    i18next.addResourceBundle(language, folder, found);
  }
  await learnAll(language);
}

export const useLanguage = (): Language => useSyncExternalStore(untilSpoken, spoken);

const spoken = (): Language => asLanguage(i18next.language) ?? "en";

function untilSpoken(change: () => void): () => void {
  i18next.on("languageChanged", change);
  return () => i18next.off("languageChanged", change);
}

/** `t` says the words of a folder, which have come by the time that anything is drawn. Another language is another `t`. */
export function useTranslation<Folder extends FlatNamespace>(folder: Folder): { t: TFunction<Folder> } {
  return { t: wordsIn(useLanguage(), folder) };
}

/** Hundreds of parts of a page say the same few words: there is one `t` for each folder and language. */
function wordsIn<Folder extends FlatNamespace>(language: Language, folder: Folder): TFunction<Folder> {
  const known = sayings.get(language + folder) ?? saidOnce(i18next.getFixedT(language, folder));
  sayings.set(language + folder, known);
  return known as TFunction<Folder>; // kept under the name of its folder
}

const sayings = new Map<string, TFunction<never>>();

/** Words that nothing is put into are looked up once. */
function saidOnce(t: TFunction<never>): TFunction<never> {
  const known = new Map<unknown, unknown>();
  return new Proxy(t, {
    apply(_t, _this, [key, ...with_]) {
      if (with_.length > 0) return Reflect.apply(t, undefined, [key, ...with_]);
      const said = known.get(key) ?? Reflect.apply(t, undefined, [key]);
      if (said !== key) known.set(key, said); // a key without words: they may come yet
      return said;
    },
  });
}

/** What this browser was last told, or what it asks for by itself. */
export function rememberedLanguage(): Language {
  const asked = [localStorage.getItem(REMEMBERED), ...navigator.languages];
  return asked.map((tag) => asLanguage(tag)).find((language) => language !== undefined) ?? "en";
}

const REMEMBERED = "naru.language";

function asLanguage(tag: string | null): Language | undefined {
  return LANGUAGES.find((language) => tag?.toLowerCase().split("-")[0] === language);
}

function reflect(language: Language): void {
  document.documentElement.lang = language;
}

/** Folder → its words. All folders of one language travel in one file, fetched when that language is first spoken. */
async function wordsOf(language: Language): Promise<Record<string, Record<string, unknown>>> {
  const { files } = language === "ko" ? await import("./words.ko.ts") : await import("./words.en.ts");
  return Object.fromEntries(Object.entries(files).map(([path, words]) => [folderOf(path), words]));
}

function folderOf(path: string): string {
  if (path.startsWith("./locales/")) return "ui";
  return /^\.\.\/(\w+)\/locales\//.exec(path)?.[1] ?? "shell";
}
