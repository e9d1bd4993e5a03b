import { type Check, found } from "./check.ts";
import { isBlank } from "./letters.ts";

/** Korean without any English. */
export const empty: Check = {
  id: "empty",
  title: "No English",
  severity: "error",
  run: (pair) =>
    !isBlank(pair.source) && isBlank(pair.target)
      ? [found(pair, { check: "empty", severity: "error", code: "empty" })]
      : [],
};
