import { type DocumentJson, parseDocument } from "#shared/document/document.ts";
import { addressesOf } from "#shared/document/links.ts";
import type { Guard } from "./guard.ts";

/** A part of what would be published. A link is given to readers like its words. */
export interface LeavingPart {
  id: string;
  text: string;
  document: DocumentJson;
}

/** Where something stands that must not leave: ids of segments; "credits" for what stands in no paragraph. */
export function protectedPlaces(guard: Guard, parts: readonly LeavingPart[], beside: readonly string[]): string[] {
  const places = parts
    .filter(({ text, document }) => guard(text, ...addressesOf(parseDocument(document))))
    .map(({ id }) => id);
  return guard(beside.join("\n")) ? [...places, "credits"] : places;
}
