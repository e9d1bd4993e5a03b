import { type BrowserContext, test as base, expect, type Page } from "@playwright/test";
import type { CastName } from "#tests/support/cast.ts";
import { type StartDeskOptions, startDesk, type TestDesk } from "#tests/support/desk.ts";

export { expect };

interface Fixtures {
  /** A page in a browser of its own, in which this person is signed in. */
  as: (who: CastName) => Promise<Page>;
}

interface WorkerFixtures {
  deskOptions: StartDeskOptions;
  /** A desk with a database and a port of its own. */
  desk: TestDesk;
}

/** Whatever the page complains of fails the test: errors, and what the content security policy forbids. */
export const test = base.extend<Fixtures, WorkerFixtures>({
  deskOptions: [{}, { option: true, scope: "worker" }],
  desk: [
    async ({ deskOptions }, use) => {
      const desk = await startDesk(deskOptions);
      await use(desk);
      await desk.stop();
    },
    { scope: "worker" },
  ],
  baseURL: async ({ desk }, use) => use(desk.url),
  context: async ({ context }, use) => {
    const complaints = listenTo(context);
    await use(context);
    expect(complaints).toEqual([]);
  },
  as: async ({ desk, browser }, use) => {
    const opened: { context: BrowserContext; complaints: string[] }[] = [];
    await use(async (who) => {
      const context = await browser.newContext({ baseURL: desk.url, locale: "en-GB", timezoneId: "Asia/Seoul" });
      opened.push({ context, complaints: listenTo(context) });
      await context.addCookies((await desk.as(who)).cookies(desk.url));
      return context.newPage();
    });
    for (const { context, complaints } of opened) {
      await context.close();
      expect(complaints).toEqual([]);
    }
  },
});

function listenTo(context: BrowserContext): string[] {
  const complaints: string[] = [];
  context.on("weberror", (error) => complaints.push(error.error().message));
  context.on("console", (message) => {
    // A refusal is an answer: the browser notes it as an error, the page shows it as a sentence.
    if (message.type() === "error" && !message.text().startsWith("Failed to load resource")) {
      complaints.push(message.text());
    }
  });
  return complaints;
}
