import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { type BrowserContext, expect, type Page } from "@playwright/test";
import { addPerson } from "#server/people/store.ts";
import { chooseCredit } from "#shared/articles/api.ts";
import type { Kind } from "#shared/articles/kind.ts";
import { SCHEMA_VERSION } from "#shared/document/schema.ts";
import { overrideGateLine, readGate } from "#shared/gate/api.ts";
import { createArticle } from "#shared/intake/api.ts";
import { publishArticle } from "#shared/publication/api.ts";
import { approveSegment, openArticle, returnSegment, submitSegment } from "#shared/review/api.ts";
import { sendSteps } from "#shared/segments/api.ts";
import { openComment, openQuery, reply } from "#shared/threads/api.ts";
import type { Opened } from "#tests/support/bring-article.ts";
import type { TestDesk } from "#tests/support/desk.ts";
import { saved, writeIn } from "./support/article.ts";
import { test } from "./support/desk.ts";
import { bringFile, paste, recognise } from "./support/intake.ts";
import { ADDRESSES, MARKUP } from "./support/payloads.ts";
import { bodySegment, saltArticle } from "./support/stories.ts";

/** Counts what runs that nobody wrote for the page, and what the content security policy had to stop. */
async function watch(context: BrowserContext): Promise<string[]> {
  const happened: string[] = [];
  await context.exposeFunction("ran", (which: number) => happened.push(`ran ${which}`));
  await context.exposeFunction("stopped", (what: string) => happened.push(`stopped by the policy: ${what}`));
  await context.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) => {
      Reflect.get(window, "stopped")(`${violatedDirective} ${blockedURI}`);
    });
  });
  context.on("page", (page) => page.on("dialog", (dialog) => void dialog.dismiss()));
  return happened;
}

test("markup in a paste and in files is words at intake, or is left out", async ({ as }) => {
  const page = await as("translator");
  const happened = await watch(page.context());
  await page.goto("/intake");
  const html = MARKUP.map((one) => `<p>강 ${one}</p>`).join("");
  await paste(page, "Korean", MARKUP.map((one) => `강 ${one}`).join("\n\n"), html);
  await paste(page, "English draft", MARKUP.map((one) => `River ${one}`).join("\n\n"));
  await recognise(page);
  await page.getByRole("button", { name: "Bring another text" }).click();
  await page.getByRole("textbox", { name: "Paste the Korean article" }).fill("");
  await bringFile(page, "Korean", "<img src=x onerror=ran(60)>.html", `<article><h1>강</h1>${html}</article>`);
  await recognise(page);
  await page.getByRole("button", { name: /^Make the article/ }).click();
  await expect(page.getByRole("heading", { level: 1, name: /^Alignment/ })).toBeVisible();
  expect(happened).toEqual([]);
});

test("markup pasted into the English is words, and its links are left behind", async ({ as, desk }) => {
  const { path } = await saltArticle(desk);
  const page = await as("translator");
  const happened = await watch(page.context());
  await page.goto(path);
  const text = await writeIn(page, "Paragraph 4");
  const links = ADDRESSES.map((href) => `<a href="${href.replaceAll('"', "&quot;")}">river</a>`);
  await text.evaluate(
    (field, clips) => {
      for (const html of clips) {
        const clipboardData = new DataTransfer();
        clipboardData.setData("text/html", html);
        clipboardData.setData("text/plain", "river");
        field.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
      }
    },
    [...links, ...MARKUP.map((one) => `<p>river ${one}</p>`)],
  );
  await expect(saved(page)).toBeVisible();
  await page.reload();
  const row = page.getByRole("group", { name: /^Paragraph 4,/ });
  await expect(row).toContainText("river");
  for (const link of await row.getByRole("link").all()) {
    expect(await link.getAttribute("href")).toMatch(/^(https?:|mailto:)/);
  }
  expect(happened).toEqual([]);
});

test("no step brings an address into the text that a reader may not be led to", async ({ desk }) => {
  const opened = await saltArticle(desk);
  const { id: segmentId } = bodySegment(opened, 1);
  const yuna = await desk.as("translator");
  const { version } = bodySegment(opened, 1);
  for (const href of ADDRESSES) {
    const marked = { type: "text", text: "river", marks: [{ type: "link", attrs: { href } }] };
    const step = { stepType: "replace", from: 1, to: 1, slice: { content: [marked] } };
    const batch = { segmentId, schemaVersion: SCHEMA_VERSION, version, clientId: "tests", batchId: randomUUID() };
    const refused = await yuna.refusal(sendSteps, { ...batch, steps: [step] });
    expect([href, refused.status >= 400 && refused.status < 500]).toEqual([href, true]);
  }
  const after = await yuna.call(openArticle, { articleId: opened.article.id });
  expect(after.segments.map(({ version }) => version)).toEqual(opened.segments.map(({ version }) => version));
});

