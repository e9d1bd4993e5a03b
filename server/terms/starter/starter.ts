import { type ReadRow, readRow } from "#server/terms/term-row.ts";
import type { TermKind } from "#shared/terms/term.ts";
import { EVERYDAY, MONEY } from "./everyday.ts";
import { OFFICES } from "./offices.ts";
import { PLACES } from "./places.ts";
import { PERSONS, POSTS } from "./posts.ts";

const COLUMNS = [
  "korean",
  "hanja",
  "abbreviations",
  "preferred",
  "allowed",
  "banned",
  "gloss",
  "authority",
  "note",
  "except",
];

/** The starter term base: an entry a line, its columns divided by bars, the forms and renderings in a column by semicolons. */
export const starterRows = (): ReadRow[] =>
  (
    [
      ["place", PLACES],
      ["organisation", OFFICES],
      ["person", PERSONS],
      ["post", POSTS],
      ["money", MONEY],
      ["everyday", EVERYDAY],
    ] as const satisfies readonly (readonly [TermKind, string])[]
  ).flatMap(([kind, table]) =>
    table
      .trim()
      .split("\n")
      .map((line, index) => {
        const cells = line.split("|").map((cell, at) => [COLUMNS[at] ?? "", cell.trim()]);
        return readRow({ at: index + 1, cells: { ...Object.fromEntries(cells), kind } });
      }),
  );
