import { type Route, route } from "#server/http/route.ts";
import * as api from "#shared/notices/api.ts";
import { listNotices, readNotices, readSettings, setSettings } from "./read-notices.ts";
import { unreadOf } from "./store.ts";

export const noticesRoutes: Route[] = [
  route(api.listNotices, ({ desk, by, input }) => listNotices(desk, by, input.before)),
  route(api.countNotices, async ({ desk, by }) => ({ unread: await unreadOf(desk.database.sql, by) })),
  route(api.readNotices, ({ desk, by, input }) => readNotices(desk, by, input)),
  route(api.readNoticeSettings, ({ desk, by }) => readSettings(desk, by)),
  route(api.setNoticeSettings, ({ desk, by, input }) => setSettings(desk, by, input.settings)),
];
