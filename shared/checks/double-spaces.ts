import { type Check, found } from "./check.ts";

/** Runs of spaces between words. Line ends and the blanks at either end of a paragraph are nobody's business. */
export const doubleSpaces: Check = {
  id: "double-spaces",
  title: "Double spaces",
  severity: "warning",
  run: (pair) =>
    [...pair.target.matchAll(RUN_OF_SPACES)].map(({ index, 0: run }) => {
      const range: [number, number] = [index + 1, index + run.length];
      const suggestion = { range, text: SPACE };
      return found(pair, {
        check: "double-spaces",
        severity: "warning",
        code: "double-space",
        targetRange: range,
        suggestion,
      });
    }),
};

const SPACE = " ";
/** With the character before it, so that the run is found once and linear time is plain to see. */
const RUN_OF_SPACES = /[^\s][ \u00A0\u3000]{2,}(?=\S)/g;
