import type { Member } from "#shared/articles/article.ts";
import type { Finding } from "#shared/checks/finding.ts";
import { type Capability, rolesWith } from "#shared/people/capabilities.ts";
import type { Policies } from "#shared/people/policies.ts";
import type { Review } from "#shared/review/state.ts";
import type { Segment } from "#shared/segments/segment.ts";
import type { SuggestionHead } from "#shared/segments/suggestion.ts";
import type { GateLine } from "./line.ts";
import type { Question } from "./sign-off.ts";

/** Everything that the gate looks at, as it was read in one transaction. */
export interface GateInput {
  article: { members: readonly Member[]; embargoUntil: string | null };
  segments: readonly GatedSegment[];
  /** Korean paragraphs of the newest source version that stand in no segment. */
  unaligned: readonly { id: string; position: number; since: string }[];
  /** Open blocking queries: who asked whom, and whether an answer waits for the desk to settle it. */
  queries: readonly {
    id: string;
    segmentId: string;
    at: string;
    by: string;
    addressedTo: string | null;
    answered: boolean;
  }[];
  /** What waits to be accepted or rejected: segment id → suggestions, oldest first. */
  suggestions: ReadonlyMap<string, readonly SuggestionHead[]>;
  /** Findings under the policy that nobody waived: segment id → findings. */
  findings: ReadonlyMap<string, readonly Finding[]>;
  images: readonly { id: string; hasMetadata: boolean }[];
  credits: CreditProblems;
  /** The questions that are not answered for these words; null where the article is not restricted. */
  signOff: { texts: string; missing: readonly Question[] } | null;
  /** Where a protected item was found: the id of the segment, or the credits. */
  protectedIn: readonly string[];
  /** When changes were asked for last, or an approved text was opened again: segment id → moment. */
  objections: ReadonlyMap<string, string>;
  policies: Policies;
  overrides: readonly Override[];
  now: Date;
  /** Checks that could not be run. */
  failed: readonly string[];
}

export type GatedSegment = Segment & { review: Review };

export interface CreditProblems {
  /** People who would be named and have not said how. */
  undecided: readonly string[];
  /** People whose name stands in the credits in a form that they did not choose. */
  unconsented: readonly string[];
  /** Work that nobody is credited with. */
  missing: readonly ("journalist" | "translator")[];
}

export interface Override {
  key: string;
  by: string;
  at: string;
  reason: string;
}

/** A line before anybody looked for its override. Overridable unless said otherwise. */
export type Obstruction = Omit<GateLine, "override" | "overridable"> & {
  overridable?: false;
  /** When somebody said why this must not pass as it is: whoever let it pass before then did not know. */
  objectedAt?: string;
};

export const nowhere = { segmentId: null, threadId: null };

/** Whoever has the capability, and first of all these people. */
export const clearedBy = (capability: Capability, people: readonly string[] = []): GateLine["clearedBy"] => ({
  roles: rolesWith(capability),
  people: [...new Set(people)],
});
