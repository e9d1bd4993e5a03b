import { Transform } from "@tiptap/pm/transform";
import { changeOf } from "#shared/document/change.ts";
import { parseDocument } from "#shared/document/document.ts";
import { suggest } from "#shared/document/suggest.ts";
import { parseSteps } from "#shared/segments/rebase.ts";
import type { Unsent } from "./unsent.ts";

/** Words that the desk would not take as an edit, as a suggestion of the same change; undefined when they change nothing. */
export function asSuggestion(unsent: Unsent, by: string): Unsent | undefined {
  const transform = new Transform(parseDocument(unsent.document));
  for (const step of parseSteps(unsent.steps)) transform.step(step);
  const change = changeOf(transform);
  if (!change) return undefined;
  const { steps } = suggest(transform.before, change, by, () => crypto.randomUUID()).transform;
  return { ...unsent, steps: steps.map((step) => step.toJSON()), sent: null, refused: null };
}
