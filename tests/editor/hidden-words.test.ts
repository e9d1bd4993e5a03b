import { describe, expect, test } from "vitest";
import { breathe, Page } from "./page.ts";
import { desk, settle } from "./setting.ts";

/** Martin's deletion is under way, and what Yuna wrote into its midst is there before it, and heard of. */
async function herWordsComeFirst(
  text: string,
  type: (martin: Page) => void,
  before: (martin: Page) => void = () => {},
) {
  const setting = desk(text);
  const [yuna, martin] = setting.pages as [Page, Page, Page];
  before(martin);
  await settle(setting);
  const begun = setting.authority.version;
  yuna.type("XYZ", 8);
  yuna.text.sendNow();
  type(martin);
  martin.text.sendNow();
  setting.network.deliver(0);
  while (martin.text.version() === begun) {
    await breathe();
    setting.network.deliver(1);
  }
  return { ...setting, yuna, martin };
}

const deletesTwo = (martin: Page) => void martin.delete(6, 11);

/** The tab goes, and what it had kept comes back in another. */
function reload({ authority, network, pages, martin }: Awaited<ReturnType<typeof herWordsComeFirst>>): Page {
  martin.type("!", 1); // kept now
  const { unsent } = martin.kept;
  martin.cut = true;
  const again = new Page(authority, network, "Martin again");
  if (unsent) again.text.restore(unsent);
  pages.splice(pages.indexOf(martin), 1, again);
  return again;
}

describe("a colleague's words in the midst of a deletion that is under way", () => {
  test("do not make the page think that other words of the batch are lost", async () => {
    const setting = await herWordsComeFirst("One. Two. Three.", (martin) => {
      martin.type("AB", 1);
      martin.delete(8, 12);
    });
    await settle(setting);
    expect(setting.authority.text).toBe("ABOne. XYZ Three.");
    expect(setting.martin.reads).toBe(setting.authority.text);
    expect(setting.martin.text.snapshot().refused).toEqual([]);
  });

  test("stand once after a reload and an undo", async () => {
    const setting = await herWordsComeFirst("One. Two. Three.", deletesTwo);
    const again = reload(setting);
    await settle(setting);
    expect(setting.authority.text).toBe("!One. XYZThree.");
    again.text.go("undo");
    await settle(setting);
    expect(setting.authority.text.split("XYZ").length).toBe(2);
    expect(again.reads).toBe(setting.authority.text);
  });

  test("are not deleted by hand where it is refused after a reload and tried again", async () => {
    const setting = await herWordsComeFirst("One. Two. Three.", deletesTwo);
    setting.network.lose();
    setting.authority.refuseNext = { status: 409, code: "archived" };
    const again = reload(setting);
    await settle(setting);
    const [draft] = again.text.snapshot().refused;
    if (!draft) throw new Error("nothing was refused");
    again.text.retryRefused(draft);
    await settle(setting);
    expect(setting.authority.text).toBe("!One. XYZThree.");
  });

  test("stand in what is refused, and are not deleted where that is tried again", async () => {
    const setting = await herWordsComeFirst("One. Two. Three.", deletesTwo);
    setting.authority.refuseNext = { status: 403, code: "not-allowed" };
    await settle(setting);
    expect(setting.martin.reads).toBe("One. TwXYZo. Three.");
    const [draft] = setting.martin.text.snapshot().refused;
    if (!draft) throw new Error("nothing was refused");
    expect(draft.text).toBe("One. XYZThree.");
    setting.martin.text.retryRefused(draft);
    await settle(setting);
    expect([setting.authority.text, setting.martin.reads]).toEqual(["One. XYZThree.", "One. XYZThree."]);
  });

  test("stay when it is refused and what was typed before is undone", async () => {
    const setting = await herWordsComeFirst("One. Three.", deletesTwo, (martin) => martin.type("Two. ", 6));
    setting.authority.refuseNext = { status: 409, code: "archived" };
    await settle(setting);
    expect(setting.martin.reads).toBe("One. TwXYZo. Three.");
    setting.martin.text.go("undo");
    await settle(setting);
    expect([setting.authority.text, setting.martin.reads]).toEqual(["One. XYZThree.", "One. XYZThree."]);
  });
});
