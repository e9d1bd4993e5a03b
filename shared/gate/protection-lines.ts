import { clearedBy, type GateInput, nowhere, type Obstruction } from "./input.ts";

/** Where something stands that must not leave; never what. No reason lets it pass: the words go, or the protection does. */
export const protectionLines = ({ protectedIn }: GateInput): Obstruction[] =>
  protectedIn.map((place) => ({
    key: `protected-item:${place}`,
    obstacle: "protected-item",
    ...nowhere,
    ...(place === "credits" ? {} : { segmentId: place }),
    params: {},
    since: null,
    clearedBy: clearedBy("protect"),
    overridable: false,
  }));
