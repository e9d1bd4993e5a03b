import AxeBuilder from "@axe-core/playwright";
import { type Browser, chromium, type Page } from "@playwright/test";
import { listThreads, makeAnswerLink, openQuery } from "#shared/threads/api.ts";
import { paragraph } from "./support/article.ts";
import { findChromium } from "./support/chromium.ts";
import { expect, PHONE, test } from "./support/desk.ts";
import { bodySegment, saltArticle } from "./support/stories.ts";

/** A browser that no program drives, as far as it tells; the scanner's own browser says what it is. */
let people: Browser;
test.beforeAll(async () => {
  const found = await findChromium();
  const args = [...(found?.args ?? []), "--disable-blink-features=AutomationControlled"];
  people = await chromium.launch({ ...(found ? { executablePath: found.executablePath } : {}), args });
});
test.afterAll(() => people.close());

async function ask(desk: Parameters<typeof saltArticle>[0], more: object = {}) {
  const opened = await saltArticle(desk);
  const martin = await desk.as("editor");
  const segment = bodySegment(opened, 1);
  const paragraph = segment.source[0];
  const from = paragraph?.text.indexOf("3천 원") ?? -1;
  const asked = await martin.call(openQuery, {
    segmentId: segment.id,
    anchor: {
      ...{ side: "source", sourceParagraphId: paragraph?.id ?? "", from, to: from + 4, quote: "3천 원" },
      orphaned: false,
    },
    body: "이 값은 장마당 값인가요, 국정 가격인가요?",
    readings: ["장마당 값이다", "국정 가격이다"],
    dueAt: "2030-01-05T09:00:00Z",
    ...more,
  });
  const { link } = await martin.call(makeAnswerLink, { threadId: asked.id });
  const now = async () =>
    (await martin.call(listThreads, { articleId: opened.article.id })).threads.find(({ id }) => id === asked.id);
  const path = `${opened.path}?segment=${segment.id}&thread=${asked.id}`;
  return { link: link.replace(/^.*\/answer/, `${desk.url}/answer`), now, path };
}

const onPhone = async (): Promise<Page> => (await people.newContext({ ...PHONE, locale: "ko-KR" })).newPage();

/** As browsers' own tools understand slow 3G; whatever is no part of the answer itself never comes. */
async function onSlowNetwork(page: Page) {
  const cdp = await page.context().newCDPSession(page);
  const speed = { downloadThroughput: 50_000, uploadThroughput: 50_000, latency: 400 };
  await cdp.send("Network.enable");
  await cdp.send("Network.emulateNetworkConditions", { offline: false, ...speed });
  await page.route(/\.(woff2?|ttf|png|jpe?g|svg|ico|webp)$/, () => undefined);
}

