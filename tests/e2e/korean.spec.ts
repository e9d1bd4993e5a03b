import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, type Page } from "@playwright/test";
import { REFUSALS } from "#shared/api/refusal.ts";
import { notice } from "./support/article.ts";
import { test } from "./support/demo.ts";

/** Every sentence of the interface that reads differently in Korean, as a pattern: what is filled in may be anything. */
const ENGLISH: readonly RegExp[] = [...leavesOf(import.meta.dirname), ...Object.values(REFUSALS)]
  .filter((words) => /[A-Za-z]{3}/.test(words.replaceAll(/\{\w+\}/g, "")))
  .map(patternOf);

function leavesOf(here: string): string[] {
  const client = join(here, "../../client");
  const files = readdirSync(client, { recursive: true }).map(String);
  return files
    .filter((file) => file.endsWith("locales/en.json"))
    .flatMap((file) => {
      const [english, korean] = ["en", "ko"].map((language) => flat(JSON.parse(read(client, file, language))));
      return [...(english ?? [])].filter(([key, words]) => korean?.get(key) !== words).map(([, words]) => words);
    });
}

function read(client: string, file: string, language: string): string {
  return readFileSync(join(client, file.replace("en.json", `${language}.json`)), "utf8");
}

function flat(words: unknown, path = ""): Map<string, string> {
  if (typeof words === "string") return new Map([[path, words]]);
  return new Map(Object.entries(words ?? {}).flatMap(([key, inner]) => [...flat(inner, `${path}.${key}`)]));
}

function patternOf(words: string): RegExp {
  const literal = words.split(/\{\w+\}/).map((piece) => piece.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  return new RegExp(`^${literal.join(".+")}$`);
}

/** What stands on the page, and what is said of it to who listens; words in the languages of the article are marked as such. */
const wordsOf = (page: Page) =>
  page.evaluate(() => {
    const found = new Set<string>();
    const keep = (words: string | null, element: Element | null) => {
      if (words && /[A-Za-z]{2}/.test(words) && !element?.closest("[lang=en], kbd, script, style"))
        found.add(words.trim());
    };
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) keep(walker.currentNode.textContent, walker.currentNode.parentElement);
    for (const element of document.querySelectorAll("[aria-label], [title], [placeholder], [alt]")) {
      for (const name of ["aria-label", "title", "placeholder", "alt"]) keep(element.getAttribute(name), element);
    }
    return [...found];
  });

test("the interface speaks Korean on every main screen, and no English is left over", async ({ visit, sample }) => {
  test.setTimeout(120_000);
  expect(ENGLISH.length).toBeGreaterThan(500);
  const found: string[] = [];
  const chief = await visit("chief", { language: "ko" });
  const paths = ["/", "/intake", "/people", "/policies", "/account", "/nothing/here"];
  for (const word of ["Coal", "Miners", "train"]) {
    paths.push(...["", "/alignment", "/preview", "/editions", "/record"].map((rest) => sample(word) + rest));
  }
  for (const path of paths) {
    await chief.goto(path);
    await expect(chief.getByRole("heading", { level: 1 }).first()).toBeVisible();
    await chief.waitForLoadState("networkidle");
    expect(await chief.evaluate(() => document.documentElement.lang)).toBe("ko");
    const left = (await wordsOf(chief)).filter((words) => ENGLISH.some((english) => english.test(words)));
    found.push(...left.map((words) => `${path}: ${words}`));
  }
  expect(found).toEqual([]);
});

test("what a check says is said in Korean at the gate too", async ({ visit, sample }) => {
  const chief = await visit("chief", { language: "ko" });
  await chief.goto(`${sample("Coal")}/preview`);
  await expect(chief.getByText(/35만.*350,000/).first()).toContainText(/[가-힣]{2}습니다|입니다|십시오/);
});

test("the preview says a correction as readers get it, whatever language the desk speaks", async ({
  visit,
  sample,
}) => {
  const chief = await visit("chief", { language: "ko" });
  await chief.goto(`${sample("train")}/preview`);
  await expect(chief.getByText(/^Correction [A-Z][a-z]+ \d+, \d{4} /)).toBeVisible();
});

test("the language is changed in the menu, at once and for the next visit too", async ({ visit }) => {
  const page = await visit("editor");
  await page.goto("/");
  await page.getByRole("button", { name: /^Account, language and look/ }).click();
  await page.getByRole("menuitemradio", { name: "한국어" }).click();
  await expect(page.getByRole("heading", { name: "나를 기다리는 일" })).toBeVisible();
  await page.reload();
  await expect(page.getByRole("heading", { name: "나를 기다리는 일" })).toBeVisible();
  await page.getByRole("button", { name: /계정, 언어, 화면$/ }).click();
  await page.getByRole("menuitemradio", { name: "English" }).click();
  await expect(page.getByRole("heading", { name: "Waiting for you" })).toBeVisible();
});

test("a language whose words do not come changes nothing, says so, and is there once they do", async ({ visit }) => {
  const page = await visit("editor");
  const unheard: string[] = [];
  page.on("pageerror", (error) => unheard.push(error.message));
  await page.goto("/");
  await page.route(/\/words\.ko-/, (route) => route.abort());
  await page.getByRole("button", { name: /^Account, language and look/ }).click();
  await page.getByRole("menuitemradio", { name: "한국어" }).click();
  await expect(notice(page, /Naru has been renewed/).first()).toBeVisible();
  await page.reload();
  await expect(page.getByRole("heading", { name: "Waiting for you" })).toBeVisible();
  expect(unheard).toEqual([]);
  await page.unroute(/\/words\.ko-/);
  await page.reload();
  await expect(page.getByRole("heading", { name: "나를 기다리는 일" })).toBeVisible();
  await page.getByRole("button", { name: /계정, 언어, 화면$/ }).click();
  await page.getByRole("menuitemradio", { name: "English" }).click();
  await expect(page.getByRole("heading", { name: "Waiting for you" })).toBeVisible();
});

test("dark is chosen in the menu, and worn from the first moment of the next visit", async ({ visit }) => {
  const page = await visit("editor", { colorScheme: "light" });
  await page.goto("/");
  const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const light = await ground();
  await page.getByRole("button", { name: /^Account, language and look/ }).click();
  await page.getByRole("menuitemradio", { name: "Dark" }).click();
  await expect.poll(ground).not.toBe(light);
  const dark = await ground();
  await page.reload({ waitUntil: "domcontentloaded" });
  await expect.poll(ground).toBe(dark);
});
