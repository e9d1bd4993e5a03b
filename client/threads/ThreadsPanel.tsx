import { Suspense, useEffect } from "react";
import { useMe } from "#client/people/desk-people.ts";
import { useSayWhy } from "#client/people/say-why.ts";
import { Button } from "#client/ui/Button.tsx";
import { EmptyState } from "#client/ui/EmptyState.tsx";
import { ErrorNote } from "#client/ui/ErrorNote.tsx";
import { Icon } from "#client/ui/Icon.tsx";
import { useTranslation } from "#client/ui/i18n.ts";
import { Skeleton } from "#client/ui/Progress.tsx";
import { part } from "#client/ui/part.ts";
import { refusal } from "#shared/api/refusal.ts";
import type { Segment } from "#shared/segments/segment.ts";
import { whyNotOpen } from "#shared/threads/rules.ts";
import type { Anchor, ThreadKind } from "#shared/threads/thread.ts";
import { type Composing, useComposing } from "./composing.ts";
import { useThreads } from "./data.ts";
import { ofSegment } from "./filters.ts";
import { journalistsOf, type TalkedAbout } from "./people-here.ts";
import { ThreadCard } from "./ThreadCard.tsx";
import styles from "./ThreadsPanel.module.css";

/** Fetched when somebody begins to write. */
const NewComment = part(() => import("./NewComment.tsx").then((file) => ({ default: file.NewComment })));
const NewQuery = part(() => import("./NewQuery.tsx").then((file) => ({ default: file.NewQuery })));

export interface ThreadsPanelProps {
  article: TalkedAbout;
  segment: Pick<Segment, "id" | "source">;
  /** The conversation of the address, or whose words were pressed. */
  active?: string | undefined;
  onActive?: ((threadId: string) => void) | undefined;
  /** The one under the pointer, here or in the text. */
  hovered?: string | undefined;
  onHover?: ((threadId: string | undefined) => void) | undefined;
  /** Words that are selected in either column now; without them the panel's own buttons are about the whole paragraph. */
  selected?: Anchor | undefined;
  /** A conversation that the page wants begun: beside selected words, in the row, by a key. */
  opening?: Composing | undefined;
  /** It is there, or was given up. */
  onOpened?: (() => void) | undefined;
}

/**
 * The conversations of the chosen segment, beside the text.
 *
 * The page plugs it in like this: `anchorsOf(threads, { id: segment.id, text }, { active, hovered })` gives the
 * highlights of both columns; a press or a pointer on words asks `threadAt(event.target, threads)` and sets `active` or
 * `hovered`; `sourceAnchor` and `targetAnchor` make anchors of what is selected. What is begun here stands here again
 * after a reload, whether the page asked for it or the panel's own buttons did.
 */
export function ThreadsPanel({ opening, onOpened, ...props }: ThreadsPanelProps) {
  const { article, segment, active, hovered, onActive = NOTHING, onHover = NOTHING } = props;
  const { t } = useTranslation("threads");
  const { data, error, refetch, isFetching } = useThreads(article.id);
  const [composing, compose] = useComposing(segment.id);
  useEffect(() => {
    if (opening) compose({ kind: opening.kind, anchor: opening.anchor });
  }, [opening, compose]);
  const close = () => {
    compose(undefined);
    onOpened?.();
  };
  if (error) return <ErrorNote error={error} onRetry={() => void refetch()} pending={isFetching} />;
  if (!data) return <Skeleton lines={4} />;
  const threads = ofSegment(data, segment.id);
  return (
    <section aria-label={t("conversations")} className={styles.panel}>
      {composing ? (
        <NewThread
          key={composing.kind}
          article={article}
          segmentId={segment.id}
          composing={composing}
          onCompose={compose}
          onOpened={onActive}
          onClose={close}
        />
      ) : (
        <Begin article={article} selected={props.selected} onCompose={compose} />
      )}
      {threads.map((thread) => (
        <ThreadCard
          key={thread.id}
          article={article}
          thread={thread}
          source={segment.source}
          active={thread.id === active}
          pointed={thread.id === hovered}
          onActive={() => onActive(thread.id)}
          onHover={(over) => onHover(over ? thread.id : undefined)}
        />
      ))}
      {threads.length === 0 && !composing ? (
        <EmptyState small title={t("empty.segment")}>
          <p>{t("empty.segmentNext")}</p>
        </EmptyState>
      ) : null}
    </section>
  );
}

const NOTHING = () => {};

interface BeginProps extends Pick<ThreadsPanelProps, "article" | "selected"> {
  onCompose: (composing: Composing) => void;
}

function Begin({ article, selected, onCompose }: BeginProps) {
  const { t } = useTranslation("threads");
  const me = useMe();
  const sayWhy = useSayWhy();
  const noJournalist = journalistsOf(article).length === 0 ? refusal("no-journalist") : undefined;
  const begin = (kind: ThreadKind) => () => onCompose({ kind, anchor: selected ?? { side: "segment" } });
  return (
    // A press must not take the selection away before it is read.
    <div className={styles.begin} onPointerDown={(event) => event.preventDefault()}>
      <Button
        size="small"
        icon={<Icon name="comment" size={14} />}
        disabledReason={sayWhy(whyNotOpen("comment", me))}
        onClick={begin("comment")}
      >
        {t("newComment")}
      </Button>
      <Button
        size="small"
        icon={<Icon name="query" size={14} />}
        disabledReason={sayWhy(whyNotOpen("query", me) ?? noJournalist)}
        onClick={begin("query")}
      >
        {t("askJournalist")}
      </Button>
    </div>
  );
}

interface NewThreadProps {
  article: TalkedAbout;
  segmentId: string;
  composing: Composing;
  onCompose: (composing: Composing) => void;
  onOpened: (threadId: string) => void;
  onClose: () => void;
}

function NewThread({ article, segmentId, composing, onCompose, onOpened, onClose }: NewThreadProps) {
  const New = composing.kind === "query" ? NewQuery : NewComment;
  return (
    <Suspense fallback={<Skeleton lines={4} />}>
      <New
        article={article}
        segmentId={segmentId}
        anchor={composing.anchor}
        onAnchor={(anchor) => onCompose({ ...composing, anchor })}
        onCancel={onClose}
        onDone={({ id }) => {
          onClose();
          onOpened(id);
        }}
      />
    </Suspense>
  );
}