test("markup in every name, text, comment, reason and credit stays words on every screen and in what is published", async ({
  desk,
  as,
  browser,
}) => {
  test.setTimeout(120_000);
  const { article, segments } = await hostileArticle(desk);
  const page = await as("editor");
  const happened = await watch(page.context());
  const path = `/articles/${article.id}`;
  for (const place of [
    "/",
    path,
    `${path}/alignment`,
    `${path}/preview`,
    `${path}/editions`,
    `${path}/record`,
    "/people",
  ]) {
    await page.goto(place);
    await expect(page.getByRole("heading", { level: 1 }).first()).toBeVisible();
    await expect(page.getByText("Fetching…")).toHaveCount(0);
  }
  await page.goto(`${path}?segment=${segments[1]?.id}`);
  for (const tab of await page.getByRole("tab").all()) await tab.click();
  await page.keyboard.press("Control+k");
  await page.keyboard.type("<img");
  await page.keyboard.press("Escape");
  expect(happened).toEqual([]);

  await page.goto(`${path}/editions`);
  const reader = await browser.newContext();
  const atReaders = await watch(reader);
  for (const format of ["HTML", "Markdown", "Plain text"]) await readAsPage(page, reader, format);
  expect(atReaders).toEqual([]);
  await reader.close();
});

/** What was downloaded, opened as a page that no policy protects. */
async function readAsPage(page: Page, reader: BrowserContext, format: string) {
  const coming = page.waitForEvent("download");
  await page.getByRole("link", { name: format, exact: true }).first().click();
  const file = await coming;
  const read = await reader.newPage();
  const words = readFileSync(await file.path(), "utf8");
  expect(words).toContain("ran(");
  if (format === "HTML") await read.setContent(words, { waitUntil: "load" });
  else await read.goto(`file://${await file.path()}`);
  await read.mouse.move(200, 200);
  await read.close();
}

/** An article whose every word that somebody can write is markup, published. */
async function hostileArticle(desk: TestDesk): Promise<Opened> {
  const { sql } = desk.desk.database;
  const [name = "", penName = ""] = ["<img src=x onerror=ran(70)>", "<svg/onload=ran(71)>"];
  const mallory = await addPerson(sql, { name, email: "mallory@desk.example", role: "translator", language: "en" });
  const [own, editor, chief] = [await desk.as(mallory), await desk.as("editor"), await desk.as("chief")];
  const { articleId } = await own.call(createArticle, {
    source: MARKUP.map((words, at) => ({ kind: kindAt(at), text: `강 ${words}` })),
    draft: MARKUP.map((words, at) => ({ kind: kindAt(at), text: `River ${words}` })),
    original: { name: `${penName}.txt`, content: Buffer.from(penName).toString("base64") },
    members: [
      { personId: mallory.id, part: "translator" },
      { personId: desk.people.journalist.id, part: "journalist" },
    ],
    requestId: randomUUID(),
  });
  const { segments } = await own.call(openArticle, { articleId });
  const [first, second] = segments;
  if (!first || !second) throw new Error("The article has paragraphs");
  const anchor = { side: "segment" } as const;
  for (const body of MARKUP.slice(0, 12)) {
    const { id: threadId } = await own.call(openComment, { segmentId: second.id, anchor, body, mentions: [] });
    await editor.call(reply, { threadId, body, mentions: [] });
  }
  const readings = MARKUP.slice(3, 6);
  await own.call(openQuery, { segmentId: second.id, anchor, body: name, readings, mentions: [] });
  for (const { id: segmentId, digests } of segments) await own.call(submitSegment, { segmentId, seen: digests });
  await editor.call(returnSegment, { segmentId: second.id, reason: name });
  for (const { id: segmentId, digests } of segments)
    await editor.call(approveSegment, { segmentId, seen: digests }).catch(() => {});
  await own.call(submitSegment, { segmentId: second.id, seen: second.digests });
  await editor.call(approveSegment, { segmentId: second.id, seen: second.digests });
  await own.call(chooseCredit, { articleId, personId: mallory.id, credit: { as: "pen-name", name: penName } });
  const { lines } = await chief.call(readGate, { articleId });
  for (const { key } of lines) await chief.call(overrideGateLine, { articleId, key, reason: name });
  await editor.call(publishArticle, { articleId, after: 0 });
  return own.call(openArticle, { articleId });
}

const kindAt = (at: number): Kind => (at === 0 ? "headline" : "body");
