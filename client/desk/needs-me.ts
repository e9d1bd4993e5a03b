import { can } from "#shared/people/capabilities.ts";
import type { Person } from "#shared/people/person.ts";
import type { Policies } from "#shared/people/policies.ts";
import type { ReviewedSegment } from "#shared/review/api.ts";
import { type Reviewed, type StepName, whyNot } from "#shared/review/rules.ts";

/** Whether a paragraph waits for this person: to be written, to be mended, to be approved. */
export function needsMe(me: Person, segment: Waiting, policies: Policies): boolean {
  if (decides(me, segment, policies)) return true;
  const { state } = segment.review;
  const may = (step: "approve" | "submit" | "confirm-source-change") =>
    whyNot(step, me, segment, policies) === undefined;
  if (can(me, "approve")) return state === "submitted" ? may("approve") : state === "outdated" && may("approve");
  return canBeWorkedOn(me, segment, policies);
}

type Waiting = Reviewed & Partial<Pick<ReviewedSegment, "suggestions">>;

/** What a colleague suggests waits for who may accept it. */
const decides = (me: Person, segment: Waiting, policies: Policies) =>
  (segment.suggestions ?? []).some(({ by }) => by !== me.id) && whyNot("edit", me, segment, policies) === undefined;

/** Whether this person can write on here: nothing has been handed in or approved that stands as it is. */
export function canBeWorkedOn(me: Person, segment: Reviewed, policies: Policies): boolean {
  const { state } = segment.review;
  const may = (step: StepName) => whyNot(step, me, segment, policies) === undefined;
  if (!may("edit") && !may("submit")) return false;
  return state === "empty" || state === "draft" || state === "returned" || state === "outdated";
}

/** After handing in, the next that can be written; after a decision of review, the next that waits for one. */
export function onwardFrom<Each extends Reviewed & { id: string }>(
  from: string,
  segments: readonly Each[],
  { step, me, policies }: { step: StepName; me: Person; policies: Policies },
): Each | undefined {
  const waits = step === "submit" ? canBeWorkedOn : needsMe;
  const at = segments.findIndex(({ id }) => id === from);
  return nextThat(segments, at, (segment) => waits(me, segment, policies));
}

/** The next one after a place, from the top again when the end is reached; undefined when none is left. */
export function nextThat<Each>(all: readonly Each[], after: number, holds: (each: Each) => boolean): Each | undefined {
  return [...all.slice(after + 1), ...all.slice(0, Math.max(after, 0))].find(holds);
}
