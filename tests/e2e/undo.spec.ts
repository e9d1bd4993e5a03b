import type { Page } from "@playwright/test";
import { addTerm, changeTerm, listTerms } from "#shared/terms/api.ts";
import { valuesOf } from "#shared/terms/term.ts";
import { notice } from "./support/article.ts";
import { expect, test } from "./support/desk.ts";
import { saltArticle } from "./support/stories.ts";

const undo = (page: Page) => page.getByRole("region", { name: "Notices" }).getByRole("button", { name: "Undo" });

test("what a colleague has decided meanwhile is not undone, and whoever presses Undo is told", async ({ desk, as }) => {
  const ines = await desk.as("secondEditor");
  await ines.call(addTerm, { values: { korean: ["메뚜기장"], preferred: "street market" } });
  const martin = await as("editor");
  await martin.goto("/terms");
  await martin.getByRole("button", { name: "메뚜기장" }).click();
  const dialog = martin.getByRole("dialog", { name: "메뚜기장" });
  await dialog.getByRole("textbox", { name: "English", exact: true }).fill("market");
  await dialog.getByRole("button", { name: "Decide" }).click();
  await expect(notice(martin, /“market” is decided/)).toBeVisible();

  const [now] = (await ines.call(listTerms, { words: "메뚜기장" })).terms;
  if (!now) throw new Error("The term is gone");
  await ines.call(changeTerm, {
    termId: now.id,
    version: now.version,
    values: { ...valuesOf(now), preferred: "jangmadang" },
  });
  await undo(martin).click();
  await expect(notice(martin, /^Not undone\. Somebody has decided on this entry/)).toBeVisible();
  await expect(undo(martin)).toHaveCount(0);
});

test("words that stay unprotected for want of a fresh sign-in: the message says so and keeps the way back", async ({
  desk,
  as,
}) => {
  const { path } = await saltArticle(desk);
  const clara = await as("chief");
  await clara.goto(path);
  await clara.getByRole("button", { name: "This article" }).click();
  await clara.getByRole("menuitem", { name: "Protected items…" }).click();
  const list = clara.getByRole("dialog", { name: "Protected items" });
  await list.getByRole("textbox", { name: "Name, place, number or phrase" }).fill("Ri Chol");
  await list.getByRole("button", { name: "Protect", exact: true }).click();
  await list.getByRole("button", { name: /Ri Chol/ }).click();
  await expect(undo(clara)).toBeVisible();
  await list.getByRole("button", { name: "Close" }).click();

  await clara.route(/protected-items$/, (route) =>
    route.request().method() === "POST"
      ? route.fulfill({
          status: 403,
          json: { code: "step-up", message: "Sign in again before you go on.", params: { minutes: 30 } },
        })
      : route.continue(),
  );
  await undo(clara).click();
  await expect(notice(clara, /^Not undone\. Sign in again before you go on\. Open it again/)).toBeVisible();
  await clara.unroute(/protected-items$/);
  await undo(clara).click();
  await expect(undo(clara)).toHaveCount(0);
  await clara.getByRole("button", { name: "This article" }).click();
  await clara.getByRole("menuitem", { name: "Protected items…" }).click();
  await expect(list.getByRole("listitem").filter({ hasText: "Ri Chol" })).toBeVisible();
});
