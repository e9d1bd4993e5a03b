import { articleFor } from "#server/articles/store.ts";
import { type Route, route } from "#server/http/route.ts";
import * as contracts from "#shared/checks/api.ts";
import { waiversOf } from "./store.ts";
import { waiveFinding } from "./waive-finding.ts";
import { withdrawWaiver } from "./withdraw-waiver.ts";

export const checksRoutes: Route[] = [
  route(contracts.listWaivers, async ({ desk, by, input }) => {
    const { id } = await articleFor(desk.database.sql, input.articleId, by);
    return { waivers: await waiversOf(desk.database.sql, id) };
  }),
  route(contracts.waiveFinding, ({ desk, by, input }) => waiveFinding(desk, by, input)),
  route(contracts.withdrawWaiver, ({ desk, by, input }) => withdrawWaiver(desk, by, input.waiverId)),
];
