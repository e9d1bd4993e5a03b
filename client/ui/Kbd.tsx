import styles from "./Kbd.module.css";
import { caps, isApple } from "./keys.ts";

/** The keys of a shortcut as this platform prints them: ⌘⇧↵ or Ctrl Shift ↵. */
export function Kbd({ keys }: { keys: string }) {
  const apple = isApple();
  return (
    <kbd className={styles.keys}>
      {caps(keys, apple).map((cap) => (
        <span key={cap} className={apple ? styles.joined : styles.apart}>
          {cap}
        </span>
      ))}
    </kbd>
  );
}

/** For `aria-keyshortcuts`: Meta on Apple machines, Control elsewhere. */
export function ariaKeys(keys: string | undefined): string | undefined {
  return keys?.replace("Mod", isApple() ? "Meta" : "Control");
}
