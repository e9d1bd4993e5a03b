import { type Browser, type BrowserContext, type CDPSession, chromium, type Page } from "@playwright/test";
import { findChromium } from "#tests/e2e/support/chromium.ts";
import { placeOf } from "./databases.ts";
import { SECRET, type Seeded, seed } from "./seed.ts";
import { PRODUCT, startServer } from "./server-process.ts";

export interface OpenDesk {
  browser: Browser;
  url: string;
  seeded: Seeded;
  /** A window of somebody who is signed in, or of nobody; with nothing in its cache. */
  visit(who: "translator" | "nobody"): Promise<{ context: BrowserContext; page: Page; cdp: CDPSession }>;
  close(): Promise<void>;
}

/**
 * The built product on an embedded database, with one article, and a browser. Undefined where no Chromium starts.
 * @param how what the browser is started with besides
 */
export async function openDesk(paragraphs: number, how: readonly string[] = []): Promise<OpenDesk | undefined> {
  const found = await findChromium();
  if (!found) return undefined;
  const place = await placeOf("embedded");
  const seeded = await seed(place.env, paragraphs);
  const server = await startServer(PRODUCT, { ...place.env, NARU_SECRET: SECRET });
  const browser = await chromium.launch({ executablePath: found.executablePath, args: [...found.args, ...how] });
  return {
    browser,
    url: server.url,
    seeded,
    visit: async (who) => {
      const context = await browser.newContext({ baseURL: server.url, viewport: { width: 1366, height: 900 } });
      const [name = "", ...value] = (seeded.cookies[0] ?? "").split("=");
      if (who === "translator") await context.addCookies([{ name, value: value.join("="), url: server.url }]);
      await context.addInitScript("globalThis.__name = (named) => named"); // tsx names functions; those sent to the page have it not
      const page = await context.newPage();
      return { context, page, cdp: await context.newCDPSession(page) };
    },
    close: async () => {
      await browser.close();
      await server.stop();
      await place.remove();
    },
  };
}
