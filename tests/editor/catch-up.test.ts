import { describe, expect, test } from "vitest";
import type { Read, Surroundings } from "#client/editor/surroundings.ts";
import { WholeText } from "#client/editor/whole-text.ts";
import { documentFromText } from "#shared/document/document.ts";
import { breathe, Page } from "./page.ts";
import { desk, people, reconnect, settle } from "./setting.ts";

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

  test("words of one's batch that the desk had no place for are kept to copy, also where the page takes the text as a whole", async () => {
    const setting = desk("abcdef");
    const { authority } = setting;
    const [yuna, martin] = setting.pages as [Page, Page, Page];
    yuna.cut = true;
    martin.delete(1, 7);
    martin.text.sendNow();
    await settle(setting);
    yuna.type("XYZ", 4);
    yuna.cut = false;
    authority.mostBatches = 0;
    yuna.text.sendNow();
    await settle(setting);
    expect(authority.text).toBe("");
    expect(yuna.reads).toBe("");
    expect(yuna.text.snapshot().refused).toMatchObject([{ text: "XYZ", refused: { code: "overtaken" } }]);
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

  test("too far behind for single steps, a page takes the whole text and keeps its own words", async () => {
    const setting = desk("");
    const [yuna, martin] = setting.pages as [Page, Page, Page];
    setting.authority.mostBatches = 2;
    yuna.cut = true;
    for (const word of ["one ", "two ", "three ", "four "]) {
      martin.type(word, martin.length - 1);
      await settle({ ...setting, pages: [martin] });
    }
    yuna.type("Yuna ", 1);
    await reconnect(setting);
    expect(setting.authority.text).toContain("Yuna ");
    expect(setting.authority.text).toContain("one two three four ");
    expect(yuna.reads).toBe(setting.authority.text);
  });

  test("an answer that newer words have overtaken on its way is never taken, however often that happens", async () => {
    const taken: number[] = [];
    const waiting: (() => void)[] = [];
    let [version, overtakings] = [5, 10];
    const text = {
      segmentId: "",
      version: () => version,
      owed: () => 1,
      mayTake: () => true,
      take: (now: Read) => void taken.push(now.version),
      catchUp: async () => undefined,
    };
    const read = async () => {
      const now = { version, digests: { source: "", target: "" }, authors: [], document: documentFromText("") };
      if (overtakings-- > 0) version += 1; // by the feed
      return now;
    };
    const later = (act: () => void) => {
      waiting.push(act);
      return () => undefined;
    };
    const taking = new WholeText(text, { desk: { read }, later } as unknown as Surroundings).take();
    for (let turn = 0; turn < 20; turn += 1) {
      await breathe();
      waiting.shift()?.();
    }
    await taking;
    expect(taken).toEqual([15]);
  });

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

  test("a syllable whose place is gone is kept as it stood, and not once for each key", async () => {
    const setting = desk("abcdef");
    const [yuna, martin] = setting.pages as [Page, Page, Page];
    martin.cut = true;
    martin.type("M", 999);
    martin.text.sendNow();
    martin.compose("ㅎ", "", 5);
    martin.compose("하", "ㅎ", 0);
    martin.compose("한", "하", 0);
    martin.composed();
    yuna.delete(2, 7);
    yuna.text.sendNow();
    await settle({ ...setting, pages: [yuna] });
    await reconnect(setting);
    expect(martin.text.snapshot().refused.map(({ text }) => text)).toEqual(["한"]);
  });

  test("a batch that comes back where it does not fit is waited for in the text that is read as a whole", async () => {
    const setting = desk("Salt.");
    const { network, authority } = setting;
    const [yuna] = setting.pages as [Page, Page, Page];
    yuna.type("Y", 6);
    yuna.text.sendNow(); // [her batch]
    const strange = { stepType: "replace", from: 90, to: 95 };
    const of = { segmentId: yuna.text.segmentId, clientId: "x", batchId: "x", by: "x", at: "", authors: [] };
    yuna.text.receive({ ...of, version: 1, steps: [strange], digests: { source: "", target: "" } });
    await breathe(); // [her batch, the reading]
    network.deliver(1); // answered: version 0
    network.deliver(0); // her batch is committed: [the answer, the feed to three, her answer]
    network.deliver(1); // she hears of it
    network.deliver(0); // and is answered with what was before
    await breathe();
    await settle(setting);
    expect(authority.text).toBe("Salt.Y");
    expect(yuna.reads).toBe("Salt.Y");
    expect(yuna.text.snapshot().refused).toEqual([]);
  });

  test("who composes is not given the text as a whole, though their batch is acknowledged before they may see it", async () => {
    const setting = desk("Salt.");
    const [yuna, martin] = setting.pages as [Page, Page, Page];
    yuna.cut = true;
    martin.type("M", 1);
    martin.text.sendNow();
    await settle({ ...setting, pages: [martin] });
    yuna.compose("ㅎ", "", 6);
    yuna.cut = false;
    yuna.text.sendNow();
    await settle({ ...setting, pages: [] });
    yuna.compose("하", "ㅎ", 0);
    await settle({ ...setting, pages: [] });
    yuna.composed();
    await settle(setting);
    expect(setting.network.reads).toBe(0);
    expect(setting.authority.text).toBe("MSalt.하");
    expect(yuna.reads).toBe("MSalt.하");
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

  test("an answer from before one's own batch was kept is not taken: the batch is in it nowhere", async () => {
    const setting = desk("Salt.");
    const { network, authority } = setting;
    const [yuna, martin] = setting.pages as [Page, Page, Page];
    authority.mostBatches = 2;
    yuna.cut = true;
    for (let each = 0; each < 4; each += 1) {
      martin.type("m", 1);
      await settle({ ...setting, pages: [martin] });
    }
    yuna.cut = false;
    yuna.type("Y", 6);
    yuna.text.hearOf(4);
    for (const which of [0, 0, 0]) {
      network.deliver(which);
      await breathe();
    }
    yuna.text.sendNow();
    for (const which of [1, 4, 0]) {
      network.deliver(which);
      await breathe();
    }
    await settle(setting);
    expect(yuna.text.snapshot().refused).toEqual([]);
    expect(authority.text).toBe("mmmmSalt.Y");
    expect(yuna.reads).toBe(authority.text);
  });

  test("what is written on a desk that was put back comes to a page that is just reading what it has now", async () => {
    const setting = desk("Salt.");
    const { network, authority } = setting;
    const [yuna, martin] = setting.pages as [Page, Page, Page];
    for (let each = 0; each < 6; each += 1) {
      yuna.type("y", 1);
      await settle(setting);
    }
    authority.putBack(1);
    martin.cut = true;
    const other = new Page(authority, network, "Do-yun");
    void yuna.text.catchUp(); // [since]
    network.deliver(0);
    network.deliver(0); // ahead of the desk: [the reading]
    await breathe();
    network.deliver(0); // answered: version 1
    other.type("NEW ", 1);
    other.text.sendNow();
    network.deliver(1); // committed as version 2: [the answer, the feed, …]
    while (network.busy) {
      network.deliver(1); // and heard of before the answer
      await breathe();
    }
    await settle({ ...setting, pages: [yuna, other] });
    expect(authority.text).toBe("NEW ySalt.");
    expect(yuna.reads).toBe(authority.text);
  });

  test("on a desk that was put back nothing is asked in vain for every syllable", async () => {
    const setting = desk("Salt.");
    const [yuna] = setting.pages as [Page, Page, Page];
    for (let each = 0; each < 12; each += 1) {
      yuna.type("y", 1);
      await settle(setting);
    }
    setting.authority.putBack(1);
    await reconnect(setting);
    const asked = setting.network.sinces;
    for (const syllable of "가나다라마") {
      yuna.compose(syllable, "", 1);
      yuna.composed();
      await settle(setting);
    }
    expect(setting.network.sinces).toBe(asked);
    expect(setting.authority.text).toContain("마라다나가");
  });

  test("a desk that was put back to an earlier day has its text on every page, and what was typed on the later one is kept", async () => {
    const setting = desk();
    const [yuna, martin, ines] = setting.pages as [Page, Page, Page];
    yuna.type("Rice and ", 1);
    await settle(setting);
    martin.type("Yesterday ", 1);
    await settle(setting);
    setting.authority.putBack(1);
    yuna.type("Oil and ", 1);
    await settle(setting);
    await reconnect(setting);
    expect(setting.pages.map(({ reads }) => reads)).toEqual(people.map(() => setting.authority.text));
    expect(setting.authority.text).toBe("Rice and Coal doubled in a month.");
    expect(yuna.kept.refused).toMatchObject([{ text: "Oil and Yesterday Rice and Coal doubled in a month." }]);
    ines.type("Today ", 1);
    await settle(setting);
    expect(setting.pages.map(({ reads }) => reads)).toEqual(
      people.map(() => "Today Rice and Coal doubled in a month."),
    );
  });

  test("a batch that does not fit on what a page has: the page takes the whole text, and sends its own words after", async () => {
    const setting = desk();
    const [yuna, martin] = setting.pages as [Page, Page, Page];
    martin.type("A word that another desk never had. ".repeat(3), 1);
    await settle(setting);
    setting.authority.putBack(0);
    yuna.cut = true;
    martin.cut = true;
    const other = new Page(setting.authority, setting.network, "Do-yun");
    for (const each of ["Salt and ", "Fish and "]) {
      other.type(each, 1);
      await settle({ ...setting, pages: [other] });
    }
    yuna.cut = false;
    other.text.dispatch(other.text.state.tr.delete(1, other.length));
    await settle({ ...setting, pages: [other] });
    other.type("New. ", 1);
    await settle({ ...setting, pages: [other] });
    yuna.type("!", yuna.length);
    await settle(setting);
    await reconnect(setting);
    expect([yuna, martin, other].map(({ reads }) => reads)).toEqual(Array(3).fill(setting.authority.text));
    expect(setting.authority.text).toContain("New. ");
  });
});
