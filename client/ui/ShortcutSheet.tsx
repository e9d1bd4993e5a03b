import { Dialog } from "./Dialog.tsx";
import { useTranslation } from "./i18n.ts";
import { Kbd } from "./Kbd.tsx";
import styles from "./ShortcutSheet.module.css";
import { type Shortcut, useShortcuts } from "./shortcuts.ts";

const GROUPS: readonly Shortcut["group"][] = ["moving", "writing", "reviewing", "talking", "aligning", "everywhere"];

/** `?`: every key that does something on this page now. */
export function ShortcutSheet({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation("ui");
  const shortcuts = useShortcuts();
  return (
    <Dialog title={t("shortcuts")} size="wide" onClose={onClose}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: nothing in it takes the focus, and it must be scrolled by keys where it is long */}
      <section className={styles.groups} tabIndex={0} aria-label={t("shortcuts")}>
        {GROUPS.map((group) => (
          <Group key={group} group={group} shortcuts={shortcuts.filter((shortcut) => shortcut.group === group)} />
        ))}
      </section>
      <p className={styles.note}>{t("shortcutsNote")}</p>
    </Dialog>
  );
}

function Group({ group, shortcuts }: { group: Shortcut["group"]; shortcuts: readonly Shortcut[] }) {
  const { t } = useTranslation("ui");
  if (shortcuts.length === 0) return null;
  return (
    <section className={styles.group}>
      <h3>{t(`shortcutsGroup.${group}`)}</h3>
      <dl>
        {shortcuts.map(({ id, keys, label }) => (
          <div key={id} className={styles.line}>
            <dt>{label}</dt>
            <dd>
              <Kbd keys={keys} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
