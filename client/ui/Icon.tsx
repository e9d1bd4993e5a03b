import styles from "./Icon.module.css";
import { ICONS, type IconName } from "./icons.ts";

/** Decoration beside words; where it stands alone, its button or link carries the name. */
export function Icon({ name, size = 16 }: { name: IconName; size?: number }) {
  return (
    <svg className={styles.icon} viewBox="0 0 18 18" width={size} height={size} aria-hidden="true" focusable="false">
      <path d={ICONS[name]} />
    </svg>
  );
}
