import { useState } from "react";
import { Name } from "#client/people/Name.tsx";
import { Button } from "#client/ui/Button.tsx";
import { useTranslation } from "#client/ui/i18n.ts";
import { Select } from "#client/ui/Select.tsx";
import { Time } from "#client/ui/Time.tsx";
import type { IncomingLetter } from "#shared/threads/mail.ts";
import { languageOf } from "./language.ts";
import styles from "./Mail.module.css";

export interface MailLetterProps {
  letter: IncomingLetter;
  queries: readonly { threadId: string; question: string }[];
  pending: boolean;
  /** Taken for the answer to this query; or, without one, set aside. */
  onDecide: (queryId: string | undefined) => void;
}

export function MailLetter({ letter, queries, pending, onDecide }: MailLetterProps) {
  const { t } = useTranslation("threads");
  const { from, subject, text, letter: whole, problem, receivedAt, threadId, question, outcome, handledBy } = letter;
  const known = queries.some((query) => query.threadId === threadId) ? (threadId ?? undefined) : undefined;
  const [chosen, choose] = useState(known);
  return (
    <li className={styles.letter}>
      <p className={styles.head}>
        <strong>{from || t("mail.nobody")}</strong> · <Time at={receivedAt} show="dateTime" />
      </p>
      <p lang={languageOf(subject)}>{subject}</p>
      <p lang={languageOf(text)} className={styles.text}>
        {text || t("mail.noWords")}
      </p>
      {whole ? (
        <details className={styles.whole} open={text === ""}>
          <summary>{t("wholeLetter")}</summary>
          <p lang={languageOf(whole)} className={styles.text}>
            {whole}
          </p>
        </details>
      ) : null}
      <p className={styles.why}>{t(`mail.why.${problem}`)}</p>
      {question ? (
        <p lang={languageOf(question)} className={styles.why}>
          {t("mail.about")} {question}
        </p>
      ) : null}
      {outcome === null ? null : (
        <p className={styles.why}>
          {t(`mail.${outcome}`)} <Name of={handledBy} />
        </p>
      )}
      {outcome === "taken" ? null : (
        <div className={styles.acts}>
          <Select
            label={t("mail.query")}
            choices={queries.map((query) => ({ value: query.threadId, label: query.question.slice(0, 120) }))}
            value={chosen}
            placeholder={t(queries.length === 0 ? "mail.noQueries" : "mail.choose")}
            onChange={choose}
          />
          <Button
            size="small"
            pending={pending}
            disabledReason={chosen === undefined || !(text || whole) ? t("mail.chooseFirst") : undefined}
            onClick={() => onDecide(chosen)}
          >
            {t("mail.take")}
          </Button>
          {outcome === null ? (
            <Button size="small" variant="quiet" pending={pending} onClick={() => onDecide(undefined)}>
              {t("mail.setAside")}
            </Button>
          ) : null}
        </div>
      )}
    </li>
  );
}
