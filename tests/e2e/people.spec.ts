import { setUpLink } from "#server/people/set-up-desk.ts";
import { addPerson } from "#server/people/store.ts";
import { readSession, suspendPerson } from "#shared/people/api.ts";
import type { Role } from "#shared/people/capabilities.ts";
import { bringArticle } from "#tests/support/bring-article.ts";
import { startDesk, type TestDesk } from "#tests/support/desk.ts";
import { salt } from "#tests/support/stories.ts";
import { notice, paragraph, saved, writeIn } from "./support/article.ts";
import { expect, listenTo, test } from "./support/desk.ts";

/** Somebody of one test only, so that suspending them troubles no other. */
const newcomer = ({ desk }: TestDesk, name: string, role: Role) =>
  addPerson(desk.database.sql, { name, email: `${name.toLowerCase()}@desk.example`, role, language: "en" });

test("the first chief comes in by the one-time link, once", async ({ browser }) => {
  const empty = await startDesk({ empty: true });
  const link = await setUpLink(empty.desk);
  if (!link) throw new Error("An empty desk has a set-up link");
  const context = await browser.newContext();
  const complaints = listenTo(context, empty.url);
  const page = await context.newPage();
  await page.goto(`${empty.url}/sign-in`);
  await expect(page.getByText("Nobody is on this desk yet.")).toBeVisible();

  await page.goto(link);
  await page.getByRole("textbox", { name: "Name" }).fill("Okja Baek");
  await page.getByRole("textbox", { name: "E-mail address" }).fill("okja@landing.example");
  await page.getByLabel("New password").fill("short");
  await page.getByRole("button", { name: "Open the desk" }).click();
  await expect(page.getByText(/^At least \d+ characters/).first()).toBeVisible();
  await page.getByLabel("New password").fill("four lamps on a landing");
  await expect(page.getByRole("checkbox", { name: "Bring in the starter term base" })).toBeChecked();
  await page.getByRole("button", { name: "Open the desk" }).click();
  await expect(page.getByRole("heading", { name: "People" })).toBeVisible();
  await expect(page.getByRole("row", { name: /Okja Baek/ })).toContainText("Chief");
  await expect(notice(page, /^\d{3} terms of the starter base are in\./)).toBeVisible();
  expect(page.url()).not.toContain("#");

  const second = await browser.newContext();
  const late = await second.newPage();
  await late.goto(link);
  await expect(late.getByRole("heading", { name: "This desk is set up already" })).toBeVisible();
  await late.getByRole("link", { name: "Sign in" }).click();
  await late.getByRole("textbox", { name: "E-mail address" }).fill("okja@landing.example");
  await late.getByLabel("Password", { exact: true }).fill("four lamps on a landing");
  await late.getByRole("button", { name: "Sign in" }).click();
  await expect(late.getByRole("heading", { name: "Waiting for you" })).toBeVisible();

  await Promise.all([context.close(), second.close()]);
  expect(complaints).toEqual([]);
  await empty.stop();
});

test("a chief invites somebody, who joins by the link; the link joins nobody else", async ({ as, visitor }) => {
  const chief = await as("chief");
  await chief.goto("/people");
  await chief.getByRole("button", { name: "Invite somebody" }).click();
  const dialog = chief.getByRole("dialog", { name: "Invite somebody" });
  await dialog.getByRole("textbox", { name: "Name" }).fill("Haram Seo");
  await dialog.getByRole("textbox", { name: "E-mail address" }).fill("haram@desk.example");
  await dialog.getByRole("radio", { name: "Editor" }).check();
  await dialog.getByRole("button", { name: "Make the invitation" }).click();
  const ready = chief.getByRole("dialog", { name: "The invitation for Haram Seo is ready" });
  const link = await ready.getByRole("textbox", { name: "Invitation link" }).inputValue();
  await ready.getByRole("button", { name: "Done" }).click();
  await expect(chief.getByRole("table", { name: "Open invitations" })).toContainText("haram@desk.example");

  const haram = await visitor();
  await haram.goto(link);
  await expect(haram.getByRole("heading", { name: "Welcome, Haram Seo" })).toBeVisible();
  await expect(haram.getByText("You are invited as editor")).toBeVisible();
  await expect(haram.getByRole("textbox", { name: "E-mail address" })).toHaveValue("haram@desk.example");
  await haram.getByLabel("New password").fill("a ferry under the snow");
  await haram.getByRole("button", { name: "Join the desk" }).click();
  await expect(haram.getByRole("heading", { name: "Waiting for you" })).toBeVisible();

  const stranger = await visitor();
  await stranger.goto(link);
  await expect(stranger.getByRole("alert").first()).toContainText("has been used");
  await expect(stranger.getByRole("button", { name: "Try again" })).toHaveCount(0);
  await expect(stranger.getByRole("button", { name: "Join the desk" })).toHaveCount(0);
  await chief.reload();
  await expect(chief.getByRole("table", { name: "The desk" })).toContainText("Haram Seo");
});

