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
