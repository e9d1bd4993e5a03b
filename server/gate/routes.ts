import { type Route, route } from "#server/http/route.ts";
import * as api from "#shared/gate/api.ts";
import { overrideGateLine } from "./override-gate-line.ts";
import { readGate } from "./read-gate.ts";
import { eraseSignOffWords, giveSignOff, readSignOff, withdrawSignOff } from "./sign-article-off.ts";
import { weighPolicies } from "./weigh-policies.ts";

export const gateRoutes: Route[] = [
  route(api.readGate, ({ desk, by, input }) => readGate(desk, by, input.articleId)),
  route(api.overrideGateLine, ({ desk, by, input }) => overrideGateLine(desk, by, input)),
  route(api.readSignOff, ({ desk, by, input }) => readSignOff(desk, by, input.articleId)),
  route(api.giveSignOff, ({ desk, by, input }) => giveSignOff(desk, by, input)),
  route(api.withdrawSignOff, ({ desk, by, input }) => withdrawSignOff(desk, by, input.articleId)),
  route(api.eraseSignOffWords, ({ desk, by, input }) => eraseSignOffWords(desk, by, input.articleId)),
  route(api.weighPolicies, ({ desk, by, input: { fourEyes, approvalsRequired } }) =>
    weighPolicies(desk, by, { fourEyes, approvalsRequired: approvalsRequired === "2" ? 2 : 1 }),
  ),
];
