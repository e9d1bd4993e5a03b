import type { Request } from "express";
import { articleFor } from "#server/articles/store.ts";
import { type Route, route } from "#server/http/route.ts";
import { addImage as addImageContract } from "#shared/articles/api.ts";
import { lookUpSegment } from "#shared/memory/api.ts";
import { stepsSince } from "#shared/segments/api.ts";
import * as machine from "#shared/segments/machine-api.ts";
import { termsOfArticle as articleTerms, readTermUse } from "#shared/terms/api.ts";
import { addImage } from "./add-image.ts";
import { termsOfArticle } from "./article-terms.ts";
import { draftSegment } from "./draft-segment.ts";
import { machineSentencesOf } from "./machine-store.ts";
import * as machineText from "./mark-machine-text.ts";
import { saidBefore } from "./said-before.ts";
import { stepsSince as readSteps } from "./steps-since.ts";
import { termUse } from "./term-use.ts";

export const segmentsRoutes: Route[] = [
  route(stepsSince, ({ desk, by, input }) => readSteps(desk, by, input.segmentId, input.since)),
  route(lookUpSegment, async ({ desk, by, input }) => ({ matches: await saidBefore(desk, by, input.segmentId) })),
  route(articleTerms, async ({ desk, by, input }) => ({ terms: await termsOfArticle(desk, by, input.articleId) })),
  route(readTermUse, ({ desk, by, input }) => termUse(desk, by, input.termId)),
  route(addImageContract, ({ desk, by, input }) => addImage(desk, by, input)),
  route(machine.listMachineText, async ({ desk, by, input }) => {
    const { id } = await articleFor(desk.database.sql, input.articleId, by);
    return { sentences: await machineSentencesOf(desk.database.sql, id) };
  }),
  route(machine.markMachineText, ({ desk, by, input }) => machineText.markMachineText(desk, by, input)),
  route(machine.confirmMachineText, ({ desk, by, input }) => machineText.confirmMachineText(desk, by, input)),
  route(machine.withdrawMachineConfirmation, ({ desk, by, input }) =>
    machineText.withdrawMachineConfirmation(desk, by, input),
  ),
  route(machine.askMachineDraft, ({ desk, by, input, request }) =>
    draftSegment(desk, by, input.segmentId, whileWaited(request)),
  ),
];

/** Whoever stops waiting stops the machine. */
function whileWaited({ res }: Request): AbortSignal {
  const gone = new AbortController();
  res?.once("close", () => gone.abort());
  return gone.signal;
}
