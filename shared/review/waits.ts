import type { Member } from "#shared/articles/article.ts";
import { can, type Role } from "#shared/people/capabilities.ts";
import type { Policies } from "#shared/people/policies.ts";
import type { Wait } from "./api.ts";
import { breaksFourEyes } from "./rules.ts";
import type { Review } from "./state.ts";

export interface WaitingSegment {
  id: string;
  authors: readonly string[];
  review: Review;
  /** Whose suggestions wait in it. */
  suggestedBy: readonly string[];
}

/** A conversation that is not closed. */
export interface WaitingThread {
  id: string;
  segmentId: string;
  kind: "comment" | "query";
  blocking: boolean;
  answered: boolean;
  by: string;
  addressedTo: string | null;
  /** Mentions the person who asks, who has not spoken in it since. */
  mentionsMe: boolean;
}

export interface WaitingArticle {
  members: readonly Member[];
  published: boolean;
  embargoed: boolean;
  /** In order. */
  segments: readonly WaitingSegment[];
  threads: readonly WaitingThread[];
}

/** Why an article waits for this person, the most pressing first, each with the first spot. */
export function waitsFor(by: { id: string; role: Role }, article: WaitingArticle, policies: Policies): Wait[] {
  const { segments, threads } = article;
  const isTranslator = worksHere("translator", by, article.members) && can(by, "translate");
  const isEditor = worksHere("editor", by, article.members) && can(by, "approve");
  return [
    ...ofSegments("returned", segments.filter(isReturnedTo(by, isTranslator))),
    ...ofThreads(
      "to-answer",
      threads.filter((each) => asks(each) && each.addressedTo === by.id),
    ),
    ...ofThreads(
      "answered",
      threads.filter((each) => each.answered && each.by === by.id),
    ),
    ...ofThreads(
      "mentioned",
      threads.filter((each) => each.mentionsMe),
    ),
    ...ofSegments("to-review", segments.filter(reviewedBy(by, isEditor, article.members, policies))),
    ...ofSegments("to-decide", segments.filter(decidedBy(by, isTranslator, isEditor))),
    ...(isTranslator ? toTranslate(segments, isReturnedTo(by, isTranslator)) : []),
    ...(isEditor && can(by, "publish") && isReady(article) ? [READY] : []),
  ];
}

/** A member with that part; or, where nobody has the part, whoever's role it is. */
function worksHere(part: "translator" | "editor", by: { id: string; role: Role }, members: readonly Member[]): boolean {
  const own = members.find(({ personId }) => personId === by.id);
  if (own) return own.part === part;
  const isTaken = members.some((member) => member.part === part);
  return !isTaken && (by.role === part || (part === "editor" && by.role === "chief"));
}

/** To who wrote the words; where nobody has written any, to who translates here. */
const isReturnedTo = (by: { id: string }, isTranslator: boolean) => (segment: WaitingSegment) => {
  if (segment.review.state !== "returned") return false;
  const holders = segment.review.omitted ? [segment.review.omitted.by] : segment.authors;
  return holders.length === 0 ? isTranslator : holders.includes(by.id);
};

const asks = (thread: WaitingThread) => thread.kind === "query" && !thread.answered;

/** What a colleague suggests waits for who may write there: over approved text that is an editor. */
function decidedBy(by: { id: string }, isTranslator: boolean, isEditor: boolean): (segment: WaitingSegment) => boolean {
  return ({ suggestedBy, review }) =>
    suggestedBy.some((id) => id !== by.id) && (isEditor || (isTranslator && review.state !== "approved"));
}

/**
 * To the editors of the article. What none of them may approve would lie there for ever: it goes to the chief; and what
 * one person has approved waits for a second one, whoever that is.
 */
function reviewedBy(
  by: { id: string; role: Role },
  isEditor: boolean,
  members: readonly Member[],
  policies: Policies,
): (segment: WaitingSegment) => boolean {
  if (!can(by, "approve")) return () => false;
  const editors = members.filter(({ part }) => part === "editor").map(({ personId }) => ({ id: personId }));
  return (segment) => {
    if (!waitsForApproval(segment) || !mayApprove(by, segment, policies)) return false;
    if (isEditor || segment.review.approvals.length > 0) return true;
    return by.role === "chief" && editors.length > 0 && !editors.some((each) => mayApprove(each, segment, policies));
  };
}

const waitsForApproval = ({ review: { state, outdated, approvals } }: WaitingSegment) =>
  state === "submitted" || (outdated !== null && !outdated.target) || (state !== "approved" && approvals.length > 0);

function mayApprove(
  by: { id: string },
  { authors, review }: Pick<WaitingSegment, "authors" | "review">,
  { fourEyes }: Policies,
): boolean {
  if (review.approvals.some((approval) => approval.by === by.id)) return false;
  return fourEyes !== "enforce" || !breaksFourEyes(by, { authors: [...authors], review });
}

/** Counts what has no finished words yet; leads to what was returned first, then to what has none, then to what has some. */
function toTranslate(segments: readonly WaitingSegment[], isReturned: (segment: WaitingSegment) => boolean): Wait[] {
  const waiting = segments.filter(needsWords);
  const first = segments.find(isReturned) ?? waiting.find(({ review }) => review.state === "empty") ?? waiting[0];
  return waiting.length > 0 && first
    ? [{ why: "to-translate", count: waiting.length, segmentId: first.id, threadId: null }]
    : [];
}

const needsWords = ({ review: { state, outdated, approvals } }: WaitingSegment) =>
  state === "empty" || (state === "draft" && approvals.length === 0) || (outdated?.target ?? false);

const READY: Wait = { why: "ready-to-publish", count: 1, segmentId: null, threadId: null };

const isReady = ({ published, embargoed, segments, threads }: WaitingArticle) =>
  !published &&
  !embargoed &&
  segments.length > 0 &&
  segments.every(({ review, suggestedBy }) => review.state === "approved" && suggestedBy.length === 0) &&
  !threads.some((thread) => thread.kind === "query" && thread.blocking);

function ofSegments(why: Wait["why"], segments: readonly WaitingSegment[]): Wait[] {
  const [first] = segments;
  return first ? [{ why, count: segments.length, segmentId: first.id, threadId: null }] : [];
}

function ofThreads(why: Wait["why"], threads: readonly WaitingThread[]): Wait[] {
  const [first] = threads;
  return first ? [{ why, count: threads.length, segmentId: first.segmentId, threadId: first.id }] : [];
}