test("a role is chosen by pressing anywhere on it, also on what it may do, which describes it and does not name it", async ({
  as,
}) => {
  const chief = await as("chief");
  await chief.goto("/people");
  await chief.getByRole("button", { name: "Invite somebody" }).click();
  const dialog = chief.getByRole("dialog", { name: "Invite somebody" });
  const editor = dialog.getByRole("radio", { name: "Editor", exact: true });
  await expect(editor).not.toBeChecked();
  await dialog.getByText(/^Reads against the Korean/).click();
  await expect(editor).toBeChecked();
  await expect(editor).toHaveAccessibleDescription(/^Reads against the Korean/);
});

test("who may do what says that whoever brought an article in sets its members, deadline and restriction", async ({
  as,
}) => {
  const page = await as("translator");
  await page.goto("/people");
  const table = page.getByRole("table", { name: "Who may do what" });
  const cells = table.getByRole("row", { name: /^Set members, deadline and restriction/ }).getByRole("cell");
  await expect(cells).toHaveText(["articles they brought in", "yes", "articles they brought in", "yes"]);
});

test("an invitation says in the form what it lacks, and can be given up", async ({ as }) => {
  const chief = await as("chief");
  await chief.goto("/people");
  await chief.getByRole("button", { name: "Invite somebody" }).click();
  const dialog = chief.getByRole("dialog", { name: "Invite somebody" });
  const [name, address] = ["Name", "E-mail address"].map((label) => dialog.getByRole("textbox", { name: label }));
  if (!name || !address) throw new Error("The form has two fields");
  await dialog.getByRole("button", { name: "Make the invitation" }).click();
  await expect(name).toBeFocused();
  await expect(name).toHaveAccessibleDescription(/Write the name/);
  await expect(address).toHaveAccessibleDescription(/Write the address they sign in with/);
  await name.fill("Haram Seo");
  await address.fill("haram at desk");
  await dialog.getByRole("button", { name: "Make the invitation" }).click();
  await expect(address).toBeFocused();
  await dialog.getByRole("button", { name: "Cancel" }).click();
  await expect(dialog).toHaveCount(0);
});

test("an invitation is revoked only after it was asked for once more; its link then opens nothing", async ({
  as,
  visitor,
}) => {
  const chief = await as("chief");
  await chief.goto("/people");
  await chief.getByRole("button", { name: "Invite somebody" }).click();
  await chief.getByRole("textbox", { name: "Name" }).fill("Gone Before");
  await chief.getByRole("textbox", { name: "E-mail address" }).fill("gone@desk.example");
  await chief.getByRole("button", { name: "Make the invitation" }).click();
  const link = await chief.getByRole("textbox", { name: "Invitation link" }).inputValue();
  await chief.getByRole("button", { name: "Done" }).click();
  await chief.getByRole("button", { name: "Revoke the invitation of Gone Before" }).click();
  const asked = chief.getByRole("alertdialog", { name: "Revoke the invitation of Gone Before?" });
  await expect(asked).toContainText("The link for gone@desk.example will open nothing any more");
  await asked.getByRole("button", { name: "Keep the invitation" }).click();
  await expect(chief.getByRole("table", { name: "Open invitations" })).toContainText("gone@desk.example");
  await chief.getByRole("button", { name: "Revoke the invitation of Gone Before" }).click();
  await asked.getByRole("button", { name: "Revoke the invitation" }).click();
  await expect(notice(chief, /The invitation of Gone Before is revoked/)).toBeVisible();
  const page = await visitor();
  await page.goto(link);
  await expect(page.getByRole("link", { name: "I have an account already" })).toBeVisible();
  await expect(page.getByRole("button", { name: "Join the desk" })).toHaveCount(0);
});

