import { type Route, route } from "#server/http/route.ts";
import * as contracts from "#shared/alignment/api.ts";
import { correctAlignment } from "./correct-alignment.ts";
import { realignRest } from "./realign-rest.ts";
import { undoAlignment } from "./undo-alignment.ts";

/** Corrections move rows with everything that was said of them: they stand above facts and conversations. */
export const correctionRoutes: Route[] = [
  route(contracts.correctAlignment, ({ desk, by, input: { articleId, structure, correction } }) =>
    correctAlignment(desk, by, articleId, structure, correction),
  ),
  route(contracts.realignRest, ({ desk, by, input: { articleId, structure, segmentId } }) =>
    realignRest(desk, by, articleId, structure, segmentId),
  ),
  route(contracts.undoAlignment, ({ desk, by, input }) => undoAlignment(desk, by, input.articleId, input.structure)),
];
