/** Every folder's words in this language. */
export const files = import.meta.glob<Record<string, unknown>>(["../*/locales/ko.json", "../locales/ko.json"], {
  eager: true,
  import: "default",
});
