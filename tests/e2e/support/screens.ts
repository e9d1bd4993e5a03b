import { expect, type Page } from "@playwright/test";
import type { Visitor } from "./demo.ts";

export interface Screen {
  name: string;
  who: Visitor;
  path: (sample: (word: string) => string) => string;
  /** What has to be done there, on the English page, until it looks as the name says. */
  until?: (page: Page) => Promise<unknown>;
  /** Nobody is signed in there afterwards. */
  endsSession?: true;
}

const at = (path: string) => () => path;
const article =
  (word: string, rest = "") =>
  (sample: (word: string) => string) =>
    sample(word) + rest;
const ready = (page: Page) => expect(page.getByRole("heading", { level: 1 }).first()).toBeVisible();
const press =
  (name: string | RegExp, role: "button" | "tab" = "button") =>
  async (page: Page) => {
    await page.getByRole(role, { name }).first().click();
  };
const key =
  (...chords: string[]) =>
  async (page: Page) => {
    await ready(page);
    await expect(page.getByRole("main").getByRole("button").first()).toBeVisible();
    for (const chord of chords) await page.keyboard.press(chord);
  };
const opens =
  (act: (page: Page) => Promise<unknown>, what: "dialog" | "alertdialog" | "menu" | "listbox" = "dialog") =>
  async (page: Page) => {
    await ready(page);
    await act(page);
    await expect(page.getByRole(what).first()).toBeVisible();
  };
/** On a paragraph that waits for this person. */
const onMine =
  (...chords: string[]) =>
  async (page: Page) => {
    await expect(page.getByRole("group", { name: /^Headline,/ })).toBeVisible();
    await page.keyboard.press("n");
    await expect(page.getByRole("button", { name: "More steps" })).toBeVisible();
    for (const chord of chords) await page.keyboard.press(chord);
  };
const KOREAN =
  "첫눈 내린 나루터\n\n오하늘 기자\n\n강가에 첫눈이 내렸다. 나룻배는 하루를 쉬었다.\n\n“내일은 뜬다”고 사공은 말했다.";
const DRAFT =
  "First snow at the landing\n\nBy Oh Haneul\n\nThe first snow fell by the river. The ferry rested for a day.";

