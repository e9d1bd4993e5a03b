import { listFacts } from "#shared/review/api.ts";
import { choose, english, inState, notice, paragraph, saved, writeIn } from "./support/article.ts";
import { expect, PHONE, test } from "./support/desk.ts";
import { saltArticle } from "./support/stories.ts";

test("what is pressed while words or the step before are on their way is told, and nothing of it is lost", async ({
  desk,
  as,
}) => {
  const { path } = await saltArticle(desk, { draft: false });
  const page = await as("translator");
  await page.goto(path);
  const text = await writeIn(page, "Paragraph 1");

  await test.step("offline, written English is not called missing", async () => {
    await page.context().setOffline(true);
    await text.pressSequentially("Salt is dear.");
    await text.press("Control+Enter");
    await expect(notice(page, /have not reached the desk yet/)).toBeVisible();
    await page.context().setOffline(false);
    await expect(saved(page)).toBeVisible({ timeout: 20_000 });
  });

  await test.step("a second press within the first does nothing and says so", async () => {
    let answer = () => {};
    const held = new Promise<void>((resolve) => {
      answer = resolve;
    });
    await page.route("**/submission", async (route) => {
      await held;
      await route.continue();
    });
    await text.press("Control+Enter");
    await text.press("Control+Enter");
    await expect(notice(page, /^Too soon/)).toBeVisible();
    answer();
    await expect(inState(page, "Paragraph 1", "Ready for review")).toBeVisible();
  });

  await test.step("after Suggest the caret is in the text: by key from the row, and by button", async () => {
    const next = english(page, "Paragraph 2");
    await expect(next).toBeFocused();
    await next.press("Escape");
    await expect(paragraph(page, "Paragraph 2")).toBeFocused();
    await page.keyboard.press("Control+Alt+s");
    await expect(next).toBeFocused();
    await page.keyboard.type("Nobody sells.");
    await expect(next.getByRole("insertion")).toHaveText("Nobody sells.");
    await paragraph(page, "Paragraph 2").getByRole("button", { name: "Suggest" }).click();
    await page.keyboard.type("Yet.");
    await expect(next).toContainText("Nobody sells.Yet.");
  });
});

test("undo in alignment mode takes back the last act, also when that was to leave the Korean out", async ({
  desk,
  as,
}) => {
  const { path } = await saltArticle(desk, { draft: false });
  const page = await as("translator");
  await page.goto(`${path}/alignment`);
  const row = (number: number) => page.getByRole("group", { name: new RegExp(`^Row ${number}\\b`) });
  const rows = page.getByRole("group", { name: /^Row \d/ });
  await expect(row(1)).toBeVisible();
  const all = await rows.count();
  await row(3).focus();
  await page.keyboard.press("m");
  await expect(rows).toHaveCount(all - 1);
  await row(5).focus();
  await page.keyboard.press("o");
  await page.getByRole("textbox", { name: "Reason" }).fill("Said already in the headline.");
  await page.keyboard.press("Control+Enter");
  await expect(page.getByRole("button", { name: "2 done" })).toBeVisible();
  await expect(row(5)).toBeFocused();
  await page.keyboard.press("Control+z");
  await expect(notice(page, /^Taken back. Row 5.*Korean left out$/)).toBeVisible();
  await expect(rows).toHaveCount(all - 1);
  await page.keyboard.press("Control+z");
  await expect(rows).toHaveCount(all);
  await expect(page.getByRole("button", { name: "0 done" })).toBeVisible();
});

test("undo in alignment mode takes back that English was added, and the row with its Korean says nothing of it", async ({
  desk,
  as,
}) => {
  const { path, segments } = await saltArticle(desk);
  const page = await as("translator");
  await page.goto(`${path}/alignment`);
  const rows = page.getByRole("group", { name: /^Row \d/ });
  const english = page.getByRole("group", { name: /, doubtful$/ }).filter({ hasText: "No Korean beside it" });
  await expect(rows.first()).toBeVisible();
  const all = await rows.count();
  await page.getByRole("group", { name: /^Row 3\b/ }).focus();
  await page.keyboard.press("t");
  await expect(rows).toHaveCount(all + 1);
  await english.focus();
  await page.keyboard.press("d");
  await page.getByRole("textbox", { name: "Reason" }).fill("Context for readers abroad.");
  await page.keyboard.press("Control+Enter");
  await expect(page.getByRole("button", { name: "2 done" })).toBeVisible();
  await page.keyboard.press("Control+z");
  await expect(notice(page, /^Taken back. .*marked as added$/)).toBeVisible();
  await expect(english).toBeVisible();
  await page.keyboard.press("Control+z");
  await expect(rows).toHaveCount(all);
  await expect(page.getByRole("button", { name: "0 done" })).toBeVisible();
  const { facts } = await (await desk.as("translator")).call(listFacts, { segmentId: segments[2]?.id ?? "" });
  expect(facts.map(({ kind }) => kind)).toEqual(["addition", "addition-withdrawal"]);
  await page.goto(path);
  await choose(page, "Paragraph 1");
  await page.keyboard.press("Control+Enter");
  await expect(inState(page, "Paragraph 1", "Ready for review")).toBeVisible();
  await choose(page, "Paragraph 1");
  const decisions = page.getByRole("region", { name: "Decisions" });
  await expect(decisions).toContainText("Submitted by");
  await expect(decisions).not.toContainText("added");
});

test("a row that lacks a side says so instead of how sure the aligner is, and a button asks why", async ({
  desk,
  as,
}) => {
  const { path } = await saltArticle(desk);
  const page = await as("translator");
  await page.goto(`${path}/alignment`);
  await page.getByRole("group", { name: /^Row 3\b/ }).focus();
  await page.keyboard.press("t");
  const lacking = page.getByRole("group", { name: /, doubtful$/ }).first();
  await expect(lacking).toContainText("one side missing");
  await expect(lacking).not.toContainText("%");
  await lacking.getByRole("button", { name: "Say why…" }).click();
  await expect(page.getByRole("dialog").getByRole("textbox", { name: "Reason" })).toBeFocused();
});

for (const [where, look] of [
  ["a laptop", { viewport: { width: 1366, height: 768 } }],
  ["a phone", PHONE],
] as const) {
  test(`a notice lies on nothing that can be pressed, on ${where}`, async ({ desk, as }) => {
    const { path } = await saltArticle(desk);
    const page = await as("translator", look);
    await page.goto(path);
    for (const name of ["Paragraph 2", "Paragraph 4"]) {
      const row = await choose(page, name);
      await row.getByRole("button", { name: /^Submit/ }).click();
      await expect(notice(page, new RegExp(`^${name}`))).toBeVisible();
      await expect.poll(() => page.evaluate(coveredByNotices)).toEqual([]);
    }
  });
}

/** Of the buttons in view, those that a notice lies on. */
function coveredByNotices(): string[] {
  const notices = document.querySelector(":popover-open");
  if (!notices) return ["no notice"];
  const { left, right, top, bottom } = notices.getBoundingClientRect();
  const buttons = [...document.querySelectorAll("button")].filter((button) => !notices.contains(button));
  const covered = buttons.filter((button) => {
    const box = button.getBoundingClientRect();
    const isSeen = box.bottom > 0 && box.top < innerHeight && button.checkVisibility();
    return isSeen && box.left < right && box.right > left && box.top < bottom && box.bottom > top;
  });
  return covered.map((button) => button.textContent ?? "");
}
