import styles from "./Mark.module.css";

/** Two banks of the river and the ferry's way between them. */
export function Mark({ size = 26 }: { size?: number }) {
  return (
    <svg className={styles.mark} viewBox="0 0 26 26" width={size} height={size} aria-hidden="true">
      <path d="M3 8c4-3 6 2 10 0s6-2 10 0M3 20c4-3 6 2 10 0s6-2 10 0" />
      <path d="M8 14h10" className={styles.way} />
    </svg>
  );
}
