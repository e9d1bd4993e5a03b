import { clearedBy, type GateInput, nowhere, type Obstruction } from "./input.ts";
import { signOffKey } from "./sign-off.ts";

/** A restricted article is published when somebody has answered for its sources, in the words that it has now. */
export const signOffLines = ({ signOff }: GateInput): Obstruction[] =>
  signOff && signOff.missing.length > 0
    ? [
        {
          key: signOffKey(signOff.texts),
          obstacle: "sign-off-missing",
          ...nowhere,
          params: { count: signOff.missing.length },
          since: null,
          clearedBy: clearedBy("publish"),
        },
      ]
    : [];
