import type { Node } from "@tiptap/pm/model";
import { ReplaceStep, type Step } from "@tiptap/pm/transform";
import { settle, withoutSuggestions } from "#shared/document/settle.ts";
import { isSuggestion } from "#shared/document/suggestion-marks.ts";
import { replacingStep } from "./replacing-step.ts";

/**
 * The smallest single step after which other words stand in a document. What is suggested outside of the difference
 * stays; what was suggested for words that go, goes with them. Undefined when these words stand already.
 */
export function replacingStanding(document: Node, words: Node): Step | undefined {
  const settled = settle(document, (mark) => (isSuggestion(mark) ? "reject" : undefined));
  const step = replacingStep(settled.doc, words);
  if (settled.steps.length === 0 || !(step instanceof ReplaceStep)) return step;
  const back = settled.mapping.invert();
  const from = back.map(step.from, 1);
  const lifted = new ReplaceStep(from, Math.max(from, back.map(step.to, -1)), step.slice);
  const result = lifted.apply(document);
  const stands = result.doc && withoutSuggestions(result.doc);
  return stands?.eq(words) ? lifted : replacingStep(document, words);
}
