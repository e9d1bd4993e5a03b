import { type QueryClient, queryOptions, useQuery, useQueryClient } from "@tanstack/react-query";
import { call } from "#client/api/call.ts";
import { useCommand } from "#client/api/use-command.ts";
import { keys } from "#client/live/keys.ts";
import type { InputOf, OutputOf } from "#shared/api/endpoint.ts";
import {
  approveAll,
  approveSegment,
  confirmSourceChange,
  listFacts,
  markAdded,
  omitSegment,
  openArticle,
  type ReviewedSegment,
  readSegment,
  reopenSegment,
  restoreSegment,
  returnSegment,
  submitSegment,
  withdrawAddition,
  withdrawApproval,
  withdrawSegment,
} from "#shared/review/api.ts";
import type { StepName } from "#shared/review/rules.ts";
import { listDecisions } from "#shared/review/suggestion-api.ts";
import type { Digests } from "#shared/segments/segment.ts";

export type OpenArticle = OutputOf<typeof openArticle>;

/** The live feed keeps it fresh, so it is read once and renewed piece by piece. */
export const useArticle = (articleId: string) => useQuery(articleQuery(articleId));

/** Before the first drawing: what is there already needs no skeleton. */
export const readArticleAhead = (client: QueryClient, articleId: string): Promise<void> =>
  client.prefetchQuery(articleQuery(articleId));

const articleQuery = (articleId: string) =>
  queryOptions({
    queryKey: keys.open(articleId),
    queryFn: ({ signal }) => call(openArticle, { articleId }, { signal }),
    staleTime: Number.POSITIVE_INFINITY,
  });

export function useFacts(articleId: string, segmentId: string) {
  return useQuery({
    queryKey: keys.facts(articleId, segmentId),
    queryFn: ({ signal }) => call(listFacts, { segmentId }, { signal }),
    select: ({ facts }) => facts,
  });
}

export function useDecisions(articleId: string, segmentId: string) {
  return useQuery({
    queryKey: keys.decisions(articleId, segmentId),
    queryFn: ({ signal }) => call(listDecisions, { segmentId }, { signal }),
    select: ({ decisions }) => decisions,
  });
}

/** Reads one segment anew and puts it into the article that is on the page. */
export async function renewSegment(client: QueryClient, segmentId: string): Promise<ReviewedSegment> {
  const segment = await call(readSegment, { segmentId });
  keepSegment(client, segment);
  return segment;
}

export function keepSegment(client: QueryClient, segment: ReviewedSegment): void {
  client.setQueryData<OpenArticle>(keys.open(segment.articleId), (open) => {
    if (!open) return open;
    // Two answers may overtake each other; the older one says nothing new.
    const segments = open.segments.map((each) =>
      each.id === segment.id && each.version <= segment.version ? segment : each,
    );
    return { ...open, segments };
  });
}

/** What is sent to take a step: the words that were on screen, or a reason, or neither. */
export type Act =
  | { step: "submit" | "approve" | "confirm-source-change"; segmentId: string; seen: Digests }
  | { step: "withdraw" | "withdraw-approval" | "withdraw-addition"; segmentId: string }
  | { step: "return" | "reopen" | "restore" | "mark-added"; segmentId: string; reason: string }
  | { step: "omit"; segmentId: string; reason: string; removing?: Digests | undefined };
export type ActName = Exclude<StepName, "edit">;

export function useAct() {
  const client = useQueryClient();
  return useCommand({
    mutationFn: (act: Act) => send(act),
    onSuccess: (segment) => {
      keepSegment(client, segment);
      void client.invalidateQueries({ queryKey: keys.gate(segment.articleId) });
    },
  });
}

function send(act: Act): Promise<ReviewedSegment> {
  switch (act.step) {
    case "submit":
      return call(submitSegment, { segmentId: act.segmentId, seen: act.seen });
    case "approve":
      return call(approveSegment, { segmentId: act.segmentId, seen: act.seen });
    case "confirm-source-change":
      return call(confirmSourceChange, { segmentId: act.segmentId, seen: act.seen });
    case "withdraw":
      return call(withdrawSegment, { segmentId: act.segmentId });
    case "withdraw-approval":
      return call(withdrawApproval, { segmentId: act.segmentId });
    case "return":
      return call(returnSegment, { segmentId: act.segmentId, reason: act.reason });
    case "reopen":
      return call(reopenSegment, { segmentId: act.segmentId, reason: act.reason });
    case "omit":
      return call(omitSegment, { segmentId: act.segmentId, reason: act.reason, removing: act.removing });
    case "restore":
      return call(restoreSegment, { segmentId: act.segmentId, reason: act.reason });
    case "mark-added":
      return call(markAdded, { segmentId: act.segmentId, reason: act.reason });
    case "withdraw-addition":
      return call(withdrawAddition, { segmentId: act.segmentId });
  }
}

export function useApproveAll(articleId: string) {
  const client = useQueryClient();
  return useCommand({
    mutationFn: (seen: InputOf<typeof approveAll>["seen"]) => call(approveAll, { articleId, seen }),
    onSettled: () => client.invalidateQueries({ queryKey: keys.article(articleId) }),
  });
}