test("a new role opens its doors", async ({ desk, as }) => {
  const bora = await newcomer(desk, "Bora", "translator");
  const page = await as(bora);
  await page.goto("/people");
  await expect(page.getByRole("button", { name: "Invite somebody" })).toHaveAttribute("aria-disabled", "true");
  await page.getByRole("link", { name: "Desk", exact: true }).click();
  await expect(page.getByRole("heading", { name: "Waiting for you" })).toBeVisible();
  const chief = await as("chief");
  await chief.goto("/people");
  const role = chief.getByRole("combobox", { name: "Role of Bora" });
  await role.selectOption("Chief");
  const asked = chief.getByRole("alertdialog", { name: "Change the role of Bora?" });
  await expect(asked).toContainText("From Translator to Chief");
  await expect(asked.getByRole("listitem").filter({ hasText: "Invite, suspend, change roles" })).toBeVisible();
  await expect(asked.getByRole("button", { name: "Cancel" })).toBeFocused();
  await asked.getByRole("button", { name: "Cancel" }).click();
  await expect(role).toHaveValue("translator");
  await role.selectOption("Chief");
  await asked.getByRole("button", { name: "Make Bora a chief" }).click();
  await expect(notice(chief, "Bora is now a chief.")).toBeVisible();
  // Other rights, other sessions: the one of before is worth nothing any more, and the open screen says so.
  await expect(page.getByRole("dialog", { name: "Sign in to go on" })).toContainText(
    "Your role on the desk was changed.",
    { timeout: 3_000 },
  );
  const again = await as(bora);
  await again.goto("/people");
  await expect(again.getByRole("button", { name: "Invite somebody" })).not.toHaveAttribute("aria-disabled", "true");
  await chief.getByRole("region", { name: "Notices" }).getByRole("button", { name: "Undo" }).click();
  await expect(notice(chief, "Bora is now a translator.")).toBeVisible();
});

test("suspension empties an open screen within a second, and says so; what was saved stays with the desk", async ({
  desk,
  as,
}) => {
  const doyun = await newcomer(desk, "Doyun", "translator");
  const { article } = await bringArticle(await desk.as("translator"), salt);
  const page = await as(doyun);
  const line = page.waitForEvent("websocket");
  await page.goto(`/articles/${article.id}`);
  await (await line).waitForEvent("framereceived"); // it listens
  const text = await writeIn(page, "Paragraph 1");
  await text.press("Control+End");
  await text.pressSequentially(" Before.");
  await expect(saved(page)).toBeVisible();
  const chief = await as("chief");
  await chief.goto("/people");
  await chief.getByRole("button", { name: "Suspend Doyun" }).click();
  await chief.getByRole("alertdialog").getByRole("button", { name: "Suspend Doyun" }).click();
  await expect(notice(chief, "Doyun is suspended.")).toBeVisible();
  await expect(page.getByRole("heading", { name: "Your access has ended" })).toBeVisible();
  await expect(page.getByText("Before.")).toHaveCount(0);
  await expect(page.getByRole("dialog")).toHaveCount(0);
  const colleague = await as("editor");
  await colleague.goto(`/articles/${article.id}`);
  await expect(paragraph(colleague, "Paragraph 1")).toContainText("Before.");
  await expect(chief.getByRole("row", { name: /Doyun/ })).toContainText("Suspended");
});

test("a suspension is noticed at once on a page that follows no article, too", async ({ desk, as }) => {
  const page = await as(await newcomer(desk, "Haneul", "translator"));
  const line = page.waitForEvent("websocket");
  await page.goto("/policies");
  await (await line).waitForEvent("framereceived"); // it listens
  await expect(page.getByRole("heading", { name: "Policies", level: 1 })).toBeVisible();
  const chief = await desk.as("chief");
  const { people } = await chief.call(readSession, {});
  const haneul = people.find(({ name }) => name === "Haneul");
  await chief.call(suspendPerson, { personId: haneul?.id ?? "" });
  await expect(page.getByRole("heading", { name: "Your access has ended" })).toBeVisible();
});

test("the last chief can neither be suspended nor made something else", async ({ as, desk }) => {
  const page = await as("chief");
  await page.goto("/people");
  const own = page.getByRole("row", { name: new RegExp(`^${desk.people.chief.name}\\b`) });
  await expect(own.getByRole("combobox")).toHaveCount(0);
  await expect(own.getByRole("button", { name: /^Suspend/ })).toHaveAttribute("aria-disabled", "true");
});

