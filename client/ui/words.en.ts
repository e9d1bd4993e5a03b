/** Every folder's words in this language. */
export const files = import.meta.glob<Record<string, unknown>>(["../*/locales/en.json", "../locales/en.json"], {
  eager: true,
  import: "default",
});
