import i18next from "i18next";
import { initReactI18next, useTranslation } from "react-i18next";
import { withParticles } from "#shared/text/korean-particles.ts";
import type words from "./locales/en.json";
import { learnAll } from "./page-words.ts";

declare module "i18next" {
  /** Each folder adds its own words here, beside its `locales/`: a key that is not in the English file fails the types. */
  interface ResourceNamespaceMap {
    ui: typeof words;
  }
}

export const LANGUAGES = ["en", "ko"] as const;
export type Language = (typeof LANGUAGES)[number];

/** Called once, before anything is drawn, so that no part of the page ever waits for its words. */
export async function startWords(language: Language): Promise<void> {
  await i18next
    .use(initReactI18next)
    .use(particles)
    .init({
      lng: language,
      fallbackLng: false,
      resources: { [language]: await wordsOf(language) },
      defaultNS: "ui",
      returnNull: false,
      postProcess: particles.name,
      // One brace, as in the desk's refusals. React escapes by itself.
      interpolation: { prefix: "{", suffix: "}", escapeValue: false },
    });
  reflect(language);
}

const particles = {
  type: "postProcessor" as const,
  name: "particles",
  process: (said: string) => (typeof said === "string" ? withParticles(said) : said),
};

/** Changes the language of everything on the page, and remembers it for the next visit to this browser. */
export async function speak(language: Language): Promise<void> {
  localStorage.setItem(REMEMBERED, language);
  if (i18next.language === language) return;
  for (const [folder, found] of Object.entries(await wordsOf(language))) {
    i18next.addResourceBundle(language, folder, found);
  }
  await learnAll(language);
  await i18next.changeLanguage(language);
  reflect(language);
}

export function useLanguage(): Language {
  const { i18n } = useTranslation();
  return asLanguage(i18n.language) ?? "en";
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
