import { useQueryClient } from "@tanstack/react-query";
import { createContext, type ReactNode, Suspense, useContext, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { ApiError } from "#client/api/errors.ts";
import { settled } from "#client/editor/settled.ts";
import type { SaveState } from "#client/editor/surroundings.ts";
import { useTexts } from "#client/editor/texts.ts";
import { useMe, usePolicies } from "#client/people/desk-people.ts";
import { useSayWhy } from "#client/people/say-why.ts";
import { useTranslation } from "#client/ui/i18n.ts";
import { part } from "#client/ui/part.ts";
import { useRefusals } from "#client/ui/refusals.ts";
import { tell } from "#client/ui/toasts.ts";
import type { Refusal } from "#shared/api/refusal.ts";
import { textOf } from "#shared/document/document.ts";
import { withoutSuggestions } from "#shared/document/settle.ts";
import type { ReviewedSegment } from "#shared/review/api.ts";
import { type Reviewed, whyNot } from "#shared/review/rules.ts";
import { type Digests, sourceText } from "#shared/segments/segment.ts";
import { type Act, type ActName, renewSegment, useAct } from "./data.ts";
import { NEEDS_REASON } from "./offered.ts";
import type { ReasonedAct } from "./reasons.ts";

const StaleDialog = part(() => import("./StaleDialog.tsx"));
const ReasonDialog = part(() => import("./ReasonDialog.tsx").then((reason) => ({ default: reason.ReasonDialog })));

export interface Acts {
  /** The rule's sentence when this person may not; the same that the desk would say. */
  whyNot(step: ActName, segment: ReviewedSegment): string | undefined;
  take(step: ActName, segment: ReviewedSegment, then?: () => void): void;
  pending: { segmentId: string; step: ActName } | undefined;
}

const ActsContext = createContext<Acts | undefined>(undefined);

export function useActs(): Acts {
  const acts = useContext(ActsContext);
  if (!acts) throw new Error("The steps of review are taken inside an article's page");
  return acts;
}

interface Asking {
  step: ActName;
  /** As its reader saw it. */
  segment: ReviewedSegment;
  then: (() => void) | undefined;
  /** The English that goes when its paragraph is left out, as it was on screen. */
  removing?: Digests | undefined;
  /** Set once the desk has said that the words have changed. */
  stale?: { seen: { source: string; target: string }; now: ReviewedSegment };
}

export interface ActsProviderProps {
  shut?: Refusal | undefined;
  /** What the page calls a paragraph, in the language of the moment. */
  nameOf: (segmentId: string) => string;
  children: ReactNode;
}

/**
 * The steps of review for the whole page, unless it is shut as a whole: one place that waits for the answer, asks for
 * reasons, and shows what changed.
 */
export function ActsProvider({ shut, nameOf, children }: ActsProviderProps) {
  const { t } = useTranslation("review");
  const client = useQueryClient();
  const texts = useTexts();
  const sayWhy = useSayWhy();
  const { explain } = useRefusals();
  const me = useMe();
  const policies = usePolicies();
  const act = useAct();
  const [asking, setAsking] = useState<Asking>();
  const running = useRef(false);

  const asRead = (segment: ReviewedSegment): Reviewed => {
    const now = texts.of(segment.id)?.snapshot();
    return now ? { ...segment, text: textOf(withoutSuggestions(now.document)), authors: [...now.authors] } : segment;
  };

  const run = async (input: Act, { segment, step, then }: Asking, seen: { source: string; target: string }) => {
    if (running.current) {
      tell(t("tooSoon")); // what it is pressed for may not be on screen yet
      return false;
    }
    running.current = true;
    try {
      const after = await act.mutateAsync(input);
      // The dialog gives the focus back to where it was asked from; only then does anybody go on.
      flushSync(() => setAsking(undefined));
      tell(t(`done.${step}`, { name: nameOf(segment.id) }), undoOf(after));
      then?.();
      return true;
    } catch (error) {
      if (!(error instanceof ApiError) || error.code !== "stale-digests" || isReasoned(step)) {
        tell(explain(error), { tone: "danger" });
        return false;
      }
      const now = await renewSegment(client, segment.id);
      setAsking({ step, segment: now, then, stale: { seen, now } });
      return false;
    } finally {
      running.current = false;
    }
  };

  /** The way back, where the domain has one that needs no reason. */
  const undoOf = (after: ReviewedSegment) => {
    const back = after.review.approvals.some(({ by }) => by === me.id)
      ? "withdraw-approval"
      : after.review.state === "submitted" && !after.review.omitted
        ? "withdraw"
        : undefined;
    if (!back || whyNot(back, me, after, policies)) return {};
    return {
      undo: () =>
        void act
          .mutateAsync({ step: back, segmentId: after.id })
          .catch((error) => tell(explain(error), { tone: "danger" })),
    };
  };

  const take = async (step: ActName, segment: ReviewedSegment, then?: () => void) => {
    const text = texts.of(segment.id);
    if (text && !(await settled(text)))
      return tell(t(AWAY.has(text.snapshot().save) ? "unsent" : "unsaved"), { tone: "danger" });
    const refused = shut ?? whyNot(step, me, asRead(segment), policies);
    const digests = text?.snapshot().digests ?? segment.digests;
    const removing = removesEnglish(refused) ? digests : undefined;
    if (refused && !removing) return tell(sayWhy(refused) ?? refused.message);
    const one = { step, segment, then, removing };
    if (NEEDS_REASON.has(step)) return setAsking(one);
    const input = inputFor(step, segment, digests);
    await run(input, one, { source: sourceText(segment), target: asRead(segment).text });
  };

  const acts: Acts = {
    whyNot: (step, segment) => {
      const refused = shut ?? whyNot(step, me, asRead(segment), policies);
      return removesEnglish(refused) ? undefined : sayWhy(refused);
    },
    take: (step, segment, then) => void take(step, segment, then),
    pending: act.isPending ? { segmentId: act.variables.segmentId, step: act.variables.step } : undefined,
  };
  const close = () => setAsking(undefined);
  return (
    <ActsContext value={acts}>
      {children}
      {asking && !asking.stale && isReasoned(asking.step) ? (
        <Suspense>
          <ReasonDialog
            segmentId={asking.segment.id}
            step={asking.step}
            name={nameOf(asking.segment.id)}
            pending={act.isPending}
            removing={asking.removing !== undefined}
            onClose={close}
            onGive={async (reason) => {
              const { step, removing } = asking;
              const segmentId = asking.segment.id;
              if (step === "omit") return run({ step, segmentId, reason, removing }, asking, NOTHING_SEEN);
              return isReasoned(step) && run({ step, segmentId, reason }, asking, NOTHING_SEEN);
            }}
          />
        </Suspense>
      ) : null}
      {asking?.stale ? (
        <Suspense>
          <StaleDialog
            {...asking.stale}
            act={t(`do.${asking.step}`)}
            pending={act.isPending}
            onClose={close}
            onDecide={() => {
              const { now } = asking.stale ?? {};
              if (now)
                void run(inputFor(asking.step, now, now.digests), asking, {
                  source: sourceText(now),
                  target: now.text,
                });
            }}
          />
        </Suspense>
      ) : null}
    </ActsContext>
  );
}

/** The words are kept and wait for the desk. */
const AWAY: ReadonlySet<SaveState> = new Set(["offline", "retrying"]);

const NOTHING_SEEN = { source: "", target: "" };

/** The one refusal that the dialog itself has a way round: it offers to remove the English as well. */
const removesEnglish = (refused: Refusal | undefined) => refused?.code === "omitted-has-target";

const isReasoned = (step: ActName): step is ReasonedAct => NEEDS_REASON.has(step);

function inputFor(step: ActName, { id: segmentId }: ReviewedSegment, seen: ReviewedSegment["digests"]): Act {
  if (step === "withdraw" || step === "withdraw-approval" || step === "withdraw-addition") return { step, segmentId };
  if (step === "submit" || step === "approve" || step === "confirm-source-change") return { step, segmentId, seen };
  throw new Error(`A reason is asked for before "${step}" is taken`);
}
