import { describe, expect, test } from "vitest";
import { breathe, type Page } from "./page.ts";
import { desk, reconnect, settle } from "./setting.ts";

/** Yuna's first words were saved while the feed to Martin was away. */
async function martinMissesWords() {
  const setting = desk();
  const [yuna, martin] = setting.pages as [Page, Page, Page];
  martin.cut = true;
  yuna.type("Rice and ", 1);
  yuna.text.sendNow();
  await settle(setting);
  martin.cut = false;
  return { setting, yuna, martin };
}

describe("a page that has missed something", () => {
  test("a page that asks a busy desk what it has missed asks again, without another word from anybody", async () => {
    const { setting, martin } = await martinMissesWords();
    setting.authority.busyNext = { status: 503, code: "busy" };
    martin.text.hearOf(1);
    await settle(setting);
    expect(martin.reads).toBe("Rice and Coal doubled in a month.");
  });

  test("a page that hears of more while an older answer is on its way asks once more", async () => {
    const { setting, yuna, martin } = await martinMissesWords();
    martin.text.hearOf(1);
    setting.network.deliver(); // the desk answers: one version
    martin.cut = true; // the feed is away again
    yuna.type("now ", 1);
    yuna.text.sendNow();
    setting.network.deliver(1); // the desk commits the second
    martin.text.hearOf(2);
    martin.cut = false;
    setting.network.deliver(); // the older answer
    await breathe();
    expect(martin.text.snapshot().version).toBe(1);
    martin.cut = true;
    while (setting.network.busy) {
      setting.network.deliver(); // the second never comes by the feed
      await breathe();
    }
    martin.cut = false;
    await settle(setting);
    expect(martin.reads).toBe("now Rice and Coal doubled in a month.");
  });

  test("what is deleted while a batch is on its way stays deleted, also when the batch is acknowledged before the page has caught up", async () => {
    const setting = desk("abcdef");
    const { network, authority } = setting;
    const [yuna, martin] = setting.pages as [Page, Page, Page];
    /** The feed to Yuna breaks for this one. */
    const lose = (which: number) => {
      yuna.cut = true;
      network.deliver(which);
      yuna.cut = false;
    };
    yuna.cut = true;
    martin.type("M", 1);
    martin.text.sendNow();
    await settle(setting);
    yuna.cut = false;
    yuna.text.hearOf(1);
    yuna.type("Y", 3);
    yuna.text.sendNow();
    yuna.delete(5, 6);
    network.deliver(0); // the desk answers what Yuna has missed: [her batch, the answer]
    martin.type("1", 1);
    martin.type("2", martin.length + 1);
    martin.text.sendNow();
    network.deliver(2); // the desk commits Martin's, at both ends of the text
    lose(2);
    network.deliver(0); // and Yuna's over it: [the answer, two by the feed, Martin's answer, three by the feed, Yuna's answer]
    lose(4);
    network.deliver(6); // her batch is acknowledged
    await breathe();
    network.deliver(0); // what she had missed then
    await breathe();
    await settle(setting);
    expect(authority.text).toBe("1MabYcef2");
    expect(yuna.reads).toBe(authority.text);
  });

  test.each([
    ["a sentence", "One. Two. Three.", (page: Page) => page.delete(6, 10), "One. XYZ Three."],
    ["all", "One. Two. Three.", (page: Page) => page.delete(1, 17), "XYZ"],
    ["an empty paragraph", "One.\n\n\u0000\n\nThree.", (page: Page) => page.delete(6, 8), "One.\n\nXYZ\n\nThree."],
  ])(
    "whoever deletes %s late takes nothing with it that a colleague wrote into it meanwhile",
    async (_, text, erase, left) => {
      const setting = desk(text.replace("\u0000", "x"));
      const { authority } = setting;
      const [yuna, martin] = setting.pages as [Page, Page, Page];
      if (text.includes("\u0000")) {
        yuna.delete(7, 8);
        yuna.text.sendNow();
        await settle(setting);
      }
      martin.cut = true;
      erase(martin);
      yuna.type("XYZ", text.includes("\u0000") ? 7 : 8);
      yuna.text.sendNow();
      await settle(setting);
      await reconnect(setting);
      expect(authority.text.replaceAll("XYZ", "")).not.toBe(authority.text);
      expect(authority.text).toBe(left);
      expect([yuna.reads, martin.reads]).toEqual([authority.text, authority.text]);
    },
  );

  test.each([
    ["deletes", (page: Page) => page.delete(7, 11), "aOne. XYZ Three."],
    ["types over", (page: Page) => page.typeOver("Zwei.", 7, 11), "aOne. XYZZwei. Three."],
  ])(
    "nor whoever %s while words are on their way and hears of the colleague's before it is sent",
    async (_, erase, left) => {
      const setting = desk("One. Two. Three.");
      const [yuna, martin] = setting.pages as [Page, Page, Page];
      martin.cut = true;
      martin.type("a", 1);
      martin.text.sendNow();
      erase(martin);
      yuna.type("XYZ", 8);
      yuna.text.sendNow();
      await settle(setting);
      await reconnect(setting);
      expect(setting.authority.text).toBe(left);
      expect([yuna.reads, martin.reads]).toEqual([left, left]);
      martin.text.go("undo");
      await settle(setting);
      expect(setting.authority.text).toContain("XYZ");
      expect(martin.reads).toBe(setting.authority.text);
    },
  );

  test("a word typed over a selection stands, where the selection had words of one's own and a colleague deleted others of it", async () => {
    const setting = desk("One two three.");
    const [yuna, martin] = setting.pages as [Page, Page, Page];
    martin.cut = true;
    martin.type("M", 999);
    martin.text.sendNow();
    martin.type("big ", 5);
    martin.typeOver("Zwei ", 1, 13);
    yuna.delete(5, 9);
    yuna.text.sendNow();
    await settle({ ...setting, pages: [yuna] });
    await reconnect(setting);
    expect(setting.authority.text).toBe("Zwei three.M");
    expect([yuna.reads, martin.reads]).toEqual([setting.authority.text, setting.authority.text]);
    expect(martin.text.snapshot().refused).toEqual([]);
  });

  test("a word typed letter by letter over another stays whole, where a colleague deleted what stood before it", async () => {
    const setting = desk("One two three.");
    const [yuna, martin] = setting.pages as [Page, Page, Page];
    martin.cut = true;
    martin.type("big ", 9);
    martin.typeOver("Z", 5, 9);
    martin.type("w", 6);
    martin.type("ei ", 7);
    yuna.delete(5, 9);
    yuna.text.sendNow();
    await settle({ ...setting, pages: [yuna] });
    await reconnect(setting);
    expect(setting.authority.text).toContain("Zwei ");
    expect(setting.authority.text).toContain("big ");
    expect(martin.text.snapshot().refused).toEqual([]);
    expect([yuna.reads, martin.reads]).toEqual([setting.authority.text, setting.authority.text]);
  });

  test("what is typed on while the desk does a batch otherwise than the page did finds its place in what came of it", async () => {
    const setting = desk("One. Two. Three. Four. Five.");
    const [yuna, martin] = setting.pages as [Page, Page, Page];
    martin.cut = true;
    martin.delete(6, 11);
    martin.delete(12, 18);
    martin.compose("ㅎ", "", 6);
    yuna.type("X", 8);
    yuna.type("Y", 20);
    yuna.text.sendNow();
    await settle({ ...setting, pages: [yuna] });
    martin.text.sendNow();
    await settle({ ...setting, pages: [yuna] });
    martin.compose("하", "ㅎ", 0);
    martin.composed();
    await reconnect(setting);
    expect(setting.authority.text).toBe("One. X하Three.Y Five.");
    expect([yuna.reads, martin.reads]).toEqual([setting.authority.text, setting.authority.text]);
  });
});
