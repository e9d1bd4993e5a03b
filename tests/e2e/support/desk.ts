import { type BrowserContext, type BrowserContextOptions, test as base, expect, type Page } from "@playwright/test";
import { changeAccount } from "#shared/people/api.ts";
import type { Language, Person } from "#shared/people/person.ts";
import { type CastName, cast } from "#tests/support/cast.ts";
import { type StartDeskOptions, startDesk, type TestDesk } from "#tests/support/desk.ts";

export { expect };

/** What a browser is like: its size, light or dark, touch. */
export type Look = Pick<BrowserContextOptions, "viewport" | "colorScheme" | "hasTouch" | "isMobile">;

export const PHONE: Look = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };

export interface Visit extends Look {
  /** Without one, everybody of the cast has their own, whatever a test before chose. */
  language?: Language;
}

interface Fixtures {
  /** A page in a browser of its own, in which this person is signed in. */
  as: (who: CastName | Person, how?: Visit) => Promise<Page>;
  /** A page in a browser of its own, in which nobody is signed in. */
  visitor: (look?: Look) => Promise<Page>;
}

interface WorkerFixtures {
  deskOptions: StartDeskOptions;
  /** A desk with a database and a port of its own. */
  desk: TestDesk;
}

/** Whatever the page complains of fails the test: errors, what the content security policy forbids, what goes to anybody outside. */
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
  context: async ({ context, desk }, use) => {
    const complaints = listenTo(context, desk.url);
    await use(context);
    expect(complaints).toEqual([]);
  },
  visitor: async ({ desk, browser }, use) => {
    const opened: { context: BrowserContext; complaints: string[] }[] = [];
    await use(async (look = {}) => {
      const settings = { baseURL: desk.url, locale: "en-GB", timezoneId: "Asia/Seoul" };
      const context = await browser.newContext({ ...settings, viewport: DESK, ...look });
      opened.push({ context, complaints: listenTo(context, desk.url) });
      return context.newPage();
    });
    for (const { context, complaints } of opened) {
      await context.close();
      expect(complaints).toEqual([]);
    }
  },
  as: async ({ desk, visitor }, use) => {
    await use(async (who, { language, ...look } = {}) => {
      const page = await visitor(look);
      const client = await desk.as(who);
      const spoken = language ?? (typeof who === "string" ? cast[who].language : undefined);
      if (spoken) await client.call(changeAccount, { language: spoken });
      await page.context().addCookies(client.cookies(desk.url));
      return page;
    });
  },
});

const DESK = { width: 1366, height: 900 };

/** Everything a context complains of from now on; the list grows while it is used. */
export function listenTo(context: BrowserContext, desk: string): string[] {
  const complaints: string[] = [];
  context.on("weberror", (error) => complaints.push(error.error().message));
  context.on("console", (message) => {
    if (message.type() === "error" && !isAnswer(message.text())) complaints.push(message.text());
  });
  context.on("request", (request) => {
    const { origin, protocol } = new URL(request.url());
    if (origin !== new URL(desk).origin && protocol !== "data:" && protocol !== "blob:") complaints.push(request.url());
  });
  context.on("response", (response) => {
    if (response.status() >= 500 && response.status() !== 503)
      complaints.push(`${response.status()} ${response.url()}`);
  });
  return complaints;
}

/** A refusal is an answer, and so is a network that is away: the browser notes them as errors, the page shows them as sentences. */
const isAnswer = (words: string) =>
  words.startsWith("Failed to load resource") || words.startsWith("WebSocket connection to");
