import { describe, expect, test } from "vitest";
import { codes } from "./codes.ts";

/** Wrong English in which something else stands that a right one would say otherwise: each is found all the same. */
function find(check: string, rows: readonly (readonly [korean: string, wrong: string])[]) {
  for (const [korean, wrong] of rows) {
    test(`${korean} ${wrong}`, () => {
      const graver = codes(korean, wrong, {}, check).filter((code) => !code.startsWith("note"));
      expect(graver).not.toEqual([]);
    });
  }
}
