import refusals from "#client/api/refusals/ko.json";

/**
 * Every folder's words in this language, but for those that travel with a page of their own (see `page-words.ts`), and
 * the desk's refusals, which it words in English itself.
 */
export const files: Record<string, Record<string, unknown>> = {
  ...import.meta.glob<Record<string, unknown>>(
    [
      "../*/locales/ko.json",
      "../locales/ko.json",
      "!../{alignment,checks,gate,history,intake,memory,notices,protection,publication,record,review,terms,threads}/locales/*.json",
    ],
    { eager: true, import: "default" },
  ),
  "../refusals/locales/ko.json": refusals,
};