test("two taps on a phone on a bad network, in Korean, with no font to wait for, and within 60 kB of everything", async ({
  desk,
}) => {
  const { link, now } = await ask(desk);
  const page = await onPhone();
  await onSlowNetwork(page);
  const fetched: string[] = [];
  let bytes = 0;
  page.on("requestfinished", async (request) => {
    fetched.push(request.url());
    const { responseBodySize, responseHeadersSize } = await request.sizes();
    bytes += responseBodySize + responseHeadersSize;
  });
  await page.goto(link, { waitUntil: "commit" });
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("이 값은 장마당 값인가요, 국정 가격인가요?");
  await expect(page.locator("mark")).toHaveText("3천 원");
  if (process.env.TEST_SCREENS) await page.screenshot({ path: `${process.env.TEST_SCREENS}/answer-360.png` });
  await page.getByRole("radio", { name: "국정 가격이다" }).tap();
  await page.getByRole("button", { name: "답 보내기" }).tap();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("고맙습니다. 답이 편집부에 전달되었습니다.");
  if (process.env.TEST_SCREENS) await page.screenshot({ path: `${process.env.TEST_SCREENS}/answer-sent-360.png` });
  expect(await now()).toMatchObject({ state: "answered", messages: [{ reading: 1, via: "link" }] });
  expect(bytes).toBeLessThan(60_000);
  test.info().annotations.push({ type: "bytes", description: String(bytes) });
  expect(fetched.filter((url) => /\.woff2?$|[?]|#/.test(url))).toEqual([]);
  await page.context().close();
});

test("the token leaves the address, and no request carries it but in a body", async ({ desk }) => {
  const { link } = await ask(desk);
  const token = link.split("#")[1] ?? "";
  const page = await onPhone();
  const carrying: string[] = [];
  page.on("request", (request) => {
    const said = `${request.url()} ${JSON.stringify(request.headers())}`;
    if (said.includes(token)) carrying.push(said);
  });
  const answered = await page.goto(link);
  expect(answered?.headers()).toMatchObject({
    "referrer-policy": "no-referrer",
    "x-robots-tag": expect.stringContaining("noindex"),
    "cache-control": "no-store",
  });
  expect(await answered?.text()).not.toMatch(/장마당|description|og:/);
  await expect(page.getByRole("button", { name: "답 보내기" })).toBeVisible();
  expect(page.url()).not.toContain(token);
  await page.reload();
  await expect(page.getByRole("button", { name: "답 보내기" })).toBeVisible();
  expect(carrying).toEqual([]);
  await page.context().close();
});

test("what is written survives a lost connection and a closed page", async ({ desk }) => {
  const { link, now } = await ask(desk);
  const first = await onPhone();
  await first.goto(link);
  await first.getByRole("radio", { name: "그 밖의 답" }).tap();
  await first.getByRole("textbox").fill("수매 가격입니다.");
  await first.context().setOffline(true);
  await first.getByRole("button", { name: "답 보내기" }).tap();
  await expect(first.getByRole("alert")).toContainText("이 기기에 남아 있습니다");
  await first.context().setOffline(false);
  await first.close();
  const second = await first.context().newPage();
  await second.goto(link);
  await expect(second.getByRole("textbox")).toHaveValue("수매 가격입니다.");
  await second.getByRole("button", { name: "답 보내기" }).tap();
  await expect(second.getByRole("heading", { level: 1 })).toContainText("고맙습니다");
  expect((await now())?.messages).toMatchObject([{ body: "수매 가격입니다.", reading: null }]);
  await second.context().close();
});

test("a scanner that opens the link, runs its scripts and presses everything uses nothing up", async ({
  desk,
  browser,
}) => {
  const { link, now } = await ask(desk);
  const bare = link.split("#")[0] ?? "";
  for (const method of ["HEAD", "GET", "GET"]) expect((await fetch(bare, { method })).status).toBe(200);
  const scanner = await browser.newPage();
  for (let times = 0; times < 2; times += 1) {
    await scanner.goto(link);
    await expect(scanner.getByRole("button", { name: "답 보내기" })).toBeVisible();
    for (const radio of await scanner.getByRole("radio").all()) await radio.click();
    await scanner.getByRole("textbox").first().fill("x");
    await scanner.getByRole("button", { name: "답 보내기" }).click();
    await scanner.evaluate(() => {
      for (const each of document.querySelectorAll<HTMLElement>("button, input, summary")) each.click();
      document.querySelector("form")?.requestSubmit();
    });
    await scanner.waitForTimeout(300);
    await scanner.evaluate(() => history.replaceState(null, "", "/"));
  }
  await scanner.close();
  expect(await now()).toMatchObject({ state: "sent", messages: [] });
  const page = await onPhone();
  await page.goto(link);
  await page.getByRole("radio", { name: "장마당 값이다" }).tap();
  await expect.poll(async () => (await now())?.state).toBe("opened");
  await page.getByRole("button", { name: "답 보내기" }).tap();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("고맙습니다");
  await page.context().close();
});

test("the sentence can be corrected, which an editor accepts, and a link that is over says so", async ({
  desk,
  as,
}) => {
  const { link, now, path } = await ask(desk, { type: "error-in-korean", readings: [] });
  const page = await onPhone();
  await page.goto(link);
  await page.getByText("원문 문장을 고치겠습니다").tap();
  const field = page.getByRole("textbox", { name: "이렇게 고쳐 주세요" });
  await field.fill((await field.inputValue()).replace("3천 원", "3만 원"));
  await page.getByRole("button", { name: "답 보내기" }).tap();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("고맙습니다");
  expect((await now())?.proposals).toMatchObject([{ becomes: expect.stringContaining("3만 원"), decision: null }]);
  const martin = await as("editor");
  await martin.goto(path);
  const proposal = martin.getByRole("region", { name: "The Korean should read" });
  await expect(proposal.getByRole("deletion")).toContainText("천");
  await expect(proposal.getByRole("insertion")).toContainText("만");
  await proposal.getByRole("button", { name: "Accept" }).click();
  await expect(proposal).toContainText("accepted by Martin");
  await expect(paragraph(martin, "Paragraph 1")).toContainText("이달 초 3만 원");
  await page.goto("about:blank");
  await page.goto(`${link.split("#")[0]}#${"A".repeat(43)}`);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("더 열리지 않습니다");
  await page.getByRole("button", { name: "English" }).tap();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("does not open anything");
  await page.context().close();
});

for (const colorScheme of ["light", "dark"] as const) {
  test(`is open to everybody, in the ${colorScheme}`, async ({ desk }) => {
    const { link } = await ask(desk, { type: "error-in-korean" });
    for (const viewport of [
      { width: 360, height: 740 },
      { width: 1366, height: 768 },
    ]) {
      const page = await (await people.newContext({ viewport, colorScheme, locale: "ko-KR" })).newPage();
      await page.goto(link);
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThan(2);
      if (process.env.TEST_SCREENS)
        await page.screenshot({ path: `${process.env.TEST_SCREENS}/answer-${viewport.width}-${colorScheme}.png` });
      await page.context().close();
    }
  });
}
