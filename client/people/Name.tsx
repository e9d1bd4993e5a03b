import { Avatar } from "#client/ui/Avatar.tsx";
import { useTranslation } from "#client/ui/i18n.ts";
import { usePeopleById } from "./desk-people.ts";
import styles from "./Name.module.css";

export interface NameProps {
  /** Null for what the desk did by itself. */
  of: string | null;
  /** The coloured initials beside the name. */
  withFace?: boolean;
}

/** A colleague's name, wherever one stands under what somebody did. */
export function Name({ of, withFace = false }: NameProps) {
  const { t } = useTranslation("people");
  const person = usePeopleById().get(of ?? "");
  const name = person?.name ?? t(of === null ? "theDesk" : "somebodyGone");
  if (!withFace || !person) return <span className={styles.name}>{name}</span>;
  return (
    <span className={styles.withFace}>
      <Avatar person={person} size="small" named={false} />
      <span className={styles.name}>{name}</span>
    </span>
  );
}
