import { useId } from "react";
import { useMe } from "#client/people/desk-people.ts";
import { Button } from "#client/ui/Button.tsx";
import { Dialog } from "#client/ui/Dialog.tsx";
import { ErrorNote } from "#client/ui/ErrorNote.tsx";
import { useTranslation } from "#client/ui/i18n.ts";
import { asText, useKept } from "#client/ui/kept.ts";
import { TextField } from "#client/ui/TextField.tsx";
import { tell } from "#client/ui/toasts.ts";
import { usePropose } from "./data.ts";
import { draftOf, isWhole, readDraft, TermForm, valuesFrom } from "./TermForm.tsx";

export interface ProposeDialogProps {
  articleId: string | null;
  korean: string;
  onClose: () => void;
}

/** Somebody met a word that the desk has not decided on. An editor decides. */
export default function ProposeDialog({ articleId, korean, onClose }: ProposeDialogProps) {
  const { t } = useTranslation("terms");
  const form = useId();
  const kept = `${useMe().id}.proposal.${articleId}.${korean}`;
  const [draft, keep] = useKept(kept, readDraft, draftOf(korean ? { korean: [korean] } : {}));
  const [reason, keepReason] = useKept(`${kept}.reason`, asText, "");
  const proposing = usePropose();
  const send = async () => {
    await proposing.mutateAsync({ values: valuesFrom(draft), reason: reason.trim() || null, articleId });
    tell(t("propose.done"));
    keep(undefined);
    keepReason(undefined);
    onClose();
  };
  const submit = () => {
    if (isWhole(draft) && !proposing.isPending) void send().catch(() => undefined); // said above the form
  };
  return (
    <Dialog
      title={t("propose.title")}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t("cancel")}</Button>
          <Button
            type="submit"
            form={form}
            variant="main"
            keys="Mod+Enter"
            pending={proposing.isPending}
            disabledReason={isWhole(draft) ? undefined : t("incomplete")}
          >
            {t("propose.send")}
          </Button>
        </>
      }
    >
      {proposing.error ? <ErrorNote error={proposing.error} /> : null}
      <TermForm id={form} draft={draft} onChange={keep} onSubmit={submit}>
        <TextField label={t("propose.reason")} optional={t("optional")} value={reason} onChange={keepReason} />
      </TermForm>
    </Dialog>
  );
}
