import { Icon } from "#client/ui/Icon.tsx";
import { Time } from "#client/ui/Time.tsx";
import { isDueSoon } from "#shared/protection/retention.ts";
import styles from "./ErasedAt.module.css";
import "./words.ts";
import { useTranslation } from "#client/ui/i18n.ts";

/** When something is erased by policy; nothing where it is kept. */
export function ErasedAt({ at }: { at: string | null }) {
  const { t } = useTranslation("protection");
  if (at === null) return null;
  const soon = isDueSoon(at, new Date());
  return (
    <small className={soon ? styles.soon : styles.later}>
      {soon ? <Icon name="warning" size={12} /> : null}
      {t(soon ? "erased.soon" : "erased.later")} <Time at={at} show="date" />
    </small>
  );
}
