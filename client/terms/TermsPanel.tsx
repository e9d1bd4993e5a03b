import { Suspense, useMemo, useState } from "react";
import { Button } from "#client/ui/Button.tsx";
import { EmptyState } from "#client/ui/EmptyState.tsx";
import { useShortcut } from "#client/ui/shortcuts.ts";
import type { UnknownName } from "#shared/checks/unknown-names.ts";
import type { Term } from "#shared/terms/term.ts";
import { eachOnce, type TermBase } from "#shared/terms/term-base.ts";
import type { TermNote } from "#shared/threads/term-note.ts";
import { Notes, useTermNotes } from "./NotesOf.tsx";
import styles from "./Terms.module.css";
import { UnknownNames } from "./UnknownNames.tsx";
import "./words.ts";
import { useTranslation } from "#client/ui/i18n.ts";
import { part } from "#client/ui/part.ts";

const ProposeDialog = part(() => import("./ProposeDialog.tsx"));

export interface TermsPanelProps {
  articleId: string;
  korean: string;
  base: TermBase | undefined;
  onInsert: (words: string) => void;
  whyNotWrite: string | undefined;
  /** Names of the paragraph that no term knows. */
  unknown: readonly UnknownName[];
}

/** The terms of the chosen paragraph: what the desk calls them, and a key to say so. */
export function TermsPanel({ articleId, korean, base, onInsert, whyNotWrite, unknown }: TermsPanelProps) {
  const { t } = useTranslation("terms");
  const [proposing, setProposing] = useState(false);
  const terms = useMemo(() => (base ? eachOnce(base.find(korean)) : []), [base, korean]);
  const notes = useTermNotes(terms.map(({ id }) => id));
  return (
    <div className={styles.form}>
      {terms.length === 0 ? (
        <EmptyState small title={t("panel.empty")}>
          {t("panel.emptyNext")}
        </EmptyState>
      ) : (
        <ul className={styles.list} aria-label={t("panel.label")}>
          {terms.map((term, at) => (
            <OneTerm
              key={term.id}
              term={term}
              notes={notes.filter(({ termId }) => termId === term.id)}
              place={at + 1}
              onInsert={onInsert}
              whyNotWrite={whyNotWrite}
            />
          ))}
        </ul>
      )}
      {unknown.length > 0 ? <UnknownNames articleId={articleId} names={unknown} /> : null}
      <div className={styles.acts}>
        <Button size="small" onClick={() => setProposing(true)}>
          {t("propose.open")}
        </Button>
      </div>
      {proposing ? (
        <Suspense>
          <ProposeDialog articleId={articleId} korean={selectedKorean()} onClose={() => setProposing(false)} />
        </Suspense>
      ) : null}
    </div>
  );
}

/** What is selected on the Korean side is what the question is about. */
function selectedKorean(): string {
  const words = getSelection()?.toString().trim() ?? "";
  return /[가-힣]/.test(words) && words.length <= 60 ? words : "";
}

const MOST_KEYS = 9;

interface OneTermProps extends Pick<TermsPanelProps, "onInsert" | "whyNotWrite"> {
  term: Term;
  notes: readonly TermNote[];
  place: number;
}

function OneTerm({ term, notes, place, onInsert, whyNotWrite }: OneTermProps) {
  const { t } = useTranslation("terms");
  const keys = place <= MOST_KEYS ? `Alt+${place}` : undefined;
  const insert = () => onInsert(term.preferred);
  useShortcut(
    keys
      ? {
          id: `term-${place}`,
          keys,
          label: t("panel.insertNth", { place }),
          group: "writing",
          run: insert,
          disabledReason: whyNotWrite,
        }
      : undefined,
  );
  const { preferred, allowed, banned, gloss, note, authority } = term;
  return (
    <li className={styles.entry}>
      <div className={styles.head}>
        <span lang="ko" className={styles.korean}>
          {term.korean[0]}
        </span>
        <span lang="en" className={styles.english}>
          {preferred}
        </span>
      </div>
      {allowed.length > 0 ? <p className={styles.soft}>{t("panel.allowed", { words: allowed.join(" · ") })}</p> : null}
      {banned.length > 0 ? <p className={styles.banned}>{t("panel.banned", { words: banned.join(" · ") })}</p> : null}
      {gloss ? <p className={styles.soft}>{t("panel.gloss", { words: gloss })}</p> : null}
      {note ? <p className={styles.soft}>{note}</p> : null}
      {authority ? <p className={styles.soft}>{t("panel.authority", { words: authority })}</p> : null}
      {notes.length > 0 ? <Notes notes={notes} /> : null}
      <div className={styles.acts}>
        <Button size="small" variant="quiet" keys={keys} disabledReason={whyNotWrite} onClick={insert}>
          {t("panel.insert", { words: preferred })}
        </Button>
      </div>
    </li>
  );
}