/** Every screen, and every dialog and menu that matters. */
export const screens: readonly Screen[] = [
  { name: "sign-in", who: "nobody", path: at("/sign-in") },
  { name: "set-up", who: "nobody", path: at("/setup") },
  { name: "invitation", who: "nobody", path: at("/invitation#nothing-that-ever-was") },
  { name: "home-translator", who: "translator", path: at("/") },
  { name: "home-editor", who: "editor", path: at("/") },
  { name: "home-journalist", who: "journalist", path: at("/") },
  { name: "home-chief", who: "chief", path: at("/") },
  { name: "home-no-match", who: "editor", path: at("/?q=nothing-of-this-name") },
  {
    name: "home-filter",
    who: "editor",
    path: at("/"),
    until: opens(
      (page) => page.getByRole("combobox", { name: "Find articles" }).pressSequentially("state:"),
      "listbox",
    ),
  },
  { name: "search", who: "editor", path: at("/search?words=소식통") },
  { name: "search-none", who: "editor", path: at("/search?words=nothing-of-this-name") },
  { name: "palette", who: "editor", path: at("/"), until: opens(key("Control+k")) },
  { name: "keys", who: "editor", path: article("Coal"), until: opens(key("?")) },
  { name: "account-menu", who: "chief", path: at("/"), until: opens(press(/^Account, language/), "menu") },
  { name: "intake", who: "translator", path: at("/intake") },
  {
    name: "intake-recognised",
    who: "translator",
    path: at("/intake"),
    until: async (page) => {
      await page.getByRole("textbox", { name: "Paste the Korean article" }).fill(KOREAN);
      await page.getByRole("textbox", { name: "Paste the English draft" }).fill(DRAFT);
      await page.getByRole("button", { name: /^Recognise/ }).click();
      await expect(page.getByRole("button", { name: "Bring another text" })).toBeVisible();
    },
  },
  { name: "people", who: "chief", path: at("/people") },
  { name: "people-read", who: "translator", path: at("/people") },
  { name: "people-invite", who: "chief", path: at("/people"), until: opens(press("Invite somebody")) },
  { name: "people-suspend", who: "chief", path: at("/people"), until: opens(press(/^Suspend Tomas/), "alertdialog") },
  { name: "policies", who: "chief", path: at("/policies") },
  { name: "checks", who: "translator", path: at("/checks") },
  { name: "checks-new-rule", who: "chief", path: at("/checks"), until: opens(press("New rule")) },
  { name: "policies-read", who: "journalist", path: at("/policies") },
  { name: "account", who: "translator", path: at("/account") },
  { name: "notices", who: "editor", path: at("/notices") },
  { name: "notices-journalist", who: "journalist", path: at("/notices") },
  { name: "conversations-of-all", who: "editor", path: at("/conversations?list=open") },
  { name: "conversations-of-all-none", who: "translator", path: at("/conversations?list=overdue") },
  { name: "conversations-of-all-journalist", who: "journalist", path: at("/conversations") },
  { name: "not-found", who: "translator", path: at("/nothing/here") },
  { name: "article-gone", who: "translator", path: at("/articles/00000000-0000-4000-8000-000000000000") },
  { name: "article-translator", who: "translator", path: article("Coal") },
  { name: "article-editor", who: "editor", path: article("Miners") },
  { name: "article-journalist", who: "journalist", path: article("Miners") },
  { name: "article-published", who: "editor", path: article("train") },
  { name: "article-chosen", who: "editor", path: article("Coal"), until: onMine() },
  { name: "article-writing", who: "translator", path: article("Coal"), until: onMine("Enter") },
  {
    name: "article-steps",
    who: "editor",
    path: article("Coal"),
    until: async (page) => {
      await onMine()(page);
      await opens(press("More steps"), "menu")(page);
    },
  },
  { name: "article-reason", who: "editor", path: article("Coal"), until: opens(onMine("Control+Shift+r")) },
  { name: "article-comment", who: "editor", path: article("Coal"), until: onMine("Control+Alt+m") },
  { name: "article-query", who: "editor", path: article("Coal"), until: onMine("Control+Alt+k") },
  { name: "article-menu", who: "editor", path: article("Coal"), until: opens(press("This article"), "menu") },
  {
    name: "article-replace",
    who: "editor",
    path: article("flooded pit"),
    until: opens(async (page) => {
      await page.getByRole("button", { name: "This article" }).click();
      await page.getByRole("menuitem", { name: "Find and replace" }).click();
      await page.getByRole("textbox", { name: "Find in the English" }).fill("the pit");
      await page.getByRole("textbox", { name: "Replace with" }).fill("the mine");
    }),
  },
  {
    name: "article-pictures",
    who: "editor",
    path: article("flooded pit"),
    until: opens(async (page) => {
      await page.getByRole("button", { name: "This article" }).click();
      await page.getByRole("menuitem", { name: "Pictures…" }).click();
      await page.getByRole("button", { name: "Another picture…" }).first().click();
    }),
  },
  {
    name: "article-settings",
    who: "editor",
    path: article("Coal"),
    until: opens(async (page) => {
      await page.getByRole("button", { name: "This article" }).click();
      await page.getByRole("menuitem", { name: "Members, deadline, restriction" }).click();
    }),
  },
  {
    name: "article-stash",
    who: "editor",
    path: article("Coal"),
    until: opens(async (page) => {
      await page.getByRole("button", { name: "This article" }).click();
      await page.getByRole("menuitem", { name: "Stash…" }).click();
    }),
  },
  {
    name: "article-protected-items",
    who: "chief",
    path: article("Coal"),
    until: opens(async (page) => {
      await page.getByRole("button", { name: "This article" }).click();
      await page.getByRole("menuitem", { name: "Protected items…" }).click();
    }),
  },
  { name: "gate", who: "chief", path: article("Coal"), until: opens(press(/to clear$|ready$/)) },
  { name: "gate-open", who: "editor", path: article("Ferry"), until: opens(press(/to clear$|ready$/)) },
  {
    name: "session-ended",
    endsSession: true,
    who: "editor",
    path: article("Coal"),
    until: async (page) => {
      await ready(page);
      await page.context().clearCookies();
      await onMine("Control+Shift+Enter")(page);
      await expect(page.getByRole("dialog", { name: "Sign in to go on" })).toBeVisible();
    },
  },
  { name: "alignment", who: "translator", path: article("market", "/alignment") },
  {
    name: "alignment-split",
    who: "translator",
    path: article("market", "/alignment"),
    until: opens(key(...Array(9).fill("j"), "s")),
  },
  { name: "alignment-omit", who: "translator", path: article("market", "/alignment"), until: opens(key("i")) },
  { name: "preview-closed", who: "chief", path: article("Coal", "/preview") },
  {
    name: "preview-override",
    who: "chief",
    path: article("Coal", "/preview"),
    until: opens(press("Override…"), "alertdialog"),
  },
  {
    name: "preview-sign-off",
    who: "chief",
    path: article("pit", "/preview"),
    until: opens(press("Answer the questions…")),
  },
  { name: "preview-ready", who: "editor", path: article("Ferry", "/preview") },
  {
    name: "preview-publish",
    who: "editor",
    path: article("Ferry", "/preview"),
    until: opens(press("Publish"), "alertdialog"),
  },
  {
    name: "preview-credits",
    who: "editor",
    path: article("Ferry", "/preview"),
    until: opens(press(/^Change credits/)),
  },
  { name: "preview-published", who: "editor", path: article("train", "/preview") },
  {
    name: "preview-withdraw",
    who: "chief",
    path: article("train", "/preview"),
    until: opens(press("Withdraw…"), "alertdialog"),
  },
  { name: "editions", who: "editor", path: article("train", "/editions") },
  { name: "editions-none", who: "editor", path: article("Coal", "/editions") },
  { name: "record", who: "editor", path: article("train", "/record") },
  {
    name: "record-verified",
    who: "editor",
    path: article("train", "/record"),
    until: async (page) => {
      await page.getByRole("button", { name: "Verify the record" }).click();
      await expect(page.getByText(/unbroken/)).toBeVisible();
    },
  },
  { name: "history", who: "editor", path: article("train"), until: press("History", "tab") },
  { name: "compare", who: "editor", path: article("train", "/compare?since=approved") },
  { name: "compare-nothing", who: "editor", path: article("Coal", "/compare?since=published") },
  { name: "source-versions", who: "editor", path: article("Coal", "/source") },
  { name: "revised-draft", who: "editor", path: article("Coal", "/draft") },
  {
    name: "correct-source",
    who: "editor",
    path: article("Coal"),
    until: opens(async (page) => {
      await onMine()(page);
      await page.getByRole("button", { name: "More steps" }).click();
      await page.getByRole("menuitem", { name: "Correct the Korean…" }).click();
    }),
  },
  { name: "conversations", who: "editor", path: article("Miners"), until: press(/^Conversations/, "tab") },
];

/** What only a desk's width shows beside the text. */
export const BESIDE: ReadonlySet<string> = new Set(["history", "conversations"]);
