import { randomUUID } from "node:crypto";
import { Writable } from "node:stream";
import express from "express";
import { pino } from "pino";
import { afterAll, beforeAll, expect, test } from "vitest";
import { assertUnique, routes } from "#server/app.ts";
import { assets, pages } from "#server/http/pages.ts";
import { start } from "#server/main.ts";
import { readSession, signIn } from "#shared/people/api.ts";
import { sendSteps } from "#shared/segments/api.ts";
import { clientFor } from "#tests/support/client.ts";
import { freshDatabase } from "#tests/support/databases.ts";
import { startDesk, TEST_CONFIG, type TestDesk } from "#tests/support/desk.ts";

let desk: TestDesk;
beforeAll(async () => {
  desk = await startDesk();
});
afterAll(() => desk.stop());

test("every answer forbids scripts from elsewhere, frames, referrers and guessing of types", async () => {
  for (const path of ["/api/session", "/api/nothing", "/api/reference", "/healthz"]) {
    const { headers } = await desk.nobody.fetch(path);
    expect(headers.get("content-security-policy")).toContain("default-src 'none';script-src 'self';");
    expect(headers.get("content-security-policy")).toContain("worker-src 'self';");
    expect(headers.get("content-security-policy")).toContain("frame-ancestors 'none'");
    expect(headers.get("referrer-policy")).toBe("no-referrer");
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("cross-origin-opener-policy")).toBe("same-origin");
    expect(headers.get("x-powered-by")).toBeNull();
  }
});

test("what is said to one person is kept by no cache", async () => {
  expect((await desk.nobody.fetch(readSession.path)).headers.get("cache-control")).toBe("no-store");
});

test("an unknown door of the API is answered in JSON, whatever the method", async () => {
  for (const method of ["GET", "POST", "DELETE", "PATCH"]) {
    const response = await desk.nobody.fetch("/api/nothing", { method, ...(method === "POST" ? { body: "{}" } : {}) });
    expect(response.headers.get("content-type")).toContain("application/json");
    expect([400, 404]).toContain(response.status);
  }
});

test("a body that cannot be read is refused as such, whatever is wrong with it, and so is one that is too long", async () => {
  const yuna = await desk.as("translator");
  const path = sendSteps.path.replace(":segmentId", randomUUID());
  const send = (body: string, headers = {}) => yuna.fetch(path, { method: "POST", body, headers });
  const unreadable = [
    { "content-type": "application/json; charset=no-such" },
    { "content-encoding": "gzip" },
    { "content-encoding": "no-such" },
  ];
  for (const headers of unreadable)
    expect(await (await send("{}", headers)).json()).toMatchObject({ code: "bad-input" });
  expect(await (await send('{"source":')).json()).toMatchObject({ code: "bad-input" });
  const long = JSON.stringify("x".repeat(3_000_000));
  expect(await (await send(long)).json()).toMatchObject({ code: "too-large" });
  const stranger = await desk.nobody.fetch(path, { method: "POST", body: long });
  expect(await stranger.json()).toMatchObject({ code: "signed-out" });
});

test("a connection that nobody uses stays open for longer than a proxy before the desk keeps it", async () => {
  const { headers } = await desk.nobody.fetch("/healthz");
  expect(Number(/timeout=(\d+)/.exec(headers.get("keep-alive") ?? "")?.[1])).toBeGreaterThan(60);
});

test("long answers travel compressed", async () => {
  const response = await desk.nobody.fetch("/api/openapi.json", { headers: { "accept-encoding": "gzip" } });
  expect(response.headers.get("content-encoding")).toBe("gzip");
});

test("two commands behind one door stop the start", () => {
  const [first] = routes;
  expect(() => assertUnique(first ? [first, first] : [])).toThrow(/Two routes answer GET \/api\/session/);
  expect(() => assertUnique(routes)).not.toThrow();
});

test("the log knows what was asked and how long it took; no address, no query, no body, no cookie", async () => {
  const lines: string[] = [];
  const sink = new Writable({
    write: (chunk, _encoding, done) => {
      lines.push(String(chunk));
      done();
    },
  });
  const log = pino({ level: "debug" }, sink);
  const running = await start({
    config: { ...TEST_CONFIG, secret: "s".repeat(40) },
    log,
    database: await freshDatabase("embedded"),
  });
  const client = clientFor(running.url, ["naru=secret-cookie.value"]);
  await client.fetch("/api/session?q=두루미", {
    headers: { "user-agent": "telling-device", referer: "http://telling.example" },
  });
  await client.refusal(signIn, { email: "telling@desk.example", password: "telling password" });
  await running.stop();
  const told = lines.join("");
  expect(told).toMatch(/"method":"GET","route":"\/api\/session","status":200/);
  expect(told).toMatch(/"method":"POST","route":"\/api\/session","status":401/);
  expect(told).toMatch(/"ms":\d+/);
  expect(told).not.toMatch(/telling|두루미|%EB%91|secret-cookie|127\.0\.0\.1/);
});

test("the page is always fresh and its assets are kept for ever", async () => {
  const { mkdtemp, mkdir, rm, writeFile } = await import("node:fs/promises");
  const folder = await mkdtemp("/tmp/naru-pages-");
  await mkdir(`${folder}/assets`);
  await writeFile(`${folder}/index.html`, "<!doctype html><title>Naru</title>");
  await writeFile(`${folder}/assets/main-abc.js`, "1");
  const server = express().use(assets(folder)).use(pages(folder)).listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  const { port } = server.address() as { port: number }; // listening on TCP
  const ask = (path: string) => fetch(`http://127.0.0.1:${port}${path}`);
  for (const path of ["/", "/articles/1?segment=2", "/invitation"]) {
    const page = await ask(path);
    expect(await page.text()).toContain("<title>Naru</title>");
    expect(page.headers.get("cache-control")).toBe("no-cache");
    expect(page.headers.get("etag")).toBeTruthy();
  }
  expect((await ask("/assets/main-abc.js")).headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
  expect((await ask("/assets/gone-def.js")).status).not.toBe(200);
  expect(await (await ask("/..%2f..%2fetc/passwd")).text()).not.toContain("root:");
  server.close();
  await rm(folder, { recursive: true });
});
