import { addTerm } from "#shared/terms/api.ts";
import { expect, PHONE, test } from "./support/desk.ts";
import { bodySegment, saltArticle } from "./support/stories.ts";

test("words typed into the palette are found in all articles, and a sentence leads to its paragraph", async ({
  desk,
  as,
}) => {
  const opened = await saltArticle(desk);
  const nari = await as("stranger");
  await nari.goto("/");
  await expect(nari.getByRole("heading", { level: 1 })).toBeVisible();
  await nari.keyboard.press("Control+k");
  await nari.getByRole("dialog").getByRole("combobox").fill("소금 밭");
  await nari.getByRole("option", { name: "Search all articles for “소금 밭”" }).click();
  const found = nari.getByRole("list", { name: "Articles in which “소금 밭” stands" });
  const sentence = found.locator(`a[href*="${opened.article.id}"]`).filter({ hasText: "소금밭이 마를 날이 없었다" });
  await expect(sentence.locator("mark")).toHaveText(["소금", "밭"]);
  await sentence.click();
  await expect(nari).toHaveURL(new RegExp(`segment=${bodySegment(opened, 2).id}`));
  await nari.goBack();
  const field = nari.getByRole("searchbox", { name: "Search all articles" });
  await field.fill("no heron here");
  await field.press("Enter");
  await expect(nari.getByText("“no heron here” stands in no article that you may see")).toBeVisible();
});

test("the search fits a phone, in Korean", async ({ desk, as }) => {
  await saltArticle(desk);
  const dohyun = await as("journalist", PHONE);
  await dohyun.goto("/search?words=brine");
  await expect(dohyun.getByRole("link", { name: /이웃|neighbors/ }).first()).toBeVisible();
  expect(await dohyun.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
});

test("the palette finds an article, a person and a term from any page", async ({ desk, as }) => {
  const opened = await saltArticle(desk);
  const okja = await desk.as("chief");
  await okja.call(addTerm, { values: { korean: ["장마당"], preferred: "jangmadang market" } });
  const nari = await as("stranger");
  await nari.goto("/account");
  await expect(nari.getByRole("heading", { level: 1 })).toBeVisible();
  const look = async (words: string, group: string, found: string | RegExp) => {
    await nari.keyboard.press("Control+k");
    const palette = nari.getByRole("dialog");
    await palette.getByRole("combobox").fill(words);
    await expect(palette.getByText(group, { exact: true })).toBeVisible();
    await palette.getByRole("option", { name: found }).first().click();
  };
  await look("소금", "Articles", opened.article.headline.en || opened.article.headline.ko);
  await expect(nari).toHaveURL(new RegExp(opened.article.id));
  await look("장마당", "Terms", /jangmadang market/);
  await expect(nari).toHaveURL(/\/terms\?words=/);
  await look(desk.people.editor.name, "People", desk.people.editor.name);
  await expect(nari).toHaveURL(new RegExp(`/people#${desk.people.editor.id}`));
  await expect(nari.locator("span:focus").getByText(desk.people.editor.name)).toBeVisible();
});
