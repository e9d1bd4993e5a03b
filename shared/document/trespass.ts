import type { Node } from "@tiptap/pm/model";
import {
  AddMarkStep,
  AddNodeMarkStep,
  RemoveMarkStep,
  RemoveNodeMarkStep,
  ReplaceAroundStep,
  ReplaceStep,
  type Step,
} from "@tiptap/pm/transform";
import { withoutSuggestionsBy } from "./settle.ts";
import { insertion, isSuggestion, type Proposal, proposalOf, suggestionMarks } from "./suggestion-marks.ts";

/** Whether all that changed is what this person suggests: no word of the text, and nothing that others suggest. */
export const onlySuggests = (before: Node, after: Node, by: string): boolean =>
  withoutSuggestionsBy(before, by).eq(withoutSuggestionsBy(after, by));

/**
 * Whether a step puts words under a suggestion of somebody else's, or takes the mark off a suggestion. Both are for
 * the desk alone to do: who decides names the suggestion, and the desk takes the steps itself.
 * @returns the suggestions of others that words were put under: lawful only where they were there before (an undo)
 */
export function trespass(step: Step, by: string): { settles: boolean; under: Proposal[] } {
  if (step instanceof ReplaceStep || step instanceof ReplaceAroundStep) {
    const marks = suggestionMarks(step.slice.content).map(proposalOf);
    return { settles: false, under: marks.filter((each) => each.by !== by) };
  }
  const settles = isMarkStep(step) && isSuggestion(step.mark) && (step.mark.attrs.by !== by || isAccepting(step));
  return { settles, under: [] };
}

type MarkStep = AddMarkStep | RemoveMarkStep | AddNodeMarkStep | RemoveNodeMarkStep;

const isMarkStep = (step: Step): step is MarkStep =>
  step instanceof AddMarkStep ||
  step instanceof RemoveMarkStep ||
  step instanceof AddNodeMarkStep ||
  step instanceof RemoveNodeMarkStep;

/** Words that were inserted stay without their mark: that is what accepting does. */
const isAccepting = (step: MarkStep) =>
  step.mark.type === insertion && (step instanceof RemoveMarkStep || step instanceof RemoveNodeMarkStep);
