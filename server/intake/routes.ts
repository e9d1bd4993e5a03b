import { type Route, route } from "#server/http/route.ts";
import { recogniseFile, recogniseText } from "#shared/intake/api.ts";
import * as recognise from "./recognise.ts";

export const intakeRoutes: Route[] = [
  route(recogniseText, ({ by, input }) => recognise.recogniseText(by, input)),
  route(recogniseFile, ({ by, input }) => recognise.recogniseFile(by, input)),
];
