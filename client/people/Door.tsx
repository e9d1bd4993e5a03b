import type { ReactNode } from "react";
import { LANGUAGES, speak, useLanguage, useTranslation } from "#client/ui/i18n.ts";
import styles from "./Door.module.css";

export interface DoorProps {
  title: string;
  lead?: ReactNode;
  /** Off where the form itself asks for the language. */
  withLanguages?: boolean;
  children: ReactNode;
}

/** The pages before one is in: one narrow column, and the choice of language that nobody has made yet. */
export function Door({ title, lead, withLanguages = true, children }: DoorProps) {
  const { t } = useTranslation("people");
  const language = useLanguage();
  return (
    <div className={styles.door}>
      <title>{`${title} · Naru`}</title>
      <svg className={styles.river} viewBox="0 0 240 48" aria-hidden="true">
        <path d="M2 12c28-14 44 9 72 0s44-14 72 0 44 9 92-2" />
        <path d="M2 36c28-14 44 9 72 0s44-14 72 0 44 9 92-2" />
        <path d="M70 24h96" className={styles.way} />
      </svg>
      <h1>{title}</h1>
      {lead ? <p className={styles.lead}>{lead}</p> : null}
      <div className={styles.inside}>{children}</div>
      {withLanguages ? (
        <fieldset className={styles.languages} aria-label={t("language")}>
          {LANGUAGES.map((one) => (
            <button key={one} type="button" lang={one} aria-pressed={one === language} onClick={() => void speak(one)}>
              {one === "ko" ? "한국어" : "English"}
            </button>
          ))}
        </fieldset>
      ) : null}
    </div>
  );
}
