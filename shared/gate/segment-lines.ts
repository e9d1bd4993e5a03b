import type { Member } from "#shared/articles/article.ts";
import { blocks } from "#shared/checks/policy.ts";
import { breaksFourEyes } from "#shared/review/rules.ts";
import { clearedBy, type GatedSegment, type GateInput, type Obstruction } from "./input.ts";
import { blockingQueryKey } from "./line.ts";

/** What is wrong with each paragraph, in the order of the text. */
export function segmentLines(input: GateInput): Obstruction[] {
  return input.segments.flatMap((segment) => [
    ...reviewLine(segment, input),
    ...fourEyesLine(segment, input),
    ...queryLines(segment, input),
    ...suggestionLine(segment, input),
    ...findingLines(segment, input),
  ]);
}

/** The trigger `edition_only_approved` reads the keys of these two obstacles: an override is for these digests only. */
function reviewLine(segment: GatedSegment, { article, objections }: GateInput): Obstruction[] {
  const { state, outdated, omitted, added, last } = segment.review;
  const objectedAt = objections.get(segment.id);
  if (state === "approved") return [];
  const obstacle = outdated ? "outdated" : "not-approved";
  const isForEditor = state === "submitted" || (outdated !== null && !outdated.target);
  return [
    {
      key: `${obstacle}:${ofTexts(segment)}`,
      obstacle,
      segmentId: segment.id,
      threadId: null,
      params: {
        state,
        ...(omitted ? { what: "omission" } : added ? { what: "addition" } : {}),
        ...(outdated ? { side: outdated.source ? (outdated.target ? "both" : "source") : "target" } : {}),
      },
      since: outdated ? (outdated.target ? segment.writtenAt : outdated.at) : (last?.at ?? segment.writtenAt),
      ...(objectedAt === undefined ? {} : { objectedAt }),
      clearedBy: isForEditor
        ? clearedBy("approve", membersWith("editor", article.members))
        : clearedBy("translate", holdersOf(segment, article.members)),
    },
  ];
}

/** Approved by who wrote it: possible where the policy was another when it was approved. */
function fourEyesLine(segment: GatedSegment, { article, policies }: GateInput): Obstruction[] {
  if (policies.fourEyes !== "enforce" || segment.review.state !== "approved") return [];
  const independent = segment.review.approvals.filter((approval) => !breaksFourEyes({ id: approval.by }, segment));
  if (independent.length >= policies.approvalsRequired) return [];
  const others = membersWith("editor", article.members).filter((id) => !breaksFourEyes({ id }, segment));
  return [
    {
      key: `four-eyes:${ofTexts(segment)}`,
      obstacle: "four-eyes",
      segmentId: segment.id,
      threadId: null,
      params: {},
      since: segment.review.approvals.at(-1)?.at ?? null,
      clearedBy: clearedBy("approve", others),
    },
  ];
}

/** The journalist answers; whoever asked, or an editor, settles what was answered. */
function queryLines(segment: GatedSegment, { queries, article }: GateInput): Obstruction[] {
  return queries
    .filter(({ segmentId }) => segmentId === segment.id)
    .map(({ id, at, by, addressedTo, answered }) => ({
      key: blockingQueryKey(id),
      obstacle: "open-blocking-query",
      segmentId: segment.id,
      threadId: id,
      params: answered ? { state: "answered" } : {},
      since: at,
      clearedBy: answered
        ? clearedBy("ask-query", [by, ...membersWith("editor", article.members)])
        : clearedBy("ask-query", addressedTo ? [addressedTo] : []),
    }));
}

/** One line a paragraph; a suggestion that comes later is another line, which nobody has overridden. */
function suggestionLine(segment: GatedSegment, { suggestions, article }: GateInput): Obstruction[] {
  const waiting = suggestions.get(segment.id) ?? [];
  const [oldest, newest] = [waiting[0], waiting.at(-1)];
  if (!oldest || !newest) return [];
  const isForEditor = segment.review.state === "approved";
  return [
    {
      key: `pending-suggestion:${segment.id}:${waiting.length}:${newest.id}`,
      obstacle: "pending-suggestion",
      segmentId: segment.id,
      threadId: null,
      params: { count: waiting.length },
      since: oldest.at,
      clearedBy: isForEditor
        ? clearedBy("approve", membersWith("editor", article.members))
        : clearedBy("translate", holdersOf(segment, article.members)),
    },
  ];
}

function findingLines(segment: GatedSegment, { findings, policies }: GateInput): Obstruction[] {
  // Of a paragraph without English the review line says all that there is to say.
  if (segment.review.omitted || segment.review.state === "empty") return [];
  return (findings.get(segment.id) ?? [])
    .filter((finding) => blocks(finding, policies.checks))
    .map(({ key, check, code, message, severity, params }) => ({
      key: `blocking-finding:${ofTexts(segment)}:${key}`,
      obstacle: "blocking-finding",
      segmentId: segment.id,
      threadId: null,
      params: { ...params, check, code, severity, message },
      since: segment.writtenAt,
      clearedBy: clearedBy("approve", segment.authors),
    }));
}

const ofTexts = ({ id, digests }: GatedSegment) => `${id}:${digests.source}:${digests.target}`;

/** Who wrote the words; where there are none, who translates here. */
const holdersOf = ({ authors }: GatedSegment, members: readonly Member[]) =>
  authors.length > 0 ? authors : membersWith("translator", members);

const membersWith = (part: Member["part"], members: readonly Member[]) =>
  members.filter((member) => member.part === part).map(({ personId }) => personId);
