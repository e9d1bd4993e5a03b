import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "#client/ui/Button.tsx";
import { ConfirmDialog } from "#client/ui/ConfirmDialog.tsx";
import { Note } from "#client/ui/ErrorNote.tsx";
import { useRefusals } from "#client/ui/refusals.ts";
import { tell } from "#client/ui/toasts.ts";
import { useText } from "./texts.ts";
import styles from "./UnsentDrafts.module.css";
import type { Unsent } from "./unsent.ts";

/** Words that the desk did not take: kept, with the reason, until their writer has decided what becomes of them. */
export function UnsentDrafts({ segmentId }: { segmentId: string }) {
  const { text, now } = useText(segmentId);
  return now.refused.map((unsent) => (
    <Draft
      key={unsent.at}
      unsent={unsent}
      onRetry={() => text.retryRefused(unsent)}
      onDiscard={() => text.discardRefused(unsent)}
    />
  ));
}

interface DraftProps {
  unsent: Unsent;
  onRetry: () => void;
  onDiscard: () => void;
}

function Draft({ unsent, onRetry, onDiscard }: DraftProps) {
  const { t } = useTranslation("editor");
  const { say } = useRefusals();
  const [asking, setAsking] = useState(false);
  const { refused } = unsent;
  const reason = refused?.code === "overtaken" ? t("draft.overtaken") : say(refused ?? undefined);
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
          <Button size="small" onClick={() => void copy()}>
            {t("draft.copy")}
          </Button>
          {unsent.steps.length > 0 ? (
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
