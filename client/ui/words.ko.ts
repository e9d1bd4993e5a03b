/** Every folder's words in this language, but for those that travel with a page of their own (see `page-words.ts`). */
export const files = import.meta.glob<Record<string, unknown>>(
  ["../*/locales/ko.json", "../locales/ko.json", "!../{alignment,intake,publication,record}/locales/*.json"],
  { eager: true, import: "default" },
);
