import type { Highlight } from "./highlight.ts";
import styles from "./highlights.module.css";

export function highlightClass(highlights: readonly Highlight[]): string {
  return highlights
    .flatMap(({ look, active }) => [styles[look], active ? styles.active : undefined])
    .filter(Boolean)
    .join(" ");
}
