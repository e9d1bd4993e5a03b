import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { z } from "zod";
import { addressOf, call } from "#client/api/call.ts";
import { ApiError, OfflineError } from "#client/api/errors.ts";
import { endpoint } from "#shared/api/endpoint.ts";

const readChanges = endpoint({
  method: "GET",
  path: "/api/articles/:articleId/changes",
  summary: "What has changed",
  input: z.object({ articleId: z.string(), since: z.number().optional(), kinds: z.array(z.string()).optional() }),
  output: z.object({ ok: z.boolean() }),
});
const approve = endpoint({
  method: "POST",
  path: "/api/segments/:segmentId/approvals",
  summary: "Approve",
  input: z.object({ segmentId: z.string(), seen: z.object({ source: z.string() }) }),
  output: z.object({ ok: z.boolean() }),
});

let desk: Server;
/** A page has an origin, a test has none: addresses that begin with a slash are asked of this desk. */
let origin: string;
const plainFetch = globalThis.fetch;
let asked: { method?: string | undefined; url?: string | undefined; headers: IncomingMessage["headers"]; body: string };
let answer: { status: number; type?: string; body: string };

beforeAll(async () => {
  desk = createServer(async (request, response) => {
    let body = "";
    for await (const chunk of request) body += chunk;
    asked = { method: request.method, url: request.url, headers: request.headers, body };
    response.writeHead(answer.status, { "content-type": answer.type ?? "application/json" }).end(answer.body);
  });
  await new Promise<void>((ready) => desk.listen(0, "127.0.0.1", ready));
  globalThis.fetch = (url, request) => plainFetch(new URL(String(url), origin), request);
  origin = `http://127.0.0.1:${(desk.address() as AddressInfo).port}`; // listening on a port, so it has an address
});
afterAll(() => {
  globalThis.fetch = plainFetch;
  desk.close();
});
beforeEach(() => {
  answer = { status: 200, body: '{"ok":true}' };
});

test("a read puts names into the path and the rest into the query", async () => {
  await call(readChanges, { articleId: "a/1", since: 7, kinds: ["x", "y"] });
  expect(asked.method).toBe("GET");
  expect(asked.url).toBe("/api/articles/a%2F1/changes?since=7&kinds=x&kinds=y");
  expect(asked.headers["x-naru"]).toBe("1");
  expect(asked.body).toBe("");
});

test("a write puts the rest into a JSON body, without what already stands in the path", async () => {
  const got = await call(approve, { segmentId: "s1", seen: { source: "가" } });
  expect(asked.url).toBe("/api/segments/s1/approvals");
  expect(asked.headers["content-type"]).toBe("application/json");
  expect(JSON.parse(asked.body)).toEqual({ seen: { source: "가" } });
  expect(got).toEqual({ ok: true });
});

test("what is left open is left out of the query", () => {
  expect(addressOf(readChanges, { articleId: "a1", since: undefined })).toBe("/api/articles/a1/changes");
});

test("a refusal arrives with its code, sentence, fields and details", async () => {
  const fields = { seen: [{ code: "field-wrong", message: "It is old." }] };
  const refused = { code: "stale-digests", message: "It has changed.", fields, details: { now: 2 } };
  answer = { status: 409, body: JSON.stringify(refused) };
  const error = await call(approve, { segmentId: "s1", seen: { source: "" } }).catch((thrown) => thrown);
  expect(error).toBeInstanceOf(ApiError);
  expect(error).toMatchObject({ status: 409, ...refused });
});

test("a page of a proxy in place of an answer is still an error in plain words", async () => {
  answer = { status: 502, type: "text/html", body: "<h1>Bad gateway</h1>" };
  const error = await call(readChanges, { articleId: "a1" }).catch((thrown) => thrown);
  expect(error).toMatchObject({ name: "ApiError", status: 502, code: "busy" });
  expect(error.message).not.toContain("<");
});

test("a desk that cannot be reached is offline, not a refusal", async () => {
  const reachable = origin;
  origin = "http://127.0.0.1:9"; // nobody answers there
  await expect(call(readChanges, { articleId: "a1" })).rejects.toBeInstanceOf(OfflineError);
  origin = reachable;
});

test("a read that was given up is neither", async () => {
  const gone = AbortSignal.abort();
  const error = await call(readChanges, { articleId: "a1" }, { signal: gone }).catch((thrown) => thrown);
  expect(error.name).toBe("AbortError");
});
