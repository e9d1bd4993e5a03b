import { type ReactNode, useState } from "react";
import { Button } from "#client/ui/Button.tsx";
import { ConfirmDialog } from "#client/ui/ConfirmDialog.tsx";
import { Note } from "#client/ui/ErrorNote.tsx";
import { useTranslation } from "#client/ui/i18n.ts";
import { useRefusals } from "#client/ui/refusals.ts";
import { tell } from "#client/ui/toasts.ts";
import styles from "./UnsentDraft.module.css";
import type { Unsent } from "./unsent.ts";

export interface UnsentDraftProps {
  unsent: Unsent;
  /** Where the page knows better than the refusal. */
  reason?: "gone" | "closed";
  onRetry?: (() => void) | undefined;
  /** Undefined where the words cannot be suggested. */
  onSuggest?: (() => void) | undefined;
  onDiscard: () => void;
  /** Where one can go from here. */
  way?: ReactNode;
}

/** Words that the desk did not take, to read, to copy and to decide about. Knows nothing of the page's texts: the desk shows it too. */
export function UnsentDraft({ unsent, reason: known, onRetry, onSuggest, onDiscard, way }: UnsentDraftProps) {
  const { t } = useTranslation("editor");
  const { say } = useRefusals();
  const [asking, setAsking] = useState(false);
  const { refused } = unsent;
  const own = known ?? (refused?.code === "overtaken" ? "overtaken" : undefined);
  const reason = own ? t(`draft.${own}`) : say(refused ?? undefined);
  const copy = async () => {
    await navigator.clipboard.writeText(unsent.text);
    tell(t("draft.copied"));
  };
  return (
    <div className={styles.draft} data-screen-only>
      <Note tone="warning" role="alert">
        <strong>{t("draft.title")}</strong>
        <p>{reason ?? t("draft.kept")}</p>
        <blockquote lang="en" className={styles.words}>
          {unsent.text}
        </blockquote>
        <div className={styles.acts}>
          {way}
          <Button size="small" onClick={() => void copy()}>
            {t("draft.copy")}
          </Button>
          {onSuggest ? (
            <Button size="small" variant="main" onClick={onSuggest}>
              {t("draft.suggest")}
            </Button>
          ) : null}
          {onRetry ? (
            <Button size="small" onClick={onRetry}>
              {t("draft.retry")}
            </Button>
          ) : null}
          <Button size="small" variant="danger" onClick={() => setAsking(true)}>
            {t("draft.discard")}
          </Button>
        </div>
      </Note>
      {asking ? (
        <ConfirmDialog
          danger
          title={t("draft.discardTitle")}
          confirm={t("draft.discard")}
          onConfirm={onDiscard}
          onClose={() => setAsking(false)}
        >
          <p>{t("draft.discardLoses")}</p>
        </ConfirmDialog>
      ) : null}
    </div>
  );
}
