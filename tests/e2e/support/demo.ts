import { type BrowserContext, test as base, expect, type Page } from "@playwright/test";
import { seedDemo } from "#server/demo/seed.ts";
import { makeNotices } from "#server/notices/make-notices.ts";
import { changeAccount, readSession, signInDemo } from "#shared/people/api.ts";
import type { Role } from "#shared/people/capabilities.ts";
import { listArticles } from "#shared/review/api.ts";
import { type Client, clientFor } from "#tests/support/client.ts";
import { startDesk, type TestDesk } from "#tests/support/desk.ts";
import { listenTo, type Visit } from "./desk.ts";

export type Visitor = Role | "nobody";

interface Fixtures {
  /** A page of the demo in a browser of its own, in which this person is signed in. */
  visit: (who: Visitor, how?: Visit) => Promise<Page>;
}

interface WorkerFixtures {
  demo: TestDesk;
  /** The paths of the sample articles, by a word of their English headline. */
  sample: (word: string) => string;
}

/** The demo's desk, with its five articles. */
export const test = base.extend<Fixtures, WorkerFixtures>({
  demo: [
    async ({ browserName: _ }, use) => {
      const demo = await startDesk({ demo: true, empty: true, config: { checkOutput: false } });
      await seedDemo(demo.desk);
      await makeNotices(demo.desk);
      await use(demo);
      await demo.stop();
    },
    { scope: "worker", timeout: 240_000 },
  ],
  sample: [
    async ({ demo }, use) => {
      const { articles } = await (await signIn(demo, "chief")).call(listArticles, {});
      await use((word) => {
        const found = articles.find(({ article }) => article.headline.en.includes(word));
        if (!found) throw new Error(`No article of the demo is about ${word}`);
        return `/articles/${found.article.id}`;
      });
    },
    { scope: "worker" },
  ],
  visit: async ({ demo, browser }, use) => {
    const opened: { context: BrowserContext; complaints: string[] }[] = [];
    await use(async (who, { language = "en", ...look } = {}) => {
      const settings = { baseURL: demo.url, locale: language === "ko" ? "ko-KR" : "en-GB", timezoneId: "Asia/Seoul" };
      const context = await browser.newContext({ ...settings, reducedMotion: "reduce", ...look });
      opened.push({ context, complaints: listenTo(context, demo.url) });
      if (who !== "nobody") {
        const client = await signIn(demo, who);
        await client.call(changeAccount, { language });
        await context.addCookies(client.cookies(demo.url));
      }
      return context.newPage();
    });
    for (const { context, complaints } of opened) {
      await context.close();
      expect(complaints).toEqual([]);
    }
  },
});

async function signIn(demo: TestDesk, who: Role): Promise<Client> {
  const client = clientFor(demo.url);
  const person = (await client.call(readSession, {})).demo?.find(({ role }) => role === who);
  if (!person) throw new Error(`The demo has no ${who}`);
  await client.call(signInDemo, { personId: person.id });
  return client;
}
