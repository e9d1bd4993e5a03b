import { articleFor } from "#server/articles/store.ts";
import { notFound } from "#server/errors.ts";
import { type Route, route } from "#server/http/route.ts";
import * as contracts from "#shared/checks/api.ts";
import * as rules from "#shared/checks/desk-rule-api.ts";
import * as decide from "./decide-rule.ts";
import { readTallies } from "./read-tallies.ts";
import { reportFinding } from "./report-finding.ts";
import { deskRulesNow, versionsOfRule } from "./rule-store.ts";
import { waiversOf } from "./store.ts";
import { tryRule } from "./try-rule.ts";
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
  route(rules.listDeskRules, async ({ desk }) => ({ rules: await deskRulesNow(desk.database.sql) })),
  route(rules.addDeskRule, ({ desk, by, input }) => decide.addDeskRule(desk, by, input)),
  route(rules.changeDeskRule, ({ desk, by, input }) => decide.changeDeskRule(desk, by, input)),
  route(rules.listDeskRuleVersions, async ({ desk, input }) => {
    const versions = await versionsOfRule(desk.database.sql, input.ruleId);
    if (versions.length === 0) throw notFound();
    return { versions };
  }),
  route(rules.tryDeskRule, ({ desk, by, input }) => tryRule(desk, by, input)),
  route(contracts.withdrawWaiver, ({ desk, by, input }) => withdrawWaiver(desk, by, input.waiverId)),
];
