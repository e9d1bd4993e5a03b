import { type Endpoint, type InputOf, type OutputOf, pathParams } from "#shared/api/endpoint.ts";
import { untilDrawn } from "./drawing.ts";
import { ApiError, OfflineError } from "./errors.ts";

export interface CallOptions {
  signal?: AbortSignal;
  /** The request outlives the page: for what must still be sent while somebody closes the tab. */
  keepalive?: boolean;
}

/**
 * Asks the desk. Throws ApiError when it refuses, OfflineError when it cannot be reached, and the signal's own
 * AbortError when the caller gave up.
 */
export async function call<E extends Endpoint>(
  endpoint: E,
  input: InputOf<E>,
  { signal, keepalive = false }: CallOptions = {},
): Promise<OutputOf<E>> {
  const { url, body } = addressed(endpoint, asRecord(input));
  const asked = takeAhead(endpoint, url);
  // What outlives the page is sent before the page goes: it cannot wait.
  if (!asked && !keepalive && untilDrawn()) await untilDrawn();
  const response = await (asked ??
    reach(url, {
      ...plain(endpoint),
      headers: { ...HEADERS, ...(body ? { "content-type": "application/json" } : {}) },
      keepalive,
      ...(body ? { body } : {}),
      ...(signal ? { signal } : {}),
    }));
  const answer = await readJson(response);
  if (!response.ok) throw refusedWith(response.status, answer);
  return answer as OutputOf<E>; // the desk checks its own answers against the contract in development and tests
}

/**
 * Asks for what the page is certain to read, while its scripts are still coming. The first `call` takes the answer. Without
 * headers of its own: so the browser takes what the page's head has asked for already.
 */
export function askAhead<E extends Endpoint>(endpoint: E, input: InputOf<E>): void {
  const { url } = addressed(endpoint, asRecord(input));
  const asked = reach(url, plain(endpoint));
  ahead.set(url, asked);
  // A refusal may be about somebody who has not signed in yet: whoever needs it asks again.
  const forget = () => ahead.get(url) === asked && drop(url);
  asked.then(({ ok }) => (ok ? setTimeout(forget, FRESH) : forget()), forget);
}

/** An answer that nobody reads would keep its connection, and a browser has six. */
function drop(url: string): void {
  ahead.get(url)?.then(
    ({ body }) => body?.cancel(),
    () => undefined,
  );
  ahead.delete(url);
}

const ANYBODY = "1";
const HEADERS = { "x-naru": ANYBODY, accept: "application/json" };

/** Whose page this is. What it asks for is done in this name or, where somebody else has signed in beside it, not at all. */
export function actAs(personId: string): void {
  HEADERS["x-naru"] = personId;
}

export function actAsWhoeverIsIn(): void {
  HEADERS["x-naru"] = ANYBODY;
}

const plain = ({ method }: Endpoint) => ({ method, credentials: "same-origin" as const });
const ahead = new Map<string, Promise<Response>>();
const FRESH = 10_000;

/** Once somebody acts (joins, signs in, writes), what was asked before is not what the desk would answer now. */
function takeAhead({ method }: Endpoint, url: string): Promise<Response> | undefined {
  if (method !== "GET") for (const each of ahead.keys()) drop(each);
  const asked = ahead.get(url);
  ahead.delete(url);
  return asked;
}

/** The address of a GET endpoint, for links and downloads that the browser follows by itself. */
export function addressOf<E extends Endpoint>(endpoint: E, input: InputOf<E>): string {
  return addressed(endpoint, asRecord(input)).url;
}

function addressed({ method, path }: Endpoint, input: Record<string, unknown>) {
  const named = new Set(pathParams(path));
  const url = path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(String(input[name])));
  const rest = Object.fromEntries(
    Object.entries(input).filter(([name, value]) => !named.has(name) && value !== undefined),
  );
  if (method === "GET" || method === "DELETE") return { url: url + queryOf(rest), body: undefined };
  return { url, body: JSON.stringify(rest) };
}

function queryOf(values: Record<string, unknown>): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(values)) {
    for (const one of Array.isArray(value) ? value : [value]) if (one !== null) query.append(name, String(one));
  }
  return query.size === 0 ? "" : `?${query}`;
}

function asRecord(input: unknown): Record<string, unknown> {
  return typeof input === "object" && input !== null ? { ...input } : {};
}

async function reach(url: string, request: RequestInit): Promise<Response> {
  try {
    return await fetch(url, request);
  } catch (error) {
    if (request.signal?.aborted) throw error;
    throw new OfflineError(error);
  }
}

async function readJson(response: Response): Promise<unknown> {
  try {
    const text = await response.text();
    return text === "" ? undefined : JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw new OfflineError(error);
  }
}

function refusedWith(status: number, answer: unknown): ApiError {
  if (isErrorBody(answer)) return new ApiError(status, answer);
  // Not the desk's own words: a proxy in between, or a desk that is starting.
  if (status === 502 || status === 503 || status === 504) {
    return new ApiError(status, {
      code: "busy",
      message: "The desk cannot answer right now. Nothing was changed; try again in a moment.",
    });
  }
  return new ApiError(status, { code: "unknown", message: "Something went wrong on the way to the desk. Try again." });
}

function isErrorBody(answer: unknown): answer is { code: string; message: string } {
  return (
    typeof answer === "object" &&
    answer !== null &&
    "code" in answer &&
    typeof answer.code === "string" &&
    "message" in answer &&
    typeof answer.message === "string"
  );
}
