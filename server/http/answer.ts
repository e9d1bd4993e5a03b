import { pipeline, Readable } from "node:stream";
import express, { type Request, type RequestHandler, type Response } from "express";
import type { Desk } from "#server/db/desk.ts";
import { notFound, Refused, refuse } from "#server/errors.ts";
import { pathParams } from "#shared/api/endpoint.ts";
import type { Person } from "#shared/people/person.ts";
import { type FileAnswer, type Route, type StreamedAnswer, WrittenJson } from "./route.ts";

/** Who a request comes from; null when nobody is signed in. */
export type WhoIs = (request: Request) => Promise<Person | null>;

const DEFAULT_BODY_LIMIT = 256_000;

/** The handlers that answer one route: body, who asks, input, command, output. */
export function answer(desk: Desk, whoIs: WhoIs, { endpoint, handle, answers }: Route): RequestHandler[] {
  const body = express.json({ limit: endpoint.bodyLimit ?? DEFAULT_BODY_LIMIT, strict: true });
  return [
    // Who asks is asked first: nobody fills the memory without having signed in.
    async (request, response, next) => {
      response.locals.by = await whoIs(request);
      next(!response.locals.by && endpoint.access === "signed-in" ? refuse("signed-out") : undefined);
    },
    endpoint.method === "GET" || endpoint.method === "DELETE" ? (_request, _response, next) => next() : body,
    async (request, response) => {
      const by: Person | null = response.locals.by;
      const input = parseInput(request);
      const setCookie = (cookies: readonly string[]) => void response.append("Set-Cookie", [...cookies]);
      const result = await handle({ desk, by, input, request, setCookie });
      if (answers === "file")
        sendFile(response, result as FileAnswer | StreamedAnswer); // `fileRoute` promises it
      else if (result instanceof WrittenJson) sendWritten(response, result);
      else response.json(desk.config.checkOutput ? endpoint.output.parse(result) : result);
    },
  ];

  function sendWritten(response: Response, { text }: WrittenJson) {
    if (desk.config.checkOutput) endpoint.output.parse(JSON.parse(text));
    response.type("json").send(text);
  }

  function parseInput(request: Request): unknown {
    const { method, path, input } = endpoint;
    const sent: unknown = method === "GET" || method === "DELETE" ? request.query : request.body;
    if (sent !== undefined && (typeof sent !== "object" || sent === null || Array.isArray(sent)))
      throw refuse("bad-input");
    const parsed = input.safeParse({ ...sent, ...request.params });
    if (parsed.success) return parsed.data;
    const inPath = new Set<PropertyKey>(pathParams(path));
    if (parsed.error.issues.every((issue) => inPath.has(issue.path[0] ?? ""))) throw notFound();
    const fields: Record<string, string[]> = {};
    for (const issue of parsed.error.issues) {
      const field = issue.path.join(".") || "input";
      fields[field] = [...(fields[field] ?? []), issue.message];
    }
    throw new Refused(400, { ...refuse("bad-input").body, fields });
  }
}

function sendFile(response: Response, file: FileAnswer | StreamedAnswer) {
  const { name, mediaType, inline, lasting } = file;
  const encoded = encodeURIComponent(name).replace(/['()]/g, escape);
  response.setHeader("Content-Type", mediaType);
  if (lasting) response.setHeader("Cache-Control", "private, max-age=31536000, immutable");
  response.setHeader("Content-Disposition", `${inline ? "inline" : "attachment"}; filename*=UTF-8''${encoded}`);
  response.setHeader(
    "Content-Security-Policy",
    "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox",
  );
  if ("pieces" in file)
    pipeline(Readable.from(file.pieces), response, () => undefined); // whoever went away needs no error
  else response.send(typeof file.content === "string" ? file.content : Buffer.from(file.content));
}
