import { memo, Suspense, useDeferredValue, useEffect, useState } from "react";
import { useLocation, useSearchParams } from "react-router";
import { useTextFact } from "#client/editor/texts.ts";
import type { OpenArticle } from "#client/review/data.ts";
import { Boundary } from "#client/ui/Boundary.tsx";
import { Button } from "#client/ui/Button.tsx";
import { Dialog } from "#client/ui/Dialog.tsx";
import { Icon } from "#client/ui/Icon.tsx";
import { useTranslation } from "#client/ui/i18n.ts";
import { withWords } from "#client/ui/page-words.ts";
import { part } from "#client/ui/part.ts";
import { Tabs } from "#client/ui/Tabs.tsx";
import { VisuallyHidden } from "#client/ui/VisuallyHidden.tsx";
import type { ReviewedSegment } from "#shared/review/api.ts";
import styles from "./Aside.module.css";
import { useSettledChoice } from "./chosen.ts";
import { PanelSkeleton } from "./PanelSkeleton.tsx";
import { ParagraphPanel } from "./ParagraphPanel.tsx";
import { useNameOf } from "./places.ts";
import type { Opening } from "./talk.ts";
import { useWhyNotWrite } from "./use-as-read.ts";
import { useNarrow } from "./use-narrow.ts";

const History = part(() =>
  withWords("history", import("#client/history/HistoryPanel.tsx")).then(({ HistoryPanel }) => ({
    default: HistoryPanel,
  })),
);

export interface AsideProps {
  open: OpenArticle;
  opening: Opening | undefined;
  onOpened: () => void;
}

const Decided = part(() => import("#client/review/Decided.tsx").then((decided) => ({ default: decided.Decided })));

const ThreadList = part(() =>
  import("#client/threads/ThreadList.tsx").then((threads) => ({ default: threads.ThreadList })),
);

const ParagraphTools = part(() => withWords("terms", withWords("memory", import("./ParagraphTools.tsx"))));

const TABS = ["paragraph", "terms", "memory", "talk", "history"] as const;
type TabId = (typeof TABS)[number];

/** What there is to say of the chosen paragraph. Beside the text on a desk, a sheet over it on a phone. */
export function Aside({ open, opening, onOpened }: AsideProps) {
  const { t } = useTranslation("desk");
  // The caret first, then what there is to say.
  const segmentId = useDeferredValue(useSettledChoice().segmentId);
  const narrow = useNarrow();
  const [search] = useSearchParams();
  const { key } = useLocation();
  const asked = search.has("thread") ? key : undefined; // who asks for the same conversation again comes anew
  const [sheet, setSheet] = useState(asked !== undefined);
  const segment = open.segments.find(({ id }) => id === segmentId);
  const name = useNameOf()(segmentId ?? "");
  useEffect(() => {
    // Whoever comes for a conversation, by a link or by its words, has it before them.
    if (opening || asked) setSheet(true);
  }, [opening, asked]);
  if (!segment) return null;
  const panels = <Panels key={segment.id} {...{ open, segment, name, narrow, opening, onOpened }} />;
  if (!narrow) {
    return (
      <aside aria-label={t("beside")} className={styles.aside} data-screen-only>
        {panels}
      </aside>
    );
  }
  const waiting = waitingIn(segment);
  return (
    <>
      <div className={styles.handle} data-screen-only>
        <Button variant="main" icon={<Icon name="comment" />} onClick={() => setSheet(true)}>
          {name}
          {waiting > 0 ? ` · ${waiting}` : ""}
        </Button>
      </div>
      {sheet ? (
        <Dialog title={name} onClose={() => setSheet(false)}>
          <div className={styles.sheet}>{panels}</div>
        </Dialog>
      ) : null}
    </>
  );
}

const waitingIn = ({ threads, findings, suggestions }: ReviewedSegment) =>
  threads.open + findings.error + findings.warning + suggestions.length;

interface PanelsProps extends AsideProps {
  segment: ReviewedSegment;
  name: string;
  narrow: boolean;
}

const Panels = memo(function Panels({ open, segment, name, narrow, opening, onOpened }: PanelsProps) {
  const { t } = useTranslation("desk");
  const [search] = useSearchParams();
  // On a phone what a sheet was opened for stands first in it; once it is open, nothing moves under the finger.
  const [cameToTalk] = useState(opening !== undefined || search.has("thread"));
  const nameOf = useNameOf();
  const asked = TABS.find((each) => each === search.get("panel"));
  const [tab, setTab] = useState<TabId>(asked ?? "paragraph");
  const shown = opening ? "paragraph" : tab;
  const { threads, findings } = segment;
  return (
    <Tabs
      label={t("beside")}
      selected={shown}
      onSelect={setTab}
      items={[
        {
          id: "paragraph",
          label: name,
          count: waitingIn(segment),
          urgent: threads.blocking > 0 || findings.error > 0,
        },
        { id: "terms", label: t("terms") },
        { id: "memory", label: t("memory") },
        {
          id: "talk",
          label: (
            <>
              <Icon name="comment" />
              <VisuallyHidden>{t("talk")}</VisuallyHidden>
            </>
          ),
          count: open.segments.reduce((sum, each) => sum + each.threads.open, 0),
          urgent: open.segments.some((each) => each.threads.blocking > 0),
        },
        { id: "history", label: t("history") },
      ]}
    >
      {shown === "paragraph" ? (
        <ParagraphPanel {...{ open, segment, opening, onOpened }} first={narrow && cameToTalk ? "talk" : "checks"} />
      ) : null}
      {shown === "terms" || shown === "memory" ? (
        <Boundary>
          <Suspense fallback={<PanelSkeleton lines={4} />}>
            <ParagraphTools segment={segment} show={shown} />
          </Suspense>
        </Boundary>
      ) : null}
      {shown === "talk" ? (
        <Boundary>
          <Suspense fallback={<PanelSkeleton lines={4} />}>
            <ThreadList
              article={open.article}
              order={open.segments.map(({ id }) => id)}
              active={search.get("thread") ?? undefined}
              nameOf={(id) => (open.segments.some((each) => each.id === id) ? nameOf(id) : undefined)}
            />
          </Suspense>
        </Boundary>
      ) : null}
      {shown === "history" ? (
        <Boundary>
          <Suspense fallback={<PanelSkeleton lines={4} />}>
            <HistoryTab segment={segment} />
          </Suspense>
        </Boundary>
      ) : null}
    </Tabs>
  );
});

function HistoryTab({ segment }: { segment: ReviewedSegment }) {
  const version = useTextFact(segment.id, (now) => now.version);
  const whyNotWrite = useWhyNotWrite(segment);
  return (
    <div className={styles.panel}>
      <History articleId={segment.articleId} segmentId={segment.id} version={version} whyNotWrite={whyNotWrite} />
      <Decided articleId={segment.articleId} segmentId={segment.id} />
    </div>
  );
}
