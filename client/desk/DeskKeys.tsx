import { useNavigate } from "react-router";
import { useTextFact, useTextOf, useTexts } from "#client/editor/texts.ts";
import type { Way } from "#client/editor/typing-order.ts";
import { useMe, usePolicies } from "#client/people/desk-people.ts";
import { ACT_KEYS, APPROVE_HERE } from "#client/review/ActionRow.tsx";
import type { ActName } from "#client/review/data.ts";
import { useActs } from "#client/review/use-acts.tsx";
import { useDeciding, type Verdict } from "#client/review/use-deciding.ts";
import { useTranslation } from "#client/ui/i18n.ts";
import { useShortcut } from "#client/ui/shortcuts.ts";
import { tell } from "#client/ui/toasts.ts";
import { pendingIn } from "#shared/document/pending.ts";
import type { ReviewedSegment } from "#shared/review/api.ts";
import { whyNot } from "#shared/review/rules.ts";
import { selectedAnchor } from "./anchor.ts";
import { useChosen, useSettledChoice } from "./chosen.ts";
import { compareHere } from "./compare-here.ts";
import { KEYS } from "./keys.ts";
import { needsMe, nextThat } from "./needs-me.ts";
import { useTalk } from "./talk.ts";
import { useAsRead } from "./use-as-read.ts";
import { useGoBack } from "./use-go-back.ts";
import { useMoves } from "./use-moves.ts";
import { useOnward } from "./use-onward.ts";

/** Everything on this page without a pointer. Drawn as nothing; bound in the one registry, so `?` and Ctrl/⌘ K know it. */
export function DeskKeys({ segments }: { segments: readonly ReviewedSegment[] }) {
  const { segmentId } = useSettledChoice();
  const segment = segments.find(({ id }) => id === segmentId);
  return (
    <>
      <MovingKeys segments={segments} />
      {segment ? <ParagraphKeys segment={segment} /> : null}
    </>
  );
}

function MovingKeys({ segments }: { segments: readonly ReviewedSegment[] }) {
  const { t } = useTranslation("desk");
  const me = useMe();
  const policies = usePolicies();
  const chosen = useChosen();
  const { step, go } = useMoves();
  const needing = () => {
    const at = segments.findIndex(({ id }) => id === chosen.now().segmentId);
    const next = nextThat(segments, at, (segment) => needsMe(me, segment, policies));
    if (next) go(next.id);
    else tell(t("nothingNeedsMe"));
  };
  const moving = (id: string, keys: string, label: string, run: () => void) =>
    ({ id, keys, label, run, group: "moving" }) as const;
  useShortcut(moving("next", KEYS.next, t("keys.next"), () => step(1)));
  useShortcut(moving("previous", KEYS.previous, t("keys.previous"), () => step(-1)));
  useShortcut(moving("next-here", KEYS.nextHere, t("keys.next"), () => step(1)));
  useShortcut(moving("previous-here", KEYS.previousHere, t("keys.previous"), () => step(-1)));
  useShortcut(moving("next-needing", KEYS.nextThatNeedsMe, t("keys.nextThatNeedsMe"), needing));
  return null;
}

