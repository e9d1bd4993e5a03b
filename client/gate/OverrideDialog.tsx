import { useState } from "react";
import { Button } from "#client/ui/Button.tsx";
import { Dialog } from "#client/ui/Dialog.tsx";
import { ErrorNote } from "#client/ui/ErrorNote.tsx";
import { useTranslation } from "#client/ui/i18n.ts";
import { useRefusals } from "#client/ui/refusals.ts";
import { TextArea } from "#client/ui/TextArea.tsx";
import { refusal } from "#shared/api/refusal.ts";
import { useOverride } from "./clearing.ts";

export interface OverrideDialogProps {
  articleId: string;
  lineKey: string;
  sentence: string;
  onClose: () => void;
}

/** A chief answers for one line by name and with a reason. */
export function OverrideDialog({ articleId, lineKey, sentence, onClose }: OverrideDialogProps) {
  const { t } = useTranslation("gate");
  const { t: ui } = useTranslation("ui");
  const { say } = useRefusals();
  const [reason, setReason] = useState("");
  const override = useOverride(articleId);
  const send = () => override.mutate({ key: lineKey, reason }, { onSuccess: onClose });
  return (
    <Dialog
      role="alertdialog"
      title={t("override.title")}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{ui("cancel")}</Button>
          <Button
            variant="danger"
            pending={override.isPending}
            disabledReason={reason.trim() === "" ? say(refusal("needs-reason")) : undefined}
            onClick={send}
          >
            {t("override.confirm")}
          </Button>
        </>
      }
    >
      <p>
        <strong>{sentence}</strong>
      </p>
      <p>{t("override.explain")}</p>
      <TextArea label={t("override.reason")} value={reason} onChange={setReason} />
      {override.isError ? <ErrorNote error={override.error} /> : null}
    </Dialog>
  );
}
