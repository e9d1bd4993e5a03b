import { pipeline, Readable } from "node:stream";
import express, { type Request, type RequestHandler, type Response } from "express";
import type { Desk } from "#server/db/desk.ts";
import { refuse } from "#server/errors.ts";
import type { Endpoint } from "#shared/api/endpoint.ts";
import type { Person } from "#shared/people/person.ts";
import { parseInput } from "./input.ts";
import { type FileAnswer, type Route, type StreamedAnswer, WrittenJson } from "./route.ts";

/** Who a request comes from; null when nobody is signed in. */
export type WhoIs = (request: Request) => Promise<Person | null>;

export const DEFAULT_BODY_LIMIT = 256_000;

/** The handlers that answer one route: body, who asks, input, command, output. */
export function answer(desk: Desk, whoIs: WhoIs, { endpoint, handle, answers }: Route): RequestHandler[] {
  const body = express.json({ limit: endpoint.bodyLimit ?? DEFAULT_BODY_LIMIT, strict: true });
  return [
    // Who asks is asked first: nobody fills the memory without having signed in.
    async (request, response, next) => {
      response.locals.by = await whoIs(request);
      next(!response.locals.by && endpoint.access === "signed-in" ? refuse("signed-out") : undefined);
    },
    isRead(endpoint) ? (_request, _response, next) => next() : body,
    async (request, response) => {
      const by: Person | null = response.locals.by;
      const input = parseInput(endpoint, isRead(endpoint) ? request.query : request.body, request.params);
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
}

/** Its input travels in the query. */
const isRead = ({ method }: Endpoint) => method === "GET" || method === "DELETE";

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
