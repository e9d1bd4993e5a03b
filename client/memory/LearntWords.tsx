import { useWhyNot } from "#client/people/desk-people.ts";
import { Button } from "#client/ui/Button.tsx";
import { ErrorNote } from "#client/ui/ErrorNote.tsx";
import { useTranslation } from "#client/ui/i18n.ts";
import { Section } from "#client/ui/Page.tsx";
import { Time } from "#client/ui/Time.tsx";
import { useLearnAnew, useLexicon } from "./data.ts";
import styles from "./Memory.module.css";

/** What the desk has learnt from its own pairs: by these words English drafts are aligned with their Korean. */
export function LearntWords() {
  const { t } = useTranslation("memory");
  const whyNot = useWhyNot("manage-memory");
  const lexicon = useLexicon();
  const learning = useLearnAnew();
  if (lexicon.error) return <ErrorNote error={lexicon.error} onRetry={() => void lexicon.refetch()} />;
  if (!lexicon.data) return null;
  const { words, pairs, links, learntAt, learning: goesOn } = lexicon.data;
  return (
    <Section title={t("learnt.title")}>
      <div className={styles.files}>
        <p className={styles.soft}>{t("learnt.what")}</p>
        <p role="status">
          {goesOn ? (
            t("learnt.goesOn")
          ) : learntAt ? (
            <>
              {t("learnt.from", { words, pairs })}
              {links > 0 ? ` ${t("learnt.links", { count: links })}` : ""} <Time at={learntAt} show="dateTime" />
            </>
          ) : (
            t("learnt.nothing")
          )}
        </p>
        <div className={styles.acts}>
          <Button
            size="small"
            pending={goesOn || learning.isPending}
            disabledReason={whyNot}
            onClick={() => learning.mutate()}
          >
            {t("learnt.again")}
          </Button>
        </div>
        {learning.error ? <ErrorNote error={learning.error} /> : null}
      </div>
    </Section>
  );
}
