import { useState } from "react";
import { paths } from "#client/paths.ts";
import { usePeopleById } from "#client/people/desk-people.ts";
import { Button } from "#client/ui/Button.tsx";
import { Icon } from "#client/ui/Icon.tsx";
import { useLanguage, useTranslation } from "#client/ui/i18n.ts";
import type { IconName } from "#client/ui/icons.ts";
import { Link } from "#client/ui/Link.tsx";
import { Time } from "#client/ui/Time.tsx";
import { isOfLapse, type Notice, type NoticeKind } from "#shared/notices/notice.ts";
import { Changed } from "./Changed.tsx";
import styles from "./Notices.module.css";

export function NoticeLine({ notice, onRead }: { notice: Notice; onRead: (read: boolean) => void }) {
  const { t } = useTranslation("notices");
  const language = useLanguage();
  const people = usePeopleById();
  const [unfolded, unfold] = useState(false);
  const { kind, by, at, headline, words, articleId, segmentId, approvalId, readAt } = notice;
  const isUnread = readAt === null;
  const who = (by === null ? undefined : people.get(by)?.name) ?? t("somebody");
  const about = headline && (headline[language] || headline.ko || headline.en);
  return (
    <li className={isUnread ? styles.unread : styles.read}>
      <span aria-hidden="true" className={styles.sign}>
        <Icon name={ICONS[kind] ?? "comment"} size={16} />
      </span>
      <div className={styles.words}>
        <p>
          <Link to={placeOf(notice)} onClick={() => isUnread && onRead(true)}>
            {t(`kind.${kind}`, { who })}
          </Link>
          {isUnread ? <span className={styles.new}>{t("new")}</span> : null}
        </p>
        {about ? <p className={styles.about}>{about}</p> : null}
        {words ? <p className={styles.quote}>{words}</p> : null}
        {approvalId && articleId && segmentId ? (
          unfolded ? (
            <Changed articleId={articleId} segmentId={segmentId} approvalId={approvalId} />
          ) : (
            <Button size="small" variant="quiet" onClick={() => unfold(true)}>
              {t("showChange")}
            </Button>
          )
        ) : null}
      </div>
      <div className={styles.side}>
        <Time at={at} />
        <Button size="small" variant="quiet" onClick={() => onRead(isUnread)}>
          {t(isUnread ? "markRead" : "markUnread")}
        </Button>
      </div>
    </li>
  );
}

/** Each leads to the spot: the conversation, the change, the edition. */
function placeOf({ kind, articleId, segmentId, threadId, approvalId, between }: Notice): string {
  if (articleId === null) return paths.mail();
  if (kind === "edition") return between ? paths.compare(articleId, between) : paths.editions(articleId);
  const segment = segmentId ?? undefined;
  if (isOfLapse(kind)) return paths.compare(articleId, { segment, since: approvalId ?? "approved" });
  return paths.article(articleId, { segment, thread: threadId ?? undefined });
}

const ICONS: Partial<Record<NoticeKind, IconName>> = {
  "query-asked": "query",
  "query-reminder": "clock",
  "query-escalated": "warning",
  mentioned: "mention",
  assigned: "person",
  settled: "check",
  reopened: "undo",
  returned: "edit",
  "approval-lapsed": "history",
  "source-lapsed": "history",
  edition: "globe",
  "mail-unmatched": "error",
};
