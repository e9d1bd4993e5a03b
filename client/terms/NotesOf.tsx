import { useQuery } from "@tanstack/react-query";
import { call } from "#client/api/call.ts";
import { paths } from "#client/paths.ts";
import { Name } from "#client/people/Name.tsx";
import { useTranslation } from "#client/ui/i18n.ts";
import { Link } from "#client/ui/Link.tsx";
import { Time } from "#client/ui/Time.tsx";
import { listTermNotes, type TermNote } from "#shared/threads/term-note.ts";
import { TERMS } from "./data.ts";
import styles from "./Terms.module.css";

const NONE: TermNote[] = [];

/** What was answered about these entries, as far as this person may read where. */
export function useTermNotes(ids: readonly string[]): TermNote[] {
  const termIds = ids.join(",");
  const { data } = useQuery({
    queryKey: [...TERMS, "notes", termIds],
    queryFn: ({ signal }) => call(listTermNotes, { termIds }, { signal }),
    enabled: ids.length > 0,
  });
  return data?.notes ?? NONE;
}

export function NotesOfTerm({ termId }: { termId: string }) {
  const { t } = useTranslation("terms");
  const notes = useTermNotes([termId]);
  if (notes.length === 0) return null;
  return (
    <section>
      <h3>{t("notes.title")}</h3>
      <Notes notes={notes} />
    </section>
  );
}

/** Each with the way back to the query. */
export function Notes({ notes }: { notes: readonly TermNote[] }) {
  const { t } = useTranslation("terms");
  return (
    <ul className={styles.notes} aria-label={t("notes.title")}>
      {notes.map(({ id, words, by, at, articleId, segmentId, threadId }) => (
        <li key={id}>
          <p className={styles.words}>{words}</p>
          <p className={styles.soft}>
            <Name of={by} /> · <Time at={at} /> ·{" "}
            <Link to={paths.article(articleId, { segment: segmentId, thread: threadId })}>{t("notes.where")}</Link>
          </p>
        </li>
      ))}
    </ul>
  );
}