test("names and a pen name are kept; a changed password ends every other session", async ({ desk, as, visitor }) => {
  await desk.givePassword("secondEditor");
  const there = await as("secondEditor");
  await there.goto("/");
  await expect(there.getByRole("heading", { name: "Waiting for you" })).toBeVisible();
  const page = await as("secondEditor");
  await page.goto("/account");
  await page.getByRole("textbox", { name: "Pen name" }).fill("I. Rivers");
  await page.getByRole("button", { name: "Save names" }).click();
  await expect(notice(page, "Your names are saved.")).toBeVisible();
  await page.getByLabel("Current password").fill("Ines crosses the river at dawn");
  await page.getByLabel("New password").fill("Ines crosses it at dusk now");
  await page.getByRole("button", { name: "Change password" }).click();
  await expect(notice(page, /Your password is changed/)).toBeVisible();
  await expect(there.getByRole("dialog", { name: "Sign in to go on" })).toBeVisible();
  const fresh = await visitor();
  await fresh.goto("/sign-in");
  await fresh.getByRole("textbox", { name: "E-mail address" }).fill("ines@desk.example");
  await fresh.getByLabel("Password", { exact: true }).fill("Ines crosses it at dusk now");
  await fresh.getByRole("button", { name: "Sign in" }).click();
  await expect(fresh.getByRole("heading", { name: "Waiting for you" })).toBeVisible();
});

for (const language of ["en", "ko"] as const) {
  test(`a mistyped current password is said beside its field, and nothing typed is lost (${language})`, async ({
    desk,
    as,
  }) => {
    await desk.givePassword("editor");
    const page = await as("editor", { language });
    const said = {
      en: ["Current password", "New password", "Change password", "This is not your current password. Type it again."],
      ko: ["현재 비밀번호", "새 비밀번호", "비밀번호 바꾸기", "현재 비밀번호가 맞지 않습니다. 다시 입력해 주세요."],
    }[language];
    const [currentName = "", nextName = "", change = "", refusal = ""] = said;
    const current = page.getByLabel(currentName);
    await page.goto("/account");
    await current.fill("not this one at all");
    await page.getByLabel(nextName).fill("another crossing at dusk");
    await page.getByRole("button", { name: change }).click();
    await expect(current).toHaveAccessibleDescription(refusal);
    await expect(current).toBeFocused();
    await expect(current).toHaveValue("not this one at all");
    await expect(page.getByLabel(nextName)).toHaveValue("another crossing at dusk");
    await expect(page.getByRole("main").getByRole("alert")).toHaveCount(0);
    await current.pressSequentially("!");
    await expect(current).toHaveAccessibleDescription("");
  });
}

test("a name of nothing but spaces is asked for at its field, and what the desk says of a field stands there too", async ({
  as,
}) => {
  const page = await as("translator");
  await page.goto("/account");
  const name = page.getByRole("textbox", { name: "Name", exact: true });
  const save = page.getByRole("button", { name: "Save names" });
  await name.fill("   ");
  await save.click();
  await expect(name).toHaveAccessibleDescription(/Write the name under which your colleagues know you/);
  await name.fill("Yuna \u0007");
  await page.route("**/api/account", (route) =>
    route.fulfill({
      status: 400,
      json: {
        code: "bad-input",
        message: "Something in the request is not as it should be.",
        fields: { name: [{ code: "field-wrong", message: "Contains characters that are not text" }] },
      },
    }),
  );
  await save.click();
  await expect(name).toHaveAccessibleDescription(/Contains characters that are not text/);
});

test("what the desk says of a field that the form does not show is said in words, never in the names of the API", async ({
  as,
}) => {
  const page = await as("chief");
  await page.route("**/api/invitations", (route) =>
    route.request().method() === "POST"
      ? route.fulfill({
          status: 400,
          json: {
            code: "bad-input",
            message: "Something in the request is not as it should be.",
            fields: {
              penName: [{ code: "field-empty", message: "It must not be empty." }],
              "answers.2.shownTo": [{ code: "field-wrong", message: "It is not as it should be." }],
            },
          },
        })
      : route.continue(),
  );
  await page.goto("/people");
  await page.getByRole("button", { name: "Invite somebody" }).click();
  const form = page.getByRole("dialog");
  await form.getByRole("textbox", { name: "Name" }).fill("Bora Kim");
  await form.getByRole("textbox", { name: "E-mail address" }).fill("bora@naru.example");
  await form.getByRole("button", { name: "Make the invitation" }).click();
  await expect(form.getByRole("alert").filter({ hasText: "Something" })).toHaveText(
    "Something in the request is not as it should be. Pen name: It must not be empty. Part of what was sent: It is not as it should be.",
  );
});

test("a long paste into the filter of the desk is cut to what can be looked for", async ({ as }) => {
  const page = await as("translator");
  await page.goto("/");
  const filter = page.getByRole("combobox", { name: "Find articles" });
  await filter.focus();
  await page.keyboard.insertText("소금 ".repeat(400));
  await expect(filter).toHaveValue(/^.{499,500}$/);
  await expect(page.getByRole("alert").filter({ hasText: "not as it should be" })).toHaveCount(0);
});
