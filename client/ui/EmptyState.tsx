import type { ReactNode } from "react";
import styles from "./EmptyState.module.css";

export interface EmptyStateProps {
  /** What is not here. */
  title: string;
  /** What to do next. */
  children?: ReactNode;
  action?: ReactNode;
  /** In a panel rather than on a page. */
  small?: boolean;
}

/** An empty shore, and where to go from it. */
export function EmptyState({ title, children, action, small = false }: EmptyStateProps) {
  return (
    <div className={[styles.empty, small && styles.small].filter(Boolean).join(" ")}>
      {small ? null : (
        <svg className={styles.river} viewBox="0 0 120 36" aria-hidden="true">
          <path d="M4 10c14-9 22 6 36 0s22-9 36 0 22 6 40-1" />
          <path d="M4 30c14-9 22 6 36 0s22-9 36 0 22 6 40-1" />
          <path d="M36 20h48" className={styles.way} />
        </svg>
      )}
      <p className={styles.title}>{title}</p>
      {children ? <div className={styles.next}>{children}</div> : null}
      {action}
    </div>
  );
}
