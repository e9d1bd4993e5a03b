import { articleFor } from "#server/articles/store.ts";
import { type Route, route } from "#server/http/route.ts";
import * as contracts from "#shared/checks/api.ts";
import { readTallies } from "./read-tallies.ts";
import { reportFinding } from "./report-finding.ts";
import { waiversOf } from "./store.ts";
import { waiveFinding } from "./waive-finding.ts";
import { waiveKind } from "./waive-kind.ts";
import { withdrawWaiver } from "./withdraw-waiver.ts";

export const checksRoutes: Route[] = [
  route(contracts.listWaivers, async ({ desk, by, input }) => {
    const { id } = await articleFor(desk.database.sql, input.articleId, by);
    return { waivers: await waiversOf(desk.database.sql, id) };
  }),
  route(contracts.waiveFinding, ({ desk, by, input }) => waiveFinding(desk, by, input)),
  route(contracts.waiveKind, ({ desk, by, input }) => waiveKind(desk, by, input)),
  route(contracts.reportFinding, ({ desk, by, input }) => reportFinding(desk, by, input)),
  route(contracts.readFindingTallies, ({ desk, by }) => readTallies(desk, by)),
  route(contracts.withdrawWaiver, ({ desk, by, input }) => withdrawWaiver(desk, by, input.waiverId)),
];
