import { everyEventSince } from "#server/activity/store.ts";
import { articleFor } from "#server/articles/store.ts";
import { type Route, route } from "#server/http/route.ts";
import { changesSince } from "#shared/live/messages.ts";
import { liveEventFrom } from "./events.ts";
import { versionsOf } from "./store.ts";

export const liveRoutes: Route[] = [
  route(changesSince, async ({ desk, by, input }) => {
    await articleFor(desk.database.sql, input.articleId, by);
    const { events, next } = await everyEventSince(desk.database.sql, input.since, input.articleId);
    const versions = await versionsOf(desk.database.sql, [input.articleId]);
    return { events: events.map(liveEventFrom), versions: versions.get(input.articleId) ?? {}, next };
  }),
];
