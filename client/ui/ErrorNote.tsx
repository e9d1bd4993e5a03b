import type { ReactNode } from "react";
import { ApiError } from "#client/api/errors.ts";
import { Button } from "./Button.tsx";
import styles from "./ErrorNote.module.css";
import { Icon } from "./Icon.tsx";
import { useTranslation } from "./i18n.ts";
import { useRefusals } from "./refusals.ts";

export interface ErrorNoteProps {
  /** Whatever was thrown; worded in plain words with the next step. */
  error: unknown;
  onRetry?: (() => void) | undefined;
  pending?: boolean;
}

export function ErrorNote({ error, onRetry, pending = false }: ErrorNoteProps) {
  const { t } = useTranslation("ui");
  const { explain } = useRefusals();
  return (
    <Note tone="danger" role="alert">
      <p>{explain(error)}</p>
      {onRetry && !isGone(error) ? (
        <Button size="small" onClick={onRetry} pending={pending}>
          {t("tryAgain")}
        </Button>
      ) : null}
    </Note>
  );
}

/** What is over is over, however often it is asked for. */
const isGone = (error: unknown): boolean => error instanceof ApiError && error.status === 410;

export interface NoteProps {
  tone?: "plain" | "warning" | "danger" | "approved";
  role?: "alert" | "status" | "note";
  children: ReactNode;
}

/** A remark in the margin of a page: what to know before going on. */
export function Note({ tone = "plain", role = "note", children }: NoteProps) {
  const icon = { plain: "info", warning: "warning", danger: "error", approved: "check" } as const;
  return (
    <div role={role} className={[styles.note, styles[tone]].join(" ")}>
      <Icon name={icon[tone]} />
      <div className={styles.words}>{children}</div>
    </div>
  );
}
