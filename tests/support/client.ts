import { type Endpoint, type InputOf, type OutputOf, pathParams } from "#shared/api/endpoint.ts";
import type { ErrorBody } from "#shared/api/refusal.ts";

/** What a browser at the desk can do: it keeps its cookies and sends what the desk's own pages send. */
export interface Client {
  url: string;
  call<E extends Endpoint>(endpoint: E, input: InputOf<E>): Promise<OutputOf<E>>;
  /** The refusal that the call ends in. Fails when it succeeds. */
  refusal<E extends Endpoint>(endpoint: E, input: InputOf<E>): Promise<CallRefused>;
  /** The bare request, cookies and headers included. */
  fetch(path: string, init?: RequestInit): Promise<Response>;
  cookie(): string;
  /** The same for a browser of Playwright. */
  cookies(url: string): { name: string; value: string; url: string }[];
}

export class CallRefused extends Error {
  readonly status: number;
  readonly body: ErrorBody;

  constructor(status: number, body: ErrorBody) {
    super(`${status} ${body.code}: ${body.message}${body.fields ? ` ${JSON.stringify(body.fields)}` : ""}`);
    this.status = status;
    this.body = body;
  }

  get code() {
    return this.body.code;
  }
}

export function clientFor(url: string, setCookies: readonly string[] = []): Client {
  const jar = new Map<string, string>();
  keep(setCookies);
  const cookie = () => [...jar].map(([name, value]) => `${name}=${value}`).join("; ");

  const cookies = (at: string) => [...jar].map(([name, value]) => ({ name, value, url: at }));
  const client: Client = { url, call, refusal, cookie, cookies, fetch: send };
  return client;

  async function call<E extends Endpoint>(endpoint: E, input: InputOf<E>): Promise<OutputOf<E>> {
    const response = await send(...requestFor(endpoint, input));
    const answer: unknown = await response.json();
    if (!response.ok) throw new CallRefused(response.status, answer as ErrorBody); // every refusal of the desk has this shape
    return answer as OutputOf<E>; // the desk checks its own answers against the contract in tests
  }

  async function refusal<E extends Endpoint>(endpoint: E, input: InputOf<E>): Promise<CallRefused> {
    const answer = await call(endpoint, input).catch((error: unknown) => error);
    if (answer instanceof CallRefused) return answer;
    throw answer instanceof Error ? answer : new Error(`${endpoint.method} ${endpoint.path} was not refused`);
  }

  async function send(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = new Headers(init.headers);
    if (!headers.has("x-naru")) headers.set("x-naru", "1");
    if (jar.size > 0) headers.set("cookie", cookie());
    if (init.body !== undefined && !headers.has("content-type")) headers.set("content-type", "application/json");
    const response = await fetch(url + path, { redirect: "manual", ...init, headers });
    keep(response.headers.getSetCookie());
    return response;
  }

  function keep(cookies: readonly string[]) {
    for (const one of cookies) {
      const [pair = "", ...attributes] = one.split(";");
      const name = pair.slice(0, pair.indexOf("="));
      if (attributes.some((attribute) => /^\s*max-age=0$/i.test(attribute))) jar.delete(name);
      else jar.set(name, pair.slice(name.length + 1));
    }
  }
}

/** The path and the request that a contract describes. */
export function requestFor<E extends Endpoint>(endpoint: E, input: InputOf<E>): [path: string, init: RequestInit] {
  const values: Record<string, unknown> = typeof input === "object" && input !== null ? { ...input } : {};
  const inPath = new Set(pathParams(endpoint.path));
  const path = endpoint.path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(String(values[name])));
  const rest = Object.entries(values).filter(([name, value]) => !inPath.has(name) && value !== undefined);
  const { method } = endpoint;
  if (method === "POST" || method === "PUT") return [path, { method, body: JSON.stringify(Object.fromEntries(rest)) }];
  const query = new URLSearchParams(rest.map(([name, value]) => [name, inQuery(value)]));
  return [query.size > 0 ? `${path}?${query}` : path, { method }];
}

const inQuery = (value: unknown) => (typeof value === "object" ? JSON.stringify(value) : String(value));
