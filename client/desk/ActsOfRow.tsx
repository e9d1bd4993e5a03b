import { memo, Suspense, useState } from "react";
import { useNavigate } from "react-router";
import { useTextOf } from "#client/editor/texts.ts";
import { paths } from "#client/paths.ts";
import { usePolicies, useWhyNot } from "#client/people/desk-people.ts";
import { ActionRow } from "#client/review/ActionRow.tsx";
import { useArticle } from "#client/review/data.ts";
import type { MenuItem } from "#client/ui/Menu.tsx";
import { withWords } from "#client/ui/page-words.ts";
import { part } from "#client/ui/part.ts";
import { useShortcut } from "#client/ui/shortcuts.ts";
import type { ReviewedSegment } from "#shared/review/api.ts";
import styles from "./ActsOfRow.module.css";
import { useAtHand } from "./at-hand.ts";
import { compareHere } from "./compare-here.ts";
import { KEYS } from "./keys.ts";
import { SuggestingSwitch } from "./SuggestingSwitch.tsx";
import { useHowOneWrites } from "./suggesting.ts";
import { useTalk } from "./talk.ts";
import { useAsRead } from "./use-as-read.ts";
import { useMarkMachine } from "./use-mark-machine.ts";
import { useOnward } from "./use-onward.ts";
import { useWhyNotChangeSource } from "./use-own.ts";

const MachineDraft = part(() => import("./MachineDraft.tsx"));
const CorrectSource = part(() => withWords("history", import("#client/history/CorrectSourceDialog.tsx")));

/** The row of acts under the chosen paragraph: review, and what other folders add to it. */
export const ActsOfRow = memo(function ActsOfRow({ segment, name }: { segment: ReviewedSegment; name: string }) {
  const { t, sayWhy } = useAtHand();
  const navigate = useNavigate();
  const onward = useOnward(segment);
  const asRead = useAsRead(segment);
  const talk = useTalk();
  const text = useTextOf(segment.id);
  const { markAll } = useMarkMachine(segment.articleId, segment.id, text);
  const whyNotTranslate = useWhyNot("translate");
  useShortcut({
    id: "mark-machine",
    keys: KEYS.machine,
    label: t("machine.markAll"),
    group: "writing",
    run: markAll,
    disabledReason: whyNotTranslate,
  });
  const whyNotAsk = useWhyNot("ask-query");
  const whyNotComment = useWhyNot("comment");
  const whyNotCorrect = useWhyNotChangeSource(useArticle(segment.articleId).data?.article);
  const [correcting, setCorrecting] = useState(false);
  const [drafting, setDrafting] = useState(false);
  const { machineDrafts } = usePolicies();
  const { refused } = useHowOneWrites(segment);
  const isRestricted = useArticle(segment.articleId).data?.article.restricted;
  const whyNotDraft = isRestricted ? t("machine.notRestricted") : (whyNotTranslate ?? sayWhy(refused));
  const draft = { id: "machine-draft", keys: KEYS.draft, label: t("machine.draft"), disabledReason: whyNotDraft };
  useShortcut(machineDrafts ? { ...draft, group: "writing", run: () => setDrafting(true) } : undefined);
  const open = (kind: "comment" | "query") => talk({ kind, segmentId: segment.id, anchor: { side: "segment" } });
  const items: MenuItem[] = [
    {
      id: "query",
      label: t("query"),
      icon: "query",
      keys: KEYS.query,
      disabledReason: whyNotAsk,
      onSelect: () => open("query"),
    },
    {
      id: "comment",
      label: t("comment"),
      icon: "comment",
      keys: KEYS.comment,
      disabledReason: whyNotComment,
      onSelect: () => open("comment"),
    },
    {
      id: "compare",
      label: t("menu.compareHere"),
      keys: KEYS.compare,
      onSelect: () => void navigate(compareHere(segment)),
    },
    ...(segment.source.length > 0
      ? [
          {
            id: "correct-source",
            label: t("menu.correctSource"),
            disabledReason: whyNotCorrect,
            onSelect: () => setCorrecting(true),
          },
        ]
      : []),
    ...(machineDrafts ? [{ ...draft, icon: "system" as const, onSelect: () => setDrafting(true) }] : []),
    {
      id: "machine",
      label: t("machine.markAll"),
      icon: "system",
      keys: KEYS.machine,
      disabledReason: whyNotTranslate,
      onSelect: markAll,
    },
    {
      id: "align",
      label: t("menu.alignHere"),
      onSelect: () => void navigate(paths.alignment(segment.articleId, { segment: segment.id })),
    },
    {
      id: "record",
      label: t("menu.recordHere"),
      onSelect: () => void navigate(paths.record(segment.articleId, { segment: segment.id })),
    },
  ];
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only keeps presses from choosing the row a second time
    // biome-ignore lint/a11y/useKeyWithClickEvents: the buttons inside have the keys
    <div className={styles.acts} onClick={(event) => event.stopPropagation()}>
      <ActionRow
        segment={segment}
        asRead={asRead}
        onNext={onward}
        items={items}
        tools={<SuggestingSwitch segment={segment} />}
      />
      {drafting ? (
        <Suspense>
          <MachineDraft segment={segment} onClose={() => setDrafting(false)} />
        </Suspense>
      ) : null}
      {correcting ? (
        <Suspense>
          <CorrectSource
            articleId={segment.articleId}
            name={name}
            source={segment.source}
            onClose={() => setCorrecting(false)}
          />
        </Suspense>
      ) : null}
    </div>
  );
});
