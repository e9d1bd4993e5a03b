import { NavLink } from "react-router";
import { paths } from "#client/paths.ts";
import { Icon } from "#client/ui/Icon.tsx";
import { useTranslation } from "#client/ui/i18n.ts";
import { useUnread } from "./data.ts";
import styles from "./Inbox.module.css";

/** The way to the inbox, with how much in it is unread. */
export function Inbox() {
  const { t } = useTranslation("shell");
  const unread = useUnread();
  return (
    <NavLink
      to={paths.notices()}
      className={styles.inbox ?? ""}
      aria-label={t("inbox", { count: unread })}
      title={t("notices")}
    >
      <Icon name="bell" size={18} />
      {unread > 0 ? (
        <span aria-hidden="true" className={styles.count}>
          {unread > 99 ? "99+" : unread}
        </span>
      ) : null}
    </NavLink>
  );
}
