import { Router } from "express";
import { z } from "zod";
import type { createDocument, ZodOpenApiOperationObject, ZodOpenApiPathsObject } from "zod-openapi";
import { type Endpoint, pathParams } from "#shared/api/endpoint.ts";
import { errorBody } from "#shared/api/refusal.ts";
import { REFERENCE_STYLE, referencePage } from "./reference.ts";
import type { Route } from "./route.ts";

export type ApiDocument = ReturnType<typeof createDocument>;

/** The desk's doors, described by the contracts that they are made of. Made when somebody asks, once. */
export function apiDescription(routes: readonly Route[]): Router {
  const router = Router();
  let document: Promise<ApiDocument> | undefined;
  const described = () => {
    document ??= describeApi(routes);
    return document;
  };
  router.get("/api/openapi.json", async (_request, response) => void response.json(await described()));
  router.get("/api/reference", async (_request, response) => {
    response.type("html").send(referencePage(await described()));
  });
  router.get("/api/reference.css", (_request, response) => void response.type("css").send(REFERENCE_STYLE));
  return router;
}

async function describeApi(routes: readonly Route[]): Promise<ApiDocument> {
  const { createDocument } = await import("zod-openapi");
  const paths: ZodOpenApiPathsObject = {};
  for (const { endpoint, answers } of routes) {
    const path = endpoint.path.replace(/:(\w+)/g, "{$1}");
    paths[path] = { ...paths[path], [endpoint.method.toLowerCase()]: operation(endpoint, answers) };
  }
  return createDocument({
    openapi: "3.1.0",
    info: { title: "Naru", version: "1", description: ABOUT },
    externalDocs: { url: "/api/reference", description: "The same, to read" },
    components: {
      securitySchemes: { session: { type: "apiKey", in: "cookie", name: "naru" } },
    },
    security: [{ session: [] }],
    paths,
  });
}

const ABOUT =
  "Every door of the desk. Requests other than GET carry the header `x-naru: 1` and come from the desk's own origin. " +
  "With the id of a person in place of the 1, the desk knows nobody where somebody else is signed in. " +
  "A refusal has a code, a sentence that says what to do, and, for wrong input, what is wrong with each field.";

function operation(endpoint: Endpoint, answers: Route["answers"]): ZodOpenApiOperationObject {
  const { method, path, input, output, summary, access } = endpoint;
  const named = pathParams(path);
  const inQuery = method === "GET" || method === "DELETE";
  const success =
    answers === "file" ? FILE : { description: "Done", content: { "application/json": { schema: output } } };
  return {
    operationId: `${method.toLowerCase()} ${path}`.replace(/[^a-zA-Z]+(\w?)/g, (_, next: string) => next.toUpperCase()),
    tags: [path.split("/")[2] ?? ""],
    summary,
    ...(access === "anyone" ? { security: [] } : {}),
    ...partsOf(input, named, inQuery),
    responses: { "200": success, default: REFUSED },
  };
}

const FILE = {
  description: "A file",
  content: { "application/octet-stream": { schema: { type: "string" as const } } },
};
const REFUSED = { description: "A refusal", content: { "application/json": { schema: errorBody } } };

/** The input of a contract, taken apart into path, query and body. */
function partsOf(input: Endpoint["input"], named: string[], inQuery: boolean): Partial<ZodOpenApiOperationObject> {
  if (!(input instanceof z.ZodObject))
    return inQuery ? {} : { requestBody: { content: { "application/json": { schema: input } } } };
  const keys = Object.keys(input.shape);
  const pick = (wanted: string[]) => z.object(Object.fromEntries(wanted.map((key) => [key, input.shape[key]])));
  const rest = keys.filter((key) => !named.includes(key));
  const path = named.filter((key) => keys.includes(key));
  return {
    requestParams: {
      ...(path.length > 0 ? { path: pick(path) } : {}),
      ...(inQuery && rest.length > 0 ? { query: pick(rest) } : {}),
    },
    ...(inQuery ? {} : { requestBody: { content: { "application/json": { schema: pick(rest) } } } }),
  };
}
