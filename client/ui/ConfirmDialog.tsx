import type { ReactNode } from "react";
import { Button } from "./Button.tsx";
import { Dialog } from "./Dialog.tsx";
import { useTranslation } from "./i18n.ts";

export interface ConfirmDialogProps {
  /** A question that names what is lost: "Remove Sora from this article?" */
  title: string;
  /** What happens then, and whether it can be undone. */
  children?: ReactNode;
  /** The verb, never "OK": "Remove Sora". */
  confirm: string;
  /** The way out, where "Cancel" could be taken for the act that is asked about. */
  leave?: string;
  danger?: boolean;
  pending?: boolean;
  onConfirm: () => void;
  onClose: () => void;
}

/** Asks once before what cannot be undone. What can be undone is done at once, with Undo in a toast. */
export function ConfirmDialog({
  title,
  children,
  confirm,
  leave,
  danger = false,
  pending = false,
  onConfirm,
  onClose,
}: ConfirmDialogProps) {
  const { t } = useTranslation("ui");
  return (
    <Dialog
      role="alertdialog"
      size="small"
      title={title}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{leave ?? t("cancel")}</Button>
          <Button variant={danger ? "danger" : "main"} pending={pending} onClick={onConfirm}>
            {confirm}
          </Button>
        </>
      }
    >
      {children}
    </Dialog>
  );
}
