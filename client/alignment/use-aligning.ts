import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { call } from "#client/api/call.ts";
import { ApiError } from "#client/api/errors.ts";
import { keys } from "#client/live/keys.ts";
import { useMe, usePolicies } from "#client/people/desk-people.ts";
import { useTranslation } from "#client/ui/i18n.ts";
import { useRefusals } from "#client/ui/refusals.ts";
import { tell } from "#client/ui/toasts.ts";
import { type Correction, correctAlignment, realignRest, undoAlignment } from "#shared/alignment/api.ts";
import { markAdded, omitSegment, restoreSegment, withdrawAddition } from "#shared/review/api.ts";
import { type ActId, correctionFor, isSaid, type Said } from "./acts.ts";
import { type OpenArticle, rereadArticle } from "./data.ts";
import { type SaidOf, wayBack } from "./done-list.ts";
import { useSayWhy } from "./say-why.ts";
import { whyNotAct, whyNotCorrect } from "./why-not.ts";

/** An act that waits for a place or a reason. */
export interface Asking {
  act: "split" | "add" | Exclude<Said, "withdraw-addition">;
  segmentId: string;
}

export interface Aligning {
  /** The rule's sentence when this person may not; the same that the desk would say. */
  whyNot(act: ActId, segmentId: string): string | undefined;
  /** Why nothing of what was done is taken back; undefined where it may be. */
  whyNotUndo: string | undefined;
  take(act: ActId, segmentId: string): void;
  /** Straight to the desk: a split at its place, an addition with its reason, everything confirmed. */
  correct(correction: Correction): Promise<boolean>;
  say(said: Said, segmentId: string, reason: string): Promise<boolean>;
  /** Takes back the newest correction, or what was said last, where the newest act was that. */
  undo(): Promise<void>;
  asking: Asking | undefined;
  stopAsking(): void;
  pending: boolean;
}

export interface AligningOptions {
  open: OpenArticle;
  /** Done: the row to stand on now, and what was done to which row. */
  onDone: (focus: string, what: Correction["act"] | Said | "undo" | "realign", segmentId: string, was?: string) => void;
  /** What was said last, where that is the newest act. */
  saidLast?: () => SaidOf | undefined;
  /** It cannot be taken back, for this reason; the next undo takes back what was before it. */
  onStays?: (why: string) => void;
  /** Waits until what is being typed is saved; false when it cannot be. */
  before?: (() => Promise<boolean>) | undefined;
}

/** Corrections of the alignment, one at a time, each on the rows that are on the page. */
export function useAligning({ open, onDone, before, saidLast, onStays }: AligningOptions): Aligning {
  const { t } = useTranslation("alignment");
  const client = useQueryClient();
  const me = useMe();
  const policies = usePolicies();
  const sayWhy = useSayWhy();
  const { explain } = useRefusals();
  const [asking, setAsking] = useState<Asking>();
  const [pending, setPending] = useState(false);
  const running = useRef<Promise<boolean>>(undefined);
  const { id: articleId } = open.article;

  // By the time that the desk has answered, the page may have been drawn anew.
  const told = useRef(onDone);
  useEffect(() => {
    told.current = onDone;
  });
  type What = Parameters<typeof onDone>[1];
  const attempt = async (act: () => Promise<{ focus: string }>, what: What, segmentId: string, was?: string) => {
    setPending(true);
    try {
      if (before && !(await before())) {
        tell(t("unsaved"), { tone: "danger" });
        return false;
      }
      const { focus } = await act();
      await rereadArticle(client, articleId);
      told.current(focus, what, segmentId, was);
      return true;
    } catch (error) {
      tell(explain(error), { tone: isAnswer(error) ? "plain" : "danger" });
      // Somebody has been here: the page shows how it is now, and stands where it stood.
      if (error instanceof ApiError) await rereadArticle(client, articleId);
      return false;
    } finally {
      running.current = undefined;
      setPending(false);
    }
  };
  /** One at a time. What was pressed meanwhile was pressed at rows that are about to change, and is let go. */
  const run = async (...what: Parameters<typeof attempt>) => {
    if (running.current) return false;
    running.current = attempt(...what);
    return running.current;
  };
  const { structure } = open;
  /** A notice that offers to undo has seen the rows as the correction left them, which is later than this drawing. */
  const openNow = () => client.getQueryData<OpenArticle>(keys.open(articleId)) ?? open;
  const correct = (correction: Correction) =>
    run(() => call(correctAlignment, { articleId, structure, correction }), correction.act, correction.segmentId);
  const say = (said: Said | "undo", segmentId: string, sending: Said, reason: string) => {
    const { omitted, added } = open.segments.find(({ id }) => id === segmentId)?.review ?? {};
    const was = omitted?.reason ?? added?.reason ?? undefined;
    return run(() => SAYING[sending]({ segmentId, reason }).then(() => ({ focus: segmentId })), said, segmentId, was);
  };
  const unsay = async (said: SaidOf) => {
    const back = wayBack(said);
    const refused = sayWhy(whyNotAct(back, said.segmentId, me, openNow(), policies));
    if (refused) return onStays?.(refused);
    await say("undo", said.segmentId, back, said.reason ?? t("takenBack"));
  };
  const whyNotUndo = sayWhy(whyNotCorrect(open.article));
  const whyNot = (act: ActId, segmentId: string) => sayWhy(whyNotAct(act, segmentId, me, open, policies));

  return {
    whyNot,
    whyNotUndo,
    correct,
    take(act, segmentId) {
      const refused = whyNot(act, segmentId);
      if (refused) return tell(refused);
      const correction = correctionFor(act, segmentId);
      if (correction) void correct(correction);
      else if (act === "realign")
        void run(() => call(realignRest, { articleId, structure, segmentId }), act, segmentId);
      else if (act === "withdraw-addition") void say(act, segmentId, act, "");
      else if (act === "split" || act === "add" || isSaid(act)) setAsking({ act, segmentId });
    },
    say: (said, segmentId, reason) => say(said, segmentId, said, reason),
    async undo() {
      if (whyNotUndo) return tell(whyNotUndo);
      while (running.current) await running.current; // pressed three times, three steps back
      const said = saidLast?.();
      if (said) await unsay(said);
      else await run(() => call(undoAlignment, { articleId, structure: openNow().structure }), "undo", "");
    },
    asking,
    stopAsking: () => setAsking(undefined),
    pending,
  };
}

/** Nothing went wrong: there was nothing to do. */
const isAnswer = (error: unknown) => error instanceof ApiError && NOTHING_TO_DO.has(error.code);
const NOTHING_TO_DO = new Set(["realigned-same", "nothing-to-realign", "nothing-to-undo"]);

interface Saying {
  segmentId: string;
  reason: string;
}
const SAYING: Record<Said, (saying: Saying) => Promise<unknown>> = {
  omit: (saying) => call(omitSegment, saying),
  restore: (saying) => call(restoreSegment, saying),
  "mark-added": (saying) => call(markAdded, saying),
  "withdraw-addition": ({ segmentId }) => call(withdrawAddition, { segmentId }),
};
