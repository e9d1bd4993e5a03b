/** The words of the folders that an article's page speaks first: in one file, since each file of its own is waited for. */
export const files = import.meta.glob<Record<string, unknown>>("../{gate,review,threads}/locales/en.json", {
  eager: true,
  import: "default",
});
