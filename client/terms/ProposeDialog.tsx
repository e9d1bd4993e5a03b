import { useState } from "react";
import { Button } from "#client/ui/Button.tsx";
import { Dialog } from "#client/ui/Dialog.tsx";
import { ErrorNote } from "#client/ui/ErrorNote.tsx";
import { useTranslation } from "#client/ui/i18n.ts";
import { TextField } from "#client/ui/TextField.tsx";
import { tell } from "#client/ui/toasts.ts";
import { usePropose } from "./data.ts";
import { draftOf, isWhole, TermForm, valuesFrom } from "./TermForm.tsx";

export interface ProposeDialogProps {
  articleId: string | null;
  korean: string;
  onClose: () => void;
}

/** Somebody met a word that the desk has not decided on. An editor decides. */
export default function ProposeDialog({ articleId, korean, onClose }: ProposeDialogProps) {
  const { t } = useTranslation("terms");
  const [draft, setDraft] = useState(() => draftOf(korean ? { korean: [korean] } : {}));
  const [reason, setReason] = useState("");
  const proposing = usePropose();
  const send = async () => {
    await proposing.mutateAsync({ values: valuesFrom(draft), reason: reason.trim() || null, articleId });
    tell(t("propose.done"));
    onClose();
  };
  return (
    <Dialog
      title={t("propose.title")}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t("cancel")}</Button>
          <Button
            variant="main"
            pending={proposing.isPending}
            disabledReason={isWhole(draft) ? undefined : t("incomplete")}
            onClick={() => void send().catch(() => undefined)}
          >
            {t("propose.send")}
          </Button>
        </>
      }
    >
      {proposing.error ? <ErrorNote error={proposing.error} /> : null}
      <TermForm draft={draft} onChange={setDraft} />
      <TextField label={t("propose.reason")} optional={t("optional")} value={reason} onChange={setReason} />
    </Dialog>
  );
}
