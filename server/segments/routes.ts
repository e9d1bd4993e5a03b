import { type Route, route } from "#server/http/route.ts";
import { addImage, replaceImage } from "#shared/articles/api.ts";
import { stepsSince } from "#shared/segments/api.ts";
import * as images from "./change-images.ts";
import { stepsSince as readSteps } from "./steps-since.ts";

export const segmentsRoutes: Route[] = [
  route(stepsSince, ({ desk, by, input }) => readSteps(desk, by, input.segmentId, input.since)),
  route(addImage, ({ desk, by, input }) => images.addImage(desk, by, input)),
  route(replaceImage, ({ desk, by, input }) => images.replaceImage(desk, by, input)),
];
