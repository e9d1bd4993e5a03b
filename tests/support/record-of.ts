import { chainOf } from "#server/activity/store.ts";
import type { TestDesk } from "./desk.ts";

/** Everything that happened to an article, from the first event. */
export const readRecordOf = (desk: TestDesk, articleId: string) => chainOf(desk.desk.database.sql, articleId);
