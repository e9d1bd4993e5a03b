import { paths } from "#client/paths.ts";
import { ErrorNote } from "#client/ui/ErrorNote.tsx";
import { Icon } from "#client/ui/Icon.tsx";
import { useTranslation } from "#client/ui/i18n.ts";
import type { IconName } from "#client/ui/icons.ts";
import { Section } from "#client/ui/Page.tsx";
import { Skeleton } from "#client/ui/Progress.tsx";
import { StateGlyph, type StateLook } from "#client/ui/StateGlyph.tsx";
import { Deadline } from "#client/ui/Time.tsx";
import type { Wait } from "#shared/review/api.ts";
import { useWaiting } from "./data.ts";
import { Headline } from "./Headline.tsx";
import styles from "./Waiting.module.css";
import { groupedByWhy, type WaitingGroup, type WaitingLine } from "./waiting.ts";

export function Waiting() {
  const { t } = useTranslation("articles");
  const waiting = useWaiting();
  return (
    <Section title={t("waiting.title")}>
      {waiting.data ? (
        <Groups groups={groupedByWhy(waiting.data)} />
      ) : waiting.error ? (
        <ErrorNote error={waiting.error} onRetry={() => void waiting.refetch()} pending={waiting.isFetching} />
      ) : (
        <Skeleton lines={3} />
      )}
    </Section>
  );
}

function Groups({ groups }: { groups: readonly WaitingGroup[] }) {
  const { t } = useTranslation("articles");
  if (groups.length === 0) {
    return (
      <p className={styles.none}>
        <strong>{t("waiting.none")}</strong> {t("waiting.noneNext")}
      </p>
    );
  }
  return (
    <div className={styles.groups}>
      {groups.map(({ why, lines }) => (
        <section key={why} className={styles.group} aria-label={t(`waiting.${why}.head`)}>
          <h3 className={styles.head}>
            <Sign of={why} />
            {t(`waiting.${why}.head`)}
          </h3>
          <ul className={styles.lines}>
            {lines.map((line) => (
              <Line key={line.summary.article.id} line={line} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

function Line({ line }: { line: WaitingLine }) {
  const { t } = useTranslation("articles");
  const { summary, why, count, segmentId, threadId } = line;
  const { article } = summary;
  const spot = { segment: segmentId ?? undefined, thread: threadId ?? undefined };
  const to = why === "ready-to-publish" ? paths.preview(article.id) : paths.article(article.id, spot);
  return (
    <li className={styles.line}>
      <Headline article={article} to={to} />
      <span className={styles.what}>
        {article.restricted ? <Icon name="lock" size={13} /> : null}
        {t(`waiting.${why}.what`, { count })}
      </span>
      <span className={styles.due}>{article.dueAt ? <Deadline at={article.dueAt} /> : null}</span>
    </li>
  );
}

/** The states have their own drawings; what is said has its icon. */
function Sign({ of }: { of: Wait["why"] }) {
  const state = STATES[of];
  return (
    <span aria-hidden="true" className={styles.sign}>
      {state ? <StateGlyph state={state} size={16} /> : <Icon name={ICONS[of] ?? "bell"} size={16} />}
    </span>
  );
}

const STATES: Partial<Record<Wait["why"], StateLook>> = {
  returned: "returned",
  "to-review": "submitted",
  "to-translate": "empty",
  "ready-to-publish": "approved",
};
const ICONS: Partial<Record<Wait["why"], IconName>> = {
  "to-answer": "query",
  answered: "comment",
  mentioned: "mention",
  "to-decide": "edit",
};
