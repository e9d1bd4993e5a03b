import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createApp, routes } from "#server/app.ts";
import type { Endpoint } from "#shared/api/endpoint.ts";
import { errorBody } from "#shared/api/refusal.ts";
import { SCHEMA_VERSION } from "#shared/document/schema.ts";
import { reinstatePerson, signOut, suspendPerson } from "#shared/people/api.ts";
import { openComment } from "#shared/threads/api.ts";
import { type Client, clientFor, requestFor } from "#tests/support/client.ts";
import { onBothDatabases } from "#tests/support/databases.ts";
import { startDesk, type TestDesk } from "#tests/support/desk.ts";
import { placeArticle } from "#tests/support/place-article.ts";
import { fieldsOf, sampleOf } from "#tests/support/sample.ts";

/** Stands in every text of the restricted article; nobody outside it may read it anywhere. */
const CANARY = "두루미-7731";

const ACTORS = ["translator", "editor", "secondEditor", "journalist", "chief", "stranger"] as const;

onBothDatabases("every route", (database) => {
  let desk: TestDesk;
  let known: Record<string, string>;
  beforeAll(async () => {
    desk = await startDesk({ database });
    known = await layOut(desk);
  });
  afterAll(() => desk.stop());

  test("is closed to whoever is not signed in, or was suspended", async () => {
    const suspended = await desk.as("stranger");
    const chief = await desk.as("chief");
    await chief.call(suspendPerson, { personId: desk.people.stranger.id });
    const open: string[] = [];
    for (const { endpoint } of routes.filter((route) => route.endpoint.access === "signed-in")) {
      for (const client of [desk.nobody, suspended]) {
        const answer = await send(client, endpoint, inputFor(endpoint));
        if (answer.status !== 401) open.push(answer.what);
      }
    }
    await chief.call(reinstatePerson, { personId: desk.people.stranger.id });
    expect(open).toEqual([]);
  });

  test("into a restricted article does not exist for a stranger", async () => {
    const inside = /articleId|segmentId|threadId|imageId|waiverId/;
    const found: string[] = [];
    for (const { endpoint } of routes.filter(({ endpoint: { path } }) => inside.test(path))) {
      const answer = await send(await desk.as("stranger"), endpoint, inputFor(endpoint));
      if (answer.status !== 404 || !answer.text.includes('"not-found"')) found.push(answer.what);
    }
    expect(found).toEqual([]);
  });

  test("tells a stranger nothing of a restricted article's words", async () => {
    const secrets = [CANARY, known.articleId, known.segmentId, known.threadId, known.imageId];
    const told: string[] = [];
    for (const { endpoint } of routes) {
      const answer = await send(await desk.as("stranger"), endpoint, inputFor(endpoint));
      if (secrets.some((secret) => answer.text.includes(secret ?? CANARY))) told.push(answer.what);
    }
    expect(told).toEqual([]);
  });

  test("answers members of the article and never breaks", { timeout: 120_000 }, async () => {
    const broken: string[] = [];
    for (const who of ACTORS) {
      let client = await signedIn(who);
      for (const { endpoint } of routes) {
        const answer = await send(client, endpoint, inputFor(endpoint));
        if (!isSound(answer)) broken.push(answer.what);
        if (endpoint === signOut) client = await signedIn(who);
      }
    }
    expect(broken).toEqual([]);
  });

  test("takes ids for what they are: paths, NUL, names of objects and other things' ids lead nowhere", async () => {
    const chief = await signedIn("chief");
    const found: string[] = [];
    for (const { endpoint } of routes.filter(({ endpoint: { path } }) => path.includes(":"))) {
      const [, init] = requestFor(endpoint, inputFor(endpoint));
      for (const id of STRANGE_IDS) {
        const path = endpoint.path.replace(/:\w+/g, () => id);
        const { status } = await chief.fetch(path, init);
        if (status !== 404 && status !== 400) found.push(`${endpoint.method} ${path.slice(0, 90)} ${status}`);
      }
    }
    expect(found).toEqual([]);
  });

  test("takes nothing for granted of what is sent", { timeout: 240_000 }, async () => {
    const broken: string[] = [];
    for (const { endpoint } of routes) {
      // Texts are read in a process of their own each, without the database: once is enough, and a few of each.
      const isRead = endpoint.path.startsWith("/api/intake/");
      if (isRead && database === "postgres") continue;
      const chief = await signedIn("chief");
      for (const field of fieldsOf(endpoint.input)) {
        if (endpoint.path.includes(`:${field}`)) continue;
        const inputs = STRANGE.map((value): Record<string, unknown> => ({ ...inputFor(endpoint), [field]: value }));
        const [taken, refused] = split(inputs, (input) => endpoint.input.safeParse(input).success);
        // What the contract refuses is refused in one place, before anything else: one of each field says that it is.
        for (const input of [...(isRead ? taken.slice(0, 2) : taken), ...refused.slice(0, 1)]) {
          const answer = await send(chief, endpoint, input);
          if (!isSound(answer)) broken.push(answer.what);
        }
      }
    }
    expect(broken).toEqual([]);
  });

  test("takes only JSON objects of a decent size for a body", { timeout: 120_000 }, async () => {
    const chief = await signedIn("chief");
    const broken: string[] = [];
    for (const { endpoint } of routes.filter(({ endpoint: { method } }) => method === "POST" || method === "PUT")) {
      const { method, bodyLimit = 256_000 } = endpoint;
      const [path] = requestFor(endpoint, inputFor(endpoint));
      for (const body of STRANGE_BODIES) {
        const { status } = await chief.fetch(path, { method, body });
        if (status >= 500) broken.push(`${method} ${path} ${body} ${status}`);
      }
      const { status } = await chief.fetch(path, { method, body: JSON.stringify({ a: "x".repeat(bodyLimit + 1) }) });
      if (status !== 413) broken.push(`${method} ${path} ${bodyLimit} ${status}`);
    }
    expect(broken).toEqual([]);
  });

  /** Everything that the article has, under the names that the paths use; and the rest as small as it may be. */
  function inputFor(endpoint: Endpoint): Record<string, unknown> {
    const sample = sampleOf(endpoint.input);
    for (const name of Object.keys(sample)) {
      if (endpoint.path.includes(`:${name}`) && known[name] !== undefined) sample[name] = known[name];
      if (name === "schemaVersion") sample[name] = SCHEMA_VERSION;
    }
    return sample;
  }

  async function signedIn(who: (typeof ACTORS)[number]): Promise<Client> {
    const client = await desk.as(who);
    // What a route sets or ends must not follow into the next request.
    return { ...client, fetch: (path, init) => clientFor(desk.url, [client.cookie()]).fetch(path, init) };
  }
});