function ParagraphKeys({ segment }: { segment: ReviewedSegment }) {
  const { t } = useTranslation("desk");
  const { write } = useMoves();
  const talk = useTalk();
  const texts = useTexts();
  const open = (kind: "comment" | "query") => {
    const anchor = selectedAnchor(texts)?.anchor ?? { side: "segment" as const };
    talk({ kind, segmentId: segment.id, anchor });
  };
  useShortcut({
    id: "write",
    keys: KEYS.write,
    label: t("keys.write"),
    group: "writing",
    run: () => write(segment.id, { at: "same" }),
  });
  const goBack = useGoBack(segment.articleId);
  const going = (way: Way) =>
    ({ id: way, keys: KEYS[way], label: t(`keys.${way}`), group: "writing", run: () => goBack(way) }) as const;
  useShortcut(going("undo"));
  useShortcut(going("redo"));
  const navigate = useNavigate();
  useShortcut({
    id: "compare",
    keys: KEYS.compare,
    label: t("keys.compare"),
    group: "reviewing",
    run: () => void navigate(compareHere(segment)),
  });
  const talking = (kind: "comment" | "query") =>
    ({ id: kind, keys: KEYS[kind], label: t(kind), group: "talking", run: () => open(kind) }) as const;
  useShortcut(talking("comment"));
  useShortcut(talking("query"));
  return (
    <>
      <ActKey segment={segment} step="submit" />
      <ApproveKey segment={segment} />
      <ApproveHereKey segment={segment} />
      <ActKey segment={segment} step="return" />
      <DecideKey segment={segment} verdict="accept" />
      <DecideKey segment={segment} verdict="reject" />
    </>
  );
}

/** One key for both: over a changed Korean "approve" means that the English needs no change. */
function ApproveKey({ segment }: { segment: ReviewedSegment }) {
  const confirm = whyNot("confirm-source-change", useMe(), segment, usePolicies()) === undefined;
  return <ActKey segment={segment} step={confirm ? "confirm-source-change" : "approve"} />;
}

function ApproveHereKey({ segment }: { segment: ReviewedSegment }) {
  const { t } = useTranslation("review");
  const { take } = useActs();
  return (
    <PressedKey
      segment={segment}
      step="approve"
      id="approve-here"
      keys={APPROVE_HERE}
      label={t("do.approve")}
      onPress={() => take("approve", segment)}
    />
  );
}

/** Of several, the one that the caret is in; else the first. */
function DecideKey({ segment, verdict }: { segment: ReviewedSegment; verdict: Verdict }) {
  const { t } = useTranslation("desk");
  const text = useTextOf(segment.id);
  const by = useTextFact(segment.id, ({ document }) => pendingIn(document)[0]?.by);
  const { whyNot, decide } = useDeciding(segment);
  const run = () => {
    const pending = pendingIn(text.state.doc);
    const at = text.state.selection.head;
    const here = pending.find(({ from, to }) => from <= at && at <= to) ?? pending[0];
    if (here) decide(verdict, [here]);
  };
  useShortcut(
    by !== undefined
      ? {
          id: verdict,
          keys: KEYS[verdict],
          label: t(`keys.${verdict}`),
          group: "reviewing",
          disabledReason: whyNot(verdict, { by }),
          run,
        }
      : undefined,
  );
  return null;
}

function ActKey({ segment, step }: { segment: ReviewedSegment; step: ActName }) {
  const { t } = useTranslation("review");
  const { take } = useActs();
  const onward = useOnward(segment);
  return (
    <PressedKey
      segment={segment}
      step={step}
      id={step}
      keys={ACT_KEYS[step]}
      label={t(`act.${step}`)}
      onPress={() => take(step, segment, () => onward(step))}
    />
  );
}

interface PressedKeyProps {
  segment: ReviewedSegment;
  step: ActName;
  id: string;
  keys: string | undefined;
  label: string;
  onPress: () => void;
}

function PressedKey({ segment, step, id, keys, label, onPress }: PressedKeyProps) {
  const { t } = useTranslation("review");
  const { whyNot } = useActs();
  const chosen = useChosen();
  useAsRead(segment); // drawn anew with the first word: from then on there is English, though the desk has not got it
  const disabledReason = whyNot(step, segment);
  useShortcut(
    keys
      ? {
          id,
          keys,
          label,
          group: step === "submit" ? "writing" : "reviewing",
          run: () => {
            // Another paragraph was chosen a moment ago: what this key would act on is not what is looked at.
            if (chosen.now().segmentId !== segment.id) return tell(t("tooSoon"));
            onPress();
          },
          disabledReason,
        }
      : undefined,
  );
  return null;
}
