import styles from "./Spinner.module.css";

/** A ferry crossing: three strokes that take their turn. For motion haters it stands still and still says "busy". */
export function Spinner() {
  return (
    <span className={styles.spinner} aria-hidden="true">
      <i />
      <i />
      <i />
    </span>
  );
}
