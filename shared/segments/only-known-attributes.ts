import { schema } from "#shared/document/schema.ts";
import type { StepJson } from "./api.ts";

/**
 * Whether a step names no attribute that the schema has not. ProseMirror would drop it without a word, and a step that
 * sets nothing would be kept in the history.
 */
export const namesOnlyKnownAttributes = ({ stepType, ...step }: StepJson): boolean =>
  stepType !== "attr" && stepType !== "docAttr" && isKnown(step);

function isKnown(json: unknown): boolean {
  if (typeof json !== "object" || json === null) return true;
  if ("attrs" in json && !areKnown("type" in json ? json.type : undefined, json.attrs)) return false;
  return Object.values(json).every(isKnown);
}

function areKnown(type: unknown, attrs: unknown): boolean {
  if (typeof attrs !== "object" || attrs === null) return true;
  const known = schema.marks[String(type)]?.spec.attrs ?? {}; // no node has any
  return Object.keys(attrs).every((name) => Object.hasOwn(known, name));
}
