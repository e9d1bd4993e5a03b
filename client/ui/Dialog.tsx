import { type ReactNode, useId } from "react";
import { Announcer } from "./Announcer.tsx";
import styles from "./Dialog.module.css";
import { IconButton } from "./IconButton.tsx";
import { useTranslation } from "./i18n.ts";
import { useModal } from "./modal.ts";
import { Toasts } from "./Toasts.tsx";

export interface DialogProps {
  title: ReactNode;
  /** Drawn only while open: whoever opens it decides by drawing it. */
  onClose: () => void;
  /** Buttons, the main one last. */
  footer?: ReactNode;
  size?: "small" | "regular" | "wide";
  /** An alert asks about something that cannot be waved away. */
  role?: "dialog" | "alertdialog";
  children?: ReactNode;
}

/**
 * The browser's own modal dialog: it keeps focus inside, silences what is behind, closes with Escape and gives
 * focus back. A click outside does not close it, because what was typed in it would be lost.
 */
export function Dialog({ title, onClose, footer, size = "regular", role = "dialog", children }: DialogProps) {
  const { t } = useTranslation("ui");
  const titleId = useId();
  const dialog = useModal();
  return (
    <dialog
      ref={dialog}
      role={role}
      tabIndex={-1}
      className={[styles.dialog, styles[size]].join(" ")}
      aria-labelledby={titleId}
      onCancel={(event) => {
        if (event.target !== event.currentTarget) return; // a file field inside was cancelled, not this
        event.preventDefault();
        onClose();
      }}
    >
      <div className={styles.head}>
        <h2 id={titleId}>{title}</h2>
        <IconButton icon="close" label={t("close")} onClick={onClose} />
      </div>
      <div className={styles.body}>{children}</div>
      {footer ? (
        <div className={styles.foot} data-foot="">
          {footer}
        </div>
      ) : null}
      <Announcer />
      <Toasts />
    </dialog>
  );
}
