/**
 * The first list and the first date that a browser puts into words take it longer than a page of paragraphs. It has
 * nothing to do while the scripts are on their way: then the page finds both ready.
 */
const now = new Date();
for (const language of ["en", "ko"]) {
  new Intl.ListFormat(language).format([language]);
  new Intl.DateTimeFormat(language).format(now);
}

export {}; // a module: it runs before the others, in their order
