import { useTranslation } from "react-i18next";
import { Dialog } from "./Dialog.tsx";
import { Kbd } from "./Kbd.tsx";
import styles from "./ShortcutSheet.module.css";
import { type Shortcut, useShortcuts } from "./shortcuts.ts";

/** `?`: every key that does something on this page now. */
export function ShortcutSheet({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation("ui");
  const groups = Object.entries(Object.groupBy(useShortcuts(), ({ group }) => group));
  return (
    <Dialog title={t("shortcuts")} size="wide" onClose={onClose}>
      <div className={styles.groups}>
        {groups.map(([group, shortcuts = []]) => (
          <Group
            key={group}
            group={group as Shortcut["group"] /* entries() forgets the keys' type */}
            shortcuts={shortcuts}
          />
        ))}
      </div>
      <p className={styles.note}>{t("shortcutsNote")}</p>
    </Dialog>
  );
}

function Group({ group, shortcuts }: { group: Shortcut["group"]; shortcuts: readonly Shortcut[] }) {
  const { t } = useTranslation("ui");
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
