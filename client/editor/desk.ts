import { call } from "#client/api/call.ts";
import { readSegment } from "#shared/review/api.ts";
import { sendSteps, stepsSince } from "#shared/segments/api.ts";
import type { Desk } from "./surroundings.ts";

/** A desk that does not answer is as good as one that cannot be reached: the same batch is sent again. */
const LONGEST = 15_000;
const soon = () => ({ signal: AbortSignal.timeout(LONGEST) });

export const desk: Desk = {
  send: (batch) => call(sendSteps, batch, soon()),
  since: (segmentId, since) => call(stepsSince, { segmentId, since }, soon()),
  read: (segmentId) => call(readSegment, { segmentId }, soon()),
};
