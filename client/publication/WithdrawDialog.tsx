import { useState } from "react";
import { Button } from "#client/ui/Button.tsx";
import { Dialog } from "#client/ui/Dialog.tsx";
import { ErrorNote } from "#client/ui/ErrorNote.tsx";
import { useTranslation } from "#client/ui/i18n.ts";
import { useRefusals } from "#client/ui/refusals.ts";
import { TextArea } from "#client/ui/TextArea.tsx";
import { tell } from "#client/ui/toasts.ts";
import { refusal } from "#shared/api/refusal.ts";
import { useWithdraw } from "./data.ts";
import styles from "./Publication.module.css";

export function WithdrawDialog({
  articleId,
  after,
  onClose,
}: {
  articleId: string;
  after: number;
  onClose: () => void;
}) {
  const { t } = useTranslation("publication");
  const { t: ui } = useTranslation("ui");
  const { say } = useRefusals();
  const [notice, setNotice] = useState("");
  const withdraw = useWithdraw(articleId);
  const send = () =>
    withdraw.mutate(
      { after, notice },
      {
        onSuccess: () => {
          tell(t("done.withdrawn"));
          onClose();
        },
      },
    );
  return (
    <Dialog
      role="alertdialog"
      title={t("withdraw.title")}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{ui("cancel")}</Button>
          <Button
            variant="danger"
            pending={withdraw.isPending}
            disabledReason={notice.trim() === "" ? say(refusal("needs-notice")) : undefined}
            onClick={send}
          >
            {t("act.withdraw")}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <p>{t("withdraw.body")}</p>
        <TextArea label={t("withdraw.notice")} value={notice} onChange={setNotice} lang="en" />
        {withdraw.isError ? <ErrorNote error={withdraw.error} /> : null}
      </div>
    </Dialog>
  );
}
