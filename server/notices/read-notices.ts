import type { Desk } from "#server/db/desk.ts";
import { inTransaction } from "#server/db/transaction.ts";
import type { NoticeSettings } from "#shared/notices/notice.ts";
import type { Person } from "#shared/people/person.ts";
import { inboxOf, markRead, saveSettings, settingsOf, unreadOf } from "./store.ts";

export async function listNotices(desk: Desk, by: Person, before: number | undefined) {
  const { sql } = desk.database;
  return { ...(await inboxOf(sql, by, before)), unread: await unreadOf(sql, by) };
}

/** Only one's own; an id of somebody else's changes nothing. */
export const readNotices = (
  desk: Desk,
  by: Person,
  { noticeIds, read }: { noticeIds: readonly string[] | null; read: boolean },
) =>
  inTransaction(desk, async (tx) => {
    await markRead(tx.sql, by.id, noticeIds, read ? tx.now : null);
    return { unread: await unreadOf(tx.sql, by) };
  });

export async function readSettings(desk: Desk, by: Person) {
  return { settings: await settingsOf(desk.database.sql, by.id), mail: desk.config.smtpUrl !== undefined };
}

export const setSettings = (desk: Desk, by: Person, settings: NoticeSettings) =>
  inTransaction(desk, async (tx) => {
    await saveSettings(tx.sql, by.id, settings);
    return settings;
  });
