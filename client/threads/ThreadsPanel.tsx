import { useTranslation } from "react-i18next";
import { useMe } from "#client/people/desk-people.ts";
import { useSayWhy } from "#client/people/say-why.ts";
import { Button } from "#client/ui/Button.tsx";
import { EmptyState } from "#client/ui/EmptyState.tsx";
import { ErrorNote } from "#client/ui/ErrorNote.tsx";
import { Icon } from "#client/ui/Icon.tsx";
import { Skeleton } from "#client/ui/Progress.tsx";
import { useShortcut } from "#client/ui/shortcuts.ts";
import { refusal } from "#shared/api/refusal.ts";
import type { Segment } from "#shared/segments/segment.ts";
import { whyNotOpen } from "#shared/threads/rules.ts";
import type { Anchor, ThreadKind } from "#shared/threads/thread.ts";
import type { Composing } from "./composing.ts";
import { useThreads } from "./data.ts";
import { ofSegment } from "./filters.ts";
import { NewComment } from "./NewComment.tsx";
import { NewQuery } from "./NewQuery.tsx";
import { journalistsOf, type TalkedAbout } from "./people-here.ts";
import { ThreadCard } from "./ThreadCard.tsx";
import styles from "./ThreadsPanel.module.css";

export interface ThreadsPanelProps {
  article: TalkedAbout;
  segment: Pick<Segment, "id" | "source">;
  /** Words that are selected in either column now: what a new conversation will be about. */
  selected: Anchor | undefined;
  /** The conversation of the address, or whose words were pressed. */
  active: string | undefined;
  onActive: (threadId: string) => void;
  /** The one under the pointer, here or in the text. */
  hovered: string | undefined;
  onHover: (threadId: string | undefined) => void;
  /** `const [composing, onCompose] = useComposing(segment.id)`, held by the page so that its own buttons can begin one. */
  composing: Composing | undefined;
  onCompose: (composing: Composing | undefined) => void;
}

/**
 * The conversations of the chosen segment, beside the text.
 *
 * The page plugs it in like this: `anchorsOf(useThreads(id).data ?? [], { id: segment.id, text }, { active, hovered })`
 * gives the highlights of both columns; a press or a pointer on words asks `threadAt(event.target)` and sets `active` or
 * `hovered`; `sourceAnchor` and `targetAnchor` make `selected` from what `selectedIn` or the live editor says. Keep
 * `selected` while focus is in the panel: a field that takes focus empties the browser's selection. The panel binds
 * Mod+Alt+M and Mod+Alt+Q as long as it is drawn.
 */
export function ThreadsPanel(props: ThreadsPanelProps) {
  const { article, segment, active, onActive, hovered, onHover, composing, onCompose } = props;
  const { t } = useTranslation("threads");
  const { data, error, refetch, isFetching } = useThreads(article.id);
  if (error) return <ErrorNote error={error} onRetry={() => void refetch()} pending={isFetching} />;
  if (!data) return <Skeleton lines={4} />;
  const threads = ofSegment(data, segment.id);
  return (
    <div className={styles.panel}>
      <Begin {...props} />
      {composing ? (
        <NewThread
          key={`${segment.id}.${composing.kind}`}
          article={article}
          segmentId={segment.id}
          composing={composing}
          onCompose={onCompose}
          onOpened={onActive}
        />
      ) : null}
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
    </div>
  );
}

function Begin({ article, selected, composing, onCompose }: ThreadsPanelProps) {
  const { t } = useTranslation("threads");
  const me = useMe();
  const sayWhy = useSayWhy();
  const noJournalist = journalistsOf(article).length === 0 ? refusal("no-journalist") : undefined;
  const refused = {
    comment: sayWhy(whyNotOpen("comment", me)),
    query: sayWhy(whyNotOpen("query", me) ?? noJournalist),
  };
  const begin = (kind: ThreadKind) => () => onCompose({ kind, anchor: selected ?? { side: "segment" } });
  useShortcut({
    id: "threads.comment",
    keys: COMMENT_KEYS,
    label: t("commentKey"),
    group: "talking",
    run: begin("comment"),
    disabledReason: refused.comment,
  });
  useShortcut({
    id: "threads.query",
    keys: QUERY_KEYS,
    label: t("queryKey"),
    group: "talking",
    run: begin("query"),
    disabledReason: refused.query,
  });
  if (composing) return null;
  return (
    // A press must not take the selection away before it is read.
    <div className={styles.begin} onPointerDown={(event) => event.preventDefault()}>
      <Button
        size="small"
        icon={<Icon name="comment" size={14} />}
        disabledReason={refused.comment}
        onClick={begin("comment")}
      >
        {t("newComment")}
      </Button>
      <Button
        size="small"
        icon={<Icon name="query" size={14} />}
        disabledReason={refused.query}
        onClick={begin("query")}
      >
        {t("askJournalist")}
      </Button>
    </div>
  );
}

const COMMENT_KEYS = "Mod+Alt+M";
const QUERY_KEYS = "Mod+Alt+Q";

interface NewThreadProps {
  article: TalkedAbout;
  segmentId: string;
  composing: Composing;
  onCompose: (composing: Composing | undefined) => void;
  onOpened: (threadId: string) => void;
}

function NewThread({ article, segmentId, composing, onCompose, onOpened }: NewThreadProps) {
  const New = composing.kind === "query" ? NewQuery : NewComment;
  return (
    <New
      article={article}
      segmentId={segmentId}
      anchor={composing.anchor}
      onAnchor={(anchor) => onCompose({ ...composing, anchor })}
      onCancel={() => onCompose(undefined)}
      onDone={({ id }) => {
        onCompose(undefined);
        onOpened(id);
      }}
    />
  );
}
