import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { get, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliCompressSync, gzipSync } from "node:zlib";
import express from "express";
import { afterAll, beforeAll, expect, test } from "vitest";
import { assets, pages } from "#server/http/pages.ts";

const SCRIPT = "export const ferry = 'at the landing';\n".repeat(20);
const folder = mkdtempSync(join(tmpdir(), "naru-pages-"));
let server: Server;
let url: string;

beforeAll(async () => {
  mkdirSync(join(folder, "assets"));
  writeFileSync(join(folder, "index.html"), "<html><head><title>Naru</title></head><body></body></html>");
  const files = ["/assets/article-1.js", "/assets/article-1.css"];
  const reads = ["/api/session", "/api/articles/:articleId/threads"];
  const words = { en: ["/assets/words.en-1.js"], ko: ["/assets/words.ko-1.js"] };
  const long = ["/assets/article-1.js"];
  const first = [{ pattern: "/articles/:articleId", long, files, words, reads }];
  writeFileSync(join(folder, "first-pages.json"), JSON.stringify(first));
  writeFileSync(join(folder, "assets", "article-1.js"), SCRIPT);
  writeFileSync(join(folder, "assets", "article-1.js.br"), brotliCompressSync(SCRIPT));
  writeFileSync(join(folder, "assets", "article-1.js.gz"), gzipSync(SCRIPT));
  writeFileSync(join(folder, "assets", "plain-1.js"), SCRIPT);
  const app = express().use(assets(folder)).use(pages(folder));
  server = await new Promise((started) => {
    const opened = app.listen(0, "127.0.0.1", () => started(opened));
  });
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`; // listening on TCP
});
afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true });
});

const page = async (path: string) => (await fetch(url + path)).text();

test("the page of an article names the scripts and styles that it will need", async () => {
  const html = await page("/articles/an-article");
  expect(html).toContain('<link rel="modulepreload" crossorigin href="/assets/article-1.js">');
  expect(html).toContain('<link rel="stylesheet" crossorigin href="/assets/article-1.css">');
});

test("the page of an article names what it will read, of this very article", async () => {
  const html = await page("/articles/an-article");
  expect(html).toContain('<link rel="preload" as="fetch" crossorigin href="/api/session">');
  expect(html).toContain('<link rel="preload" as="fetch" crossorigin href="/api/articles/an-article/threads">');
  expect(await page('/articles/"><script>')).not.toContain("preload"); // no name that an article has
});

test("a long script is asked for first, and once; what the page reads, which keeps the desk at work, last", async () => {
  const html = await page("/articles/an-article");
  const inOrder = ["article-1.js", "article-1.css", "words.en-1.js", "/api/session"].map((each) => html.indexOf(each));
  expect(inOrder).toEqual(inOrder.toSorted((one, other) => one - other));
  expect(inOrder).not.toContain(-1);
  expect(html.split("article-1.js")).toHaveLength(2);
});

test("the page names the words of the language that the browser asks for, and of no other", async () => {
  for (const [asks, named, other] of [
    ["ko-KR,ko;q=0.9,en;q=0.5", "words.ko-1.js", "words.en-1.js"],
    ["en-GB", "words.en-1.js", "words.ko-1.js"],
    ["fr", "words.en-1.js", "words.ko-1.js"],
  ] as const) {
    const html = await (await fetch(`${url}/articles/an-article`, { headers: { "accept-language": asks } })).text();
    expect(html).toContain(named);
    expect(html).not.toContain(other);
  }
});

test("other pages name nothing that they do not need", async () => {
  expect(await page("/people")).not.toContain("article-1");
  expect(await page("/articles/an-article/record")).not.toContain("article-1");
});

test("a script comes as it was compressed at the build, in the way that the browser reads", async () => {
  for (const [accepts, encoding] of [
    ["gzip, deflate, br", "br"],
    ["gzip", "gzip"],
    ["identity", null],
  ] as const) {
    const response = await fetch(`${url}/assets/article-1.js`, { headers: { "accept-encoding": accepts } });
    expect(response.headers.get("content-encoding")).toBe(encoding);
    expect(response.headers.get("content-type")).toMatch(/javascript/);
    expect(response.headers.get("cache-control")).toContain("immutable");
    expect(await response.text()).toBe(SCRIPT);
  }
});

test("a script that was not compressed comes as it is, and one that does not exist is not found", async () => {
  const plain = await fetch(`${url}/assets/plain-1.js`);
  expect(await plain.text()).toBe(SCRIPT);
  expect((await fetch(`${url}/assets/article-0.js`)).status).not.toBe(200);
});

test("a look at the head of a script sees what the script comes with, whatever was known of it", async () => {
  const ask = (headers: Record<string, string>, method = "GET") =>
    fetch(`${url}/assets/article-1.js`, { method, headers: { "accept-encoding": "br", ...headers } });
  const whole = await ask({});
  const head = await ask({}, "HEAD");
  for (const name of ["content-encoding", "content-length", "vary", "cache-control", "content-type"])
    expect(head.headers.get(name), name).toBe(whole.headers.get(name));
  expect((await ask({ "if-none-match": '"of another build"' })).headers.get("content-encoding")).toBe("br");
});

test("no cache between keeps the plain script for everybody, nor that one is missing; a part of it is a part of the plain one", async () => {
  const ask = (path: string, headers: Record<string, string>) => fetch(`${url}/assets/${path}`, { headers });
  expect((await ask("article-1.js", { "accept-encoding": "identity" })).headers.get("vary")).toBe("Accept-Encoding");
  const part = await ask("article-1.js", { "accept-encoding": "br", range: "bytes=0-5" });
  expect([part.status, await part.text(), part.headers.get("content-encoding")]).toEqual([206, "export", null]);
  expect((await ask("article-0.js", {})).headers.get("cache-control")).toBe("no-store");
});

test("nothing beside the scripts is reached by their door", async () => {
  const ask = (path: string) =>
    new Promise<[status: number | undefined, said: string]>((answered, failed) => {
      // As it stands: fetch would walk the dots away.
      get(`${url}`, { path, headers: { "accept-encoding": "br" } }, (response) => {
        let said = "";
        response.on("data", (some) => (said += some));
        response.on("end", () => answered([response.statusCode, said]));
      }).on("error", failed);
    });
  for (const path of ["..%2findex.html", "%2e%2e/index.html", "../index.html", "article-1.js%00", "ARTICLE-1.js", ""]) {
    const [status, said] = await ask(`/assets/${path}`);
    expect([status, said.includes("<title>Naru")], path).toEqual([404, false]);
  }
  expect((await ask("/assets"))[0]).toBe(404);
});
