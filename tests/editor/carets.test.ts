import { TextSelection } from "@tiptap/pm/state";
import { expect, test } from "vitest";
import { caretToShow, caretToTell } from "#client/editor/caret-way.ts";
import { Authority, Network } from "./authority.ts";
import { breathe, Page } from "./page.ts";

function two(words: string) {
  const authority = new Authority(words);
  const network = new Network();
  return { network, yuna: new Page(authority, network, "Yuna"), martin: new Page(authority, network, "Martin") };
}

async function settle({ network, yuna, martin }: ReturnType<typeof two>) {
  for (let round = 0; round < 40; round += 1) {
    for (const page of [yuna, martin]) page.clockRuns();
    await breathe();
    while (network.busy) {
      network.deliver();
      await breathe();
    }
  }
}

/** The words before the caret, as this page shows them. */
const before = (page: Page, at: number | undefined) =>
  at === undefined ? undefined : page.text.state.doc.textBetween(0, at, "\n\n", "\n");
const own = (page: Page) => before(page, page.text.state.selection.head);
const shown = (on: Page, told: ReturnType<typeof caretToTell>) => before(on, caretToShow(on.text, told)?.head);

test("Yuna's caret stands on Martin's page behind the words that she types, before and after they arrive", async () => {
  const setting = two("Coal doubled.");
  const { yuna, martin } = setting;
  yuna.type("Rice and ", 1);
  const told = caretToTell(yuna.text);
  expect(shown(martin, told)).toBe("");
  await settle(setting);
  expect(own(yuna)).toBe("Rice and ");
  expect(shown(martin, told)).toBe("Rice and ");
  expect(shown(martin, caretToTell(yuna.text))).toBe("Rice and ");
});

test("a caret that was told before Martin typed above it moves with the words that it stands in", async () => {
  const setting = two("Coal doubled in a month.");
  const { yuna, martin } = setting;
  const { state } = yuna.text;
  yuna.text.dispatch(state.tr.setSelection(TextSelection.create(state.doc, 13)));
  const told = caretToTell(yuna.text);
  expect(shown(martin, told)).toBe("Coal doubled");
  martin.type("In the North ", 1);
  expect(shown(martin, told)).toBe("In the North Coal doubled");
  await settle(setting);
  martin.type("!", 2);
  await settle(setting);
  expect(shown(martin, told)).toBe("I!n the North Coal doubled");
  expect(own(yuna)).toBe("I!n the North Coal doubled");
});

test("a caret in a version that this page does not have is not shown", async () => {
  const setting = two("Coal doubled.");
  const { yuna, martin } = setting;
  martin.cut = true;
  yuna.type("Rice and ", 1);
  await settle(setting);
  const told = caretToTell(yuna.text);
  expect(told.version).toBe(1);
  expect(caretToShow(martin.text, told)).toBeUndefined();
  martin.cut = false;
  void martin.text.catchUp();
  await settle(setting);
  expect(shown(martin, told)).toBe("Rice and ");
});
