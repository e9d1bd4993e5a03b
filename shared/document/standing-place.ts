import type { Node } from "@tiptap/pm/model";
import { positionAtOffset } from "./positions.ts";
import { settle } from "./settle.ts";
import { isSuggestion } from "./suggestion-marks.ts";

/**
 * Where the character at `offset` of the standing text is in the document that also holds what is only suggested.
 * @param side 1 behind, -1 before what is suggested at that very place
 */
export function placeOfStanding(document: Node, offset: number, side: 1 | -1): number {
  const { doc, mapping } = settle(document, (mark) => (isSuggestion(mark) ? "reject" : undefined));
  return mapping.invert().map(positionAtOffset(doc, offset), side);
}
