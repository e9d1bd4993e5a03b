import { useTranslation } from "#client/ui/i18n.ts";
import type { Thread } from "#shared/threads/thread.ts";
import { languageOf } from "./language.ts";
import styles from "./Readings.module.css";

/** The answers that were offered; the one that was chosen last stands out. */
export function Readings({ thread }: { thread: Thread }) {
  const { t } = useTranslation("threads");
  if (thread.readings.length === 0) return null;
  const chosen = thread.messages.findLast(({ act }) => act === "answer")?.reading ?? undefined;
  return (
    <ul aria-label={t("readings")} className={styles.readings}>
      {thread.readings.map((reading, at) => (
        <li key={reading} lang={languageOf(reading)} className={at === chosen ? styles.chosen : styles.reading}>
          {reading}
        </li>
      ))}
    </ul>
  );
}
