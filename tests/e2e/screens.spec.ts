import { mkdirSync } from "node:fs";
import { join } from "node:path";
import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";
import { test, type Visitor } from "./support/demo.ts";
import { type Look, PHONE } from "./support/desk.ts";
import { BESIDE, type Screen, screens } from "./support/screens.ts";

/** TEST_SCREENS=folder keeps a picture of every screen there, the plain ones in Korean as well. */
const folder = process.env.TEST_SCREENS;

const widths: readonly (Look & { called: string })[] = [
  { called: "1366", viewport: { width: 1366, height: 768 } },
  { called: "360", ...PHONE },
];

// The longest of all: the widths are walked side by side.
test.describe.configure({ mode: "parallel" });

for (const { called, ...look } of widths) {
  test(`every screen is open to everybody at ${called} pixels`, async ({ visit, sample }) => {
    test.setTimeout(900_000);
    const found: string[] = [];
    const pages = new Map<Visitor, Page>();
    for (const screen of screens.filter(({ name }) => !(look.isMobile && BESIDE.has(name)))) {
      const page = await (pages.get(screen.who)?.context().newPage() ?? visit(screen.who, look));
      await pages.get(screen.who)?.close();
      pages.set(screen.who, page);
      const missed = await go(page, screen, sample);
      const seen = [...missed, ...(await complaintsOf(page, look)), ...(await overflow(page))];
      await picture(page, `en-${called}-light-${screen.name}`);
      if (!look.isMobile || folder) {
        await page.emulateMedia({ colorScheme: "dark" });
        // A transition that another one replaces is refused: it is over as well.
        await page.evaluate(() => Promise.allSettled(document.getAnimations().map(({ finished }) => finished)));
        seen.push(...(await complaintsInTheDark(page)));
        await picture(page, `en-${called}-dark-${screen.name}`);
      }
      found.push(...seen.map((complaint) => `${screen.name}: ${complaint}`));
      if (screen.endsSession) pages.delete(screen.who);
    }
    expect(found).toEqual([]);
  });

  // Not a test but an errand: it is there when somebody asks for pictures.
  if (folder)
    test(`Korean pictures at ${called} pixels`, async ({ visit, sample }) => {
      test.setTimeout(900_000);
      for (const screen of screens.filter(({ until }) => !until)) {
        const page = await visit(screen.who, { ...look, language: "ko" });
        await page.goto(screen.path(sample));
        await expect(page.getByRole("heading", { level: 1 }).first()).toBeVisible();
        await expect(page.locator("[aria-busy=true]")).toHaveCount(0);
        await picture(page, `ko-${called}-light-${screen.name}`);
        await page.context().close();
      }
    });
}

/** @returns why the screen could not be reached, so that one of them does not hide what is wrong with the others */
async function go(page: Page, screen: Screen, sample: (word: string) => string): Promise<string[]> {
  try {
    await page.goto(screen.path(sample));
    await expect(page.getByRole("heading", { level: 1 }).first()).toBeVisible();
    await expect(page.getByText("Fetching…")).toHaveCount(0);
    await screen.until?.(page);
    return [];
  } catch (error) {
    return [`not reached: ${error instanceof Error ? error.message.slice(0, 200) : error}`];
  }
}

/** WCAG 2.2 AA and what is known to help beyond it. Colours are the same at every width, and looked at in one. */
const complaintsOf = (page: Page, { isMobile = false }: Look) =>
  violations(
    page,
    { type: "tag", values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] },
    { "color-contrast": { enabled: !isMobile } },
  );

/** Only what can differ: the rest was looked at in the light. */
const complaintsInTheDark = (page: Page) => violations(page, { type: "rule", values: ["color-contrast"] });

const OPEN_DIALOG = "dialog[open]";
type Options = Parameters<AxeBuilder["options"]>[0];

async function violations(
  page: Page,
  runOnly: NonNullable<Options["runOnly"]>,
  rules: NonNullable<Options["rules"]> = {},
): Promise<string[]> {
  // In the page itself, not in a second one beside it: all frames are the desk's own.
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ["violations"], runOnly, rules });
  // What lies under an open dialog cannot be reached, and was looked at without it.
  if (await page.locator(OPEN_DIALOG).count()) axe.include(OPEN_DIALOG);
  const { violations } = await axe.analyze();
  return violations.map(({ id, nodes }) => `${id} ${nodes.map(({ html }) => html.slice(0, 160)).join(" | ")}`);
}

async function overflow(page: Page): Promise<string[]> {
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  return wide > 1 ? [`wider than the window by ${wide} pixels`] : [];
}

async function picture(page: Page, name: string) {
  if (!folder) return;
  mkdirSync(folder, { recursive: true });
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path: join(folder, `${name}.png`) });
}
