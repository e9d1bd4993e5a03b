import { readSession } from "#shared/people/api.ts";
import { cast } from "#tests/support/cast.ts";
import { expect, test } from "./support/desk.ts";

test("an editor signs in with address and password, and stays signed in after a reload", async ({ desk, page }) => {
  await desk.givePassword("editor");
  await page.goto("/");
  await page.getByLabel("E-mail address").fill(cast.editor.email);
  await page.getByLabel("Password", { exact: true }).fill(cast.editor.password);
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByRole("button", { name: "Sign in" })).toBeHidden();
  await page.reload();
  const session = await page.evaluate((path) => fetch(path).then((answer) => answer.json()), readSession.path);
  expect(session.person.name).toBe(cast.editor.name);
});

test("a wrong password is refused with a sentence, and nobody is signed in", async ({ page }) => {
  await page.goto("/sign-in");
  await page.getByLabel("E-mail address").fill(cast.editor.email);
  await page.getByLabel("Password", { exact: true }).fill("not the one at all");
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByText("The address and the password do not match.")).toBeVisible();
});

test("an address that does not exist still shows the desk's page, and unknown files do not", async ({ page }) => {
  expect((await page.goto("/articles/nowhere"))?.status()).toBe(200);
  expect((await page.request.get("/assets/nothing.js")).status()).toBe(404);
});