const STRANGE_IDS = ["not-an-id", "..%2F..", "%00", "__proto__", "constructor", "%ED%A0%80", "1 or 1=1", "x".repeat(4_000), randomUUID()]; // biome-ignore format: one line

const STRANGE_BODIES = ["[]", '"x"', "1", "null", "{", "", '{"__proto__":{"role":"chief"}}', '{"constructor":1}', "\u0000", "\ufeff{}"]; // biome-ignore format: one line

/** Values that no field waits for. */
const STRANGE: unknown[] = [
  ["a", "b"], { a: 1 }, { toString: 1 }, null, true, 0, -1, 1e308, "", " ", "\u0000", "\ud800", "가\u0000나", "\u202e", "x".repeat(12_000), randomUUID(),
  JSON.parse('{"__proto__":{"role":"chief"}}'), [[[[]]]], "__proto__", "NaN", "2026-13-45T99:99:99Z", "-271821-04-20T00:00:00Z", "+275760-09-13T00:00:00Z",
]; // biome-ignore format: a table reads better in rows

function split<Item>(items: readonly Item[], belongs: (item: Item) => boolean): [Item[], Item[]] {
  return [items.filter(belongs), items.filter((item) => !belongs(item))];
}

interface Answer {
  status: number;
  text: string;
  json: boolean;
  what: string;
}

async function send(client: Client, endpoint: Endpoint, input: Record<string, unknown>): Promise<Answer> {
  const response = await client.fetch(...requestFor(endpoint, input));
  const { status } = response;
  const text = await response.text();
  const json = response.headers.get("content-type")?.includes("json") ?? false;
  const { method, path } = endpoint;
  return {
    status,
    text,
    json,
    what: `${method} ${path} ${JSON.stringify(input).slice(0, 200)} → ${status} ${text.slice(0, 200)}`,
  };
}

/** Done, or refused with a sentence; never a break. */
function isSound({ status, text, json }: Answer): boolean {
  return status < 400 || (status < 500 && json && errorBody.safeParse(JSON.parse(text)).success);
}

/** A restricted article with the whole cast but the stranger on it. */
async function layOut({ desk, people, as }: TestDesk): Promise<Record<string, string>> {
  const { translator, editor, journalist, stranger, chief } = people;
  const { articleId, segmentIds } = await placeArticle(
    desk,
    [
      { kind: "headline", ko: `${CANARY} 머리기사`, en: `${CANARY} headline` },
      { kind: "body", ko: `${CANARY} 본문`, en: `${CANARY} body` },
    ],
    {
      by: chief.id,
      restricted: true,
      members: [
        { personId: translator.id, part: "translator" },
        { personId: editor.id, part: "editor" },
        { personId: journalist.id, part: "journalist" },
      ],
      picture: {
        id: randomUUID(),
        bytes: new Uint8Array([1, 2, 3]),
        mediaType: "image/webp",
        width: 1,
        height: 1,
        sha256: "0".repeat(64),
      },
    },
  );
  const [image] = await desk.database.rows<{ id: string }>("select id from image");
  const segmentId = segmentIds[1] ?? "";
  const { id: threadId } = await (await as("editor")).call(openComment, {
    segmentId,
    anchor: { side: "segment" },
    body: CANARY,
  });
  return { articleId, segmentId, threadId, imageId: image?.id ?? "", personId: stranger.id, number: "1" };
}

describe("the router", () => {
  test("answers what is declared and nothing else", async () => {
    const desk = await startDesk({ empty: true });
    const app = createApp(desk.desk, { isAllowed: () => false });
    const declared = new Set(routes.map(({ endpoint }) => `${endpoint.method} ${endpoint.path}`));
    const answered = routesIn(app.router.stack).filter((door) => !declared.has(door) && !THE_PAGES.includes(door));
    expect(answered.sort()).toEqual([
      "GET /.well-known/naru-edition-key",
      "GET /api/openapi.json",
      "GET /api/reference",
      "GET /api/reference.css",
      "GET /healthz",
    ]);
    await desk.stop();
  });
});

/** Absent until the client is built. */
const THE_PAGES = ["GET /{*page}", "GET /answer"];

interface Layer {
  route?: { path: string; stack: { method: string }[] } | undefined;
  handle: { stack?: Layer[] } | ((...handled: never[]) => unknown);
}

/** What express has been told to answer, in routers inside routers too. */
function routesIn(stack: readonly Layer[]): string[] {
  const found = stack.flatMap(({ route, handle }) => {
    if (route) return route.stack.map(({ method }) => `${method.toUpperCase()} ${route.path}`);
    return "stack" in handle && Array.isArray(handle.stack) ? routesIn(handle.stack) : [];
  });
  return [...new Set(found)];
}
