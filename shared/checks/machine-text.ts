import { uneditedIn } from "#shared/segments/machine-text.ts";
import { type Check, found } from "./check.ts";

/** Words of a machine that nobody has changed or confirmed. */
export const machineText: Check = {
  id: "machine-text",
  title: "Unedited machine text",
  severity: "error",
  run: (pair, { machineKeys }) =>
    uneditedIn(pair.target, machineKeys ?? NONE).map(({ range: [from, to], keys }) =>
      found(pair, {
        check: "machine-text",
        severity: "error",
        code: keys.length === 1 ? "machine-sentence" : "machine-sentences",
        params: { count: keys.length },
        targetRange: [from, to],
      }),
    ),
};

const NONE: ReadonlySet<string> = new Set();
