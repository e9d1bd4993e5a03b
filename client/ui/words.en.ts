/** Every folder's words in this language, but for those that travel with a page of their own (see `page-words.ts`). */
export const files = import.meta.glob<Record<string, unknown>>(
  [
    "../*/locales/en.json",
    "../locales/en.json",
    "!../{alignment,checks,gate,history,intake,memory,notices,protection,publication,record,review,terms,threads}/locales/*.json",
  ],
  { eager: true, import: "default" },
);
