import { paths } from "#client/paths.ts";
import { Button } from "#client/ui/Button.tsx";
import { EmptyState } from "#client/ui/EmptyState.tsx";
import { ErrorNote } from "#client/ui/ErrorNote.tsx";
import { Link } from "#client/ui/Link.tsx";
import { Skeleton } from "#client/ui/Progress.tsx";
import { useShortcut } from "#client/ui/shortcuts.ts";
import { WordDifference } from "#client/ui/WordDifference.tsx";
import { wordDiff } from "#shared/history/word-diff.ts";
import { useSaidBefore } from "./data.ts";
import styles from "./Memory.module.css";
import { Origin } from "./Origin.tsx";
import "./words.ts";
import { useTranslation } from "#client/ui/i18n.ts";

export interface MemoryPanelProps {
  articleId: string;
  segmentId: string;
  korean: string;
  onInsert: (words: string) => void;
  whyNotWrite: string | undefined;
  /** Only the best, beneath what else there is to say of the paragraph. */
  brief?: boolean;
}

type Match = NonNullable<ReturnType<typeof useSaidBefore>["data"]>[number];

/** How the desk put this before: the Korean with what differs, the English, and a key to take it over. */
export function MemoryPanel({ articleId, segmentId, korean, brief = false, ...insert }: MemoryPanelProps) {
  const { t } = useTranslation("memory");
  const matches = useSaidBefore(articleId, segmentId, korean);
  if (brief && !matches.data?.length) return null;
  if (matches.error) return <ErrorNote error={matches.error} onRetry={() => void matches.refetch()} />;
  if (!matches.data) return <Skeleton lines={3} />;
  const shown = brief ? matches.data.slice(0, 1) : matches.data;
  return (
    <section aria-label={t("saidBefore")}>
      {brief ? <h3>{t("saidBefore")}</h3> : null}
      {shown.length === 0 ? (
        <EmptyState small title={t("panel.empty")}>
          {t("panel.emptyNext")}
        </EmptyState>
      ) : null}
      <ul className={styles.list}>
        {shown.map((match, at) => (
          <OneMatch
            key={match.id}
            match={match}
            keys={brief ? "Mod+Alt+I" : `Alt+${at + 1}`}
            place={at + 1}
            {...insert}
          />
        ))}
      </ul>
      {brief ? null : <Link to={paths.memory()}>{t("panel.search")}</Link>}
    </section>
  );
}

interface OneMatchProps extends Pick<MemoryPanelProps, "onInsert" | "whyNotWrite"> {
  match: Match;
  keys: string;
  place: number;
}

function OneMatch({ match, keys, place, onInsert, whyNotWrite }: OneMatchProps) {
  const { t } = useTranslation("memory");
  const insert = () => onInsert(match.target);
  useShortcut({
    ...{ id: `memory-${keys}`, keys, run: insert, disabledReason: whyNotWrite },
    label: t("panel.insertNth", { place }),
    group: "writing",
  });
  return (
    <li className={styles.match}>
      <span className={styles.score}>{t("panel.score", { percent: Math.floor(100 * match.score) })}</span>
      <p lang="ko" className={styles.korean}>
        <WordDifference spans={wordDiff(match.source, match.asked)} />
      </p>
      <p lang="en" className={styles.english}>
        {match.target}
      </p>
      <Origin origin={match.origin} />
      <div className={styles.acts}>
        <Button size="small" variant="quiet" keys={keys} disabledReason={whyNotWrite} onClick={insert}>
          {t("panel.insert")}
        </Button>
      </div>
    </li>
  );
}
