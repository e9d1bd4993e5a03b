import type { CheckContext } from "./check.ts";

/** The words by which the desk renders what stands in this Korean: to no check are they misspelt, or names out of nowhere. */
export const deskWords = ({ termsFound = [] }: Pick<CheckContext, "termsFound">): ReadonlySet<string> =>
  new Set(
    termsFound
      .flatMap(({ terms }) => terms)
      .flatMap(({ preferred, allowed, gloss }) => [preferred, ...allowed, gloss ?? ""])
      .flatMap((rendering) => rendering.match(/\p{L}[\p{L}’']*/gu) ?? []),
  );
