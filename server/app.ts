import { randomUUID } from "node:crypto";
import type { IncomingMessage } from "node:http";
import compression from "compression";
import express, { type Express, type RequestHandler } from "express";
import { pinoHttp } from "pino-http";
import { alignmentRoutes } from "#server/alignment/routes.ts";
import { articlesRoutes } from "#server/articles/routes.ts";
import { checksRoutes } from "#server/checks/routes.ts";
import type { Desk } from "#server/db/desk.ts";
import { notFound } from "#server/errors.ts";
import { gateRoutes } from "#server/gate/routes.ts";
import { historyRoutes } from "#server/history/routes.ts";
import { answer } from "#server/http/answer.ts";
import { errorHandler } from "#server/http/error-handler.ts";
import { headers, isInNameOf, sameOriginOnly } from "#server/http/guard.ts";
import { apiDescription } from "#server/http/openapi.ts";
import { assets, pages } from "#server/http/pages.ts";
import { quickDoor } from "#server/http/quick-door.ts";
import type { Route } from "#server/http/route.ts";
import { intakeRoutes } from "#server/intake/routes.ts";
import { liveRoutes } from "#server/live/routes.ts";
import { memoryRoutes } from "#server/memory/routes.ts";
import { noticesRoutes } from "#server/notices/routes.ts";
import { editionKey } from "#server/people/keys.ts";
import { type AttemptLimits, limitSignIns, USUAL_LIMITS } from "#server/people/limits.ts";
import { peopleRoutes } from "#server/people/routes.ts";
import { signedIn } from "#server/people/session.ts";
import { protectionRoutes } from "#server/protection/routes.ts";
import { publicationRoutes } from "#server/publication/routes.ts";
import { correctionRoutes } from "#server/review/alignment-routes.ts";
import { reviewRoutes } from "#server/review/routes.ts";
import { segmentsRoutes } from "#server/segments/routes.ts";
import { termsRoutes } from "#server/terms/routes.ts";
import { answerRoutes, limitAnswers } from "#server/threads/answer-routes.ts";
import { mailRoutes } from "#server/threads/mail-routes.ts";
import { threadsRoutes } from "#server/threads/routes.ts";
import { sendSteps } from "#shared/segments/api.ts";

/** Every door of the desk, word by word. */
export const routes: readonly Route[] = [
  ...peopleRoutes,
  ...articlesRoutes,
  ...intakeRoutes,
  ...memoryRoutes,
  ...termsRoutes,
  ...segmentsRoutes,
  ...alignmentRoutes,
  ...threadsRoutes,
  ...answerRoutes,
  ...mailRoutes,
  ...checksRoutes,
  ...reviewRoutes,
  ...correctionRoutes,
  ...historyRoutes,
  ...gateRoutes,
  ...protectionRoutes,
  ...publicationRoutes,
  ...liveRoutes,
  ...noticesRoutes,
];

export interface AppOptions {
  /** Whether a browser may act from this origin. */
  isAllowed: (origin: string) => boolean;
  attempts?: AttemptLimits;
}

/** Everything that answers over HTTP, in the order in which a request meets it. */
export function createApp(desk: Desk, { isAllowed, attempts = USUAL_LIMITS }: AppOptions): Express {
  assertUnique(routes);
  const app = express();
  app.disable("x-powered-by");
  app.disable("etag"); // nothing of the API is stored anywhere, so nothing is ever asked for again by its tag
  app.set("query parser", "simple");
  if (desk.config.url.startsWith("https:")) app.set("trust proxy", 1);
  app.use(requestLog(desk), headers(desk.config), assets(), compressed());
  app.get("/healthz", health(desk));
  app.get("/.well-known/naru-edition-key", async (_request, response) => {
    response.type("text/plain").send((await editionKey(desk)).publicPem);
  });
  app.use("/api", neverStored, sameOriginOnly(isAllowed));
  const whoIs = whoIsOn(desk);
  const open = (route: Route) => app[verbOf(route)](route.endpoint.path, answer(desk, whoIs, route));
  app.use(apiDescription(routes));
  app.use(limitSignIns(attempts), limitAnswers(attempts));
  for (const route of routes) open(route);
  app.use("/api", () => {
    throw notFound();
  });
  app.use(pages());
  app.use(errorHandler(desk.log));
  return app;
}

/** Letters come far more often than all else: they do not go past every door first. */
export function keystrokeDoor(desk: Desk, isAllowed: AppOptions["isAllowed"]) {
  const route = routes.find(({ endpoint }) => endpoint === sendSteps);
  if (!route) throw new Error("No route keeps what is typed");
  return quickDoor(desk, { route, isAllowed, whoIs: whoIsOn(desk) });
}

/** Nobody, for a page that was drawn for somebody else: another tab has let another person in since. */
const whoIsOn = (desk: Desk) => async (request: IncomingMessage) => {
  const person = (await signedIn(desk, request.headers))?.person ?? null;
  return person && isInNameOf(person, request.headers) ? person : null;
};

/** What is asked for may be long; what is sent is answered in a few words. */
function compressed(): RequestHandler {
  const compress = compression();
  return (request, response, next) => (request.method === "GET" ? compress(request, response, next) : next());
}

const verbOf = ({ endpoint }: Route) => endpoint.method.toLowerCase() as "get" | "post" | "put" | "delete"; // Method is these four, in capitals

/** Two commands behind one door: the second would never be reached. */
export function assertUnique(all: readonly Route[]) {
  const seen = new Set<string>();
  for (const { endpoint } of all) {
    const door = `${endpoint.method} ${endpoint.path.replace(/:\w+/g, ":")}`;
    if (seen.has(door)) throw new Error(`Two routes answer ${endpoint.method} ${endpoint.path}`);
    seen.add(door);
  }
}

/** Allow-listed fields: no bodies, no tokens, no query text, no addresses. */
function requestLog(desk: Desk): RequestHandler {
  return pinoHttp({
    logger: desk.log,
    genReqId: () => randomUUID(),
    quietReqLogger: true,
    serializers: {
      req: () => undefined,
      res: () => undefined,
      err: () => undefined,
    },
    wrapSerializers: false,
    customAttributeKeys: { responseTime: "ms", reqId: "request" },
    customProps: (request, response) => ({
      method: request.method,
      route: "route" in request ? (request.route as { path: string } | undefined)?.path : undefined, // express keeps the pattern there
      status: response.statusCode,
    }),
    customLogLevel: (_request, response) => (response.statusCode >= 500 ? "warn" : "debug"),
    customSuccessMessage: () => "request",
    customErrorMessage: () => "request",
  });
}

function health(desk: Desk): RequestHandler {
  return async (_request, response) => {
    await desk.database.rows("select 1");
    response.json({ ok: true });
  };
}

/** What the desk says is for this person at this moment: no cache keeps it. */
const neverStored: RequestHandler = (_request, response, next) => {
  response.setHeader("Cache-Control", "no-store");
  next();
};
