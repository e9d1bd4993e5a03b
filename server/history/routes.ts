import { type Route, route } from "#server/http/route.ts";
import * as api from "#shared/history/api.ts";
import { readRecord } from "./read-record.ts";
import { verifyRecord } from "./verify-record.ts";

export const historyRoutes: Route[] = [
  route(api.readRecord, ({ desk, by, input }) => readRecord(desk, by, input)),
  route(api.verifyRecord, ({ desk, by, input }) => verifyRecord(desk, by, input.articleId)),
];
