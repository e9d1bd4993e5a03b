import { record } from "#server/activity/record.ts";
import { inTransaction } from "#server/db/transaction.ts";
import { refuseIf } from "#server/errors.ts";
import { type Route, route } from "#server/http/route.ts";
import * as api from "#shared/alignment/api.ts";
import { createArticle } from "#shared/intake/api.ts";
import { whyNotAble } from "#shared/people/rules.ts";
import { createArticle as create } from "./create-article.ts";
import { learnLater, learnWords, lexiconStatus } from "./learn-words.ts";
import { linkSentences } from "./link-sentences.ts";

/** An article is aligned as it comes in: its making belongs here, where both the Korean and the segments are known. */
export const alignmentRoutes: Route[] = [
  route(createArticle, ({ desk, by, input }) => create(desk, by, input)),
  route(api.readLexicon, ({ desk }) => lexiconStatus(desk)),
  route(api.linkSentences, ({ desk, by, input }) => linkSentences(desk, by, input.segmentId)),
  route(api.learnAnew, async ({ desk, by }) => {
    refuseIf(whyNotAble(by, "manage-memory"));
    await inTransaction(desk, (tx) => record(tx, { kind: "memory.relearnt", by: by.id }));
    learnLater(desk, learnWords);
    return {};
  }),
];
