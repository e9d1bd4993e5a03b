import { eventsSince } from "#server/activity/store.ts";
import { articleFor } from "#server/articles/store.ts";
import { type Route, route } from "#server/http/route.ts";
import { changesSince } from "#shared/live/messages.ts";
import { liveEventFrom } from "./events.ts";
import { versionsOf } from "./store.ts";

export const liveRoutes: Route[] = [
  route(changesSince, async ({ desk, by, input }) => {
    await articleFor(desk.database.sql, input.articleId, by);
    const { events, next } = await eventsSince(desk.database.sql, input.since, {
      articleId: input.articleId,
      limit: 1_000,
    });
    const versions = await versionsOf(desk.database.sql, [input.articleId]);
    return { events: events.map(liveEventFrom), versions: versions.get(input.articleId) ?? {}, next };
  }),
];
