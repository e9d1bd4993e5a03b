import { TextSelection } from "@tiptap/pm/state";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Act, play } from "#tests/reliability/sequence.ts";
import { breathe, Page } from "./page.ts";
import { desk, reconnect, settle, unheard } from "./setting.ts";

describe("the way of a keystroke", () => {
  test("what Yuna types is saved only when the desk has answered, and Martin sees it", async () => {
    const setting = desk();
    const [yuna, martin] = setting.pages as [Page, Page, Page];
    yuna.type("Rice and ", 1);
    expect(yuna.text.snapshot().save).toBe("typing");
    yuna.clockRuns();
    expect(yuna.text.snapshot().save).toBe("sending");
    await settle(setting);
    expect(yuna.text.snapshot()).toMatchObject({ save: "saved", version: 1, savedAt: "2026-11-22T05:02:31.000Z" });
    expect(martin.reads).toBe("Rice and Coal doubled in a month.");
  });

  test("a batch whose answer was lost is sent again and stands in the text once", async () => {
    const setting = desk("");
    const [yuna] = setting.pages as [Page, Page, Page];
    yuna.type("once", 1);
    yuna.text.sendNow();
    setting.network.deliver(); // the desk commits
    yuna.cut = true; // neither answer nor feed arrive
    while (setting.network.busy) setting.network.deliver();
    await breathe();
    expect(yuna.text.snapshot().save).toBe("offline");
    await reconnect(setting);
    expect(setting.authority.text).toBe("once");
    expect(yuna.reads).toBe("once");
    expect(yuna.text.snapshot().save).toBe("saved");
  });

  test("words typed while a batch is tried again are sent when the feed brings the batch, without another key", async () => {
    const setting = desk("");
    const [yuna] = setting.pages as [Page, Page, Page];
    yuna.type("one", 1);
    yuna.text.sendNow();
    setting.network.deliver(); // the desk commits
    yuna.cut = true; // neither answer nor feed arrive
    while (setting.network.busy) setting.network.deliver();
    await breathe();
    yuna.type(" two", 4);
    yuna.cut = false;
    void yuna.text.catchUp(); // as after a reconnect, before the time to try again
    while (setting.network.busy) {
      setting.network.deliver();
      await breathe();
    }
    await settle(setting);
    expect(setting.authority.text).toBe("one two");
    expect(yuna.text.snapshot().save).toBe("saved");
  });

  test("when a colleague deletes around words that were not sent yet, nothing is left to save, and the page says so", async () => {
    const setting = desk();
    const [yuna, martin] = setting.pages as [Page, Page, Page];
    yuna.type("sent", 1);
    yuna.text.sendNow();
    yuna.type("x", 1);
    martin.delete(0, martin.length);
    await settle(setting);
    yuna.type("y", 1);
    martin.delete(0, martin.length);
    martin.text.sendNow();
    while (setting.network.busy) {
      setting.network.deliver();
      await breathe();
    }
    await settle(setting);
    for (const page of setting.pages) expect(page.text.snapshot().save).toBe("saved");
  });

  test("words that the desk refuses leave the text and are kept with the reason", async () => {
    const setting = desk();
    const [yuna] = setting.pages as [Page, Page, Page];
    setting.authority.refuseNext = { status: 409, code: "approved-locked" };
    yuna.type("Rice and ", 1);
    await settle(setting);
    expect(yuna.reads).toBe("Coal doubled in a month.");
    const [refused] = yuna.text.snapshot().refused;
    expect(refused).toMatchObject({ text: "Rice and Coal doubled in a month.", refused: { code: "approved-locked" } });
    expect(yuna.kept.refused).toHaveLength(1);
  });

  test("refused words that are tried again stand where they were typed, beside what came since", async () => {
    const setting = desk();
    const [yuna, martin] = setting.pages as [Page, Page, Page];
    setting.authority.refuseNext = { status: 403, code: "approved-locked" };
    yuna.type("Rice and ", 1);
    await settle(setting);
    martin.type(" Nobody sells.", martin.length - 1);
    await settle(setting);
    const [refused] = yuna.text.snapshot().refused;
    if (!refused) throw new Error("nothing was kept");
    yuna.text.retryRefused(refused);
    await settle(setting);
    expect(setting.authority.text).toBe("Rice and Coal doubled in a month. Nobody sells.");
    expect(yuna.text.snapshot().refused).toHaveLength(0);
  });

  test("an ended session holds what was typed until somebody has signed in", async () => {
    const setting = desk("");
    const [yuna] = setting.pages as [Page, Page, Page];
    setting.authority.refuseNext = { status: 401, code: "signed-out" };
    yuna.type("mid-sentence", 1);
    yuna.text.sendNow();
    await breathe();
    while (setting.network.busy) {
      setting.network.deliver();
      await breathe();
    }
    expect(yuna.signedOut).toBe(true);
    expect(yuna.text.snapshot().save).toBe("signed-out");
    expect(yuna.reads).toBe("mid-sentence");
    yuna.text.retryNow();
    await settle(setting);
    expect(setting.authority.text).toBe("mid-sentence");
  });

  test("a reload with a batch under way brings the words back, once, and after what came meanwhile", async () => {
    const setting = desk("");
    const [yuna, martin] = setting.pages as [Page, Page, Page];
    yuna.type("under way", 1);
    yuna.clockRuns();
    yuna.type(" and more", yuna.length - 1);
    const { unsent } = yuna.kept;
    if (!unsent) throw new Error("nothing was kept");
    setting.network.deliver(); // committed; then the tab is gone
    yuna.cut = true;
    martin.type("Martin: ", 1);
    await settle({ ...setting, pages: [martin] });
    const again = new Page(setting.authority, setting.network, "Yuna");
    again.text.restore(unsent);
    await settle({ ...setting, pages: [martin, again] });
    expect(setting.authority.text.replace("Martin: ", "")).toBe("under way and more");
    expect(again.reads).toBe(setting.authority.text);
    expect(martin.reads).toBe(setting.authority.text);
  });

  test("a crash of the tab right after the words went out does not bring them twice", async () => {
    const setting = desk("");
    const [yuna] = setting.pages as [Page, Page, Page];
    yuna.type("once", 1);
    yuna.clockRuns();
    setting.network.deliver(); // committed; then the tab is gone
    yuna.cut = true;
    const { unsent } = yuna.kept;
    if (!unsent) throw new Error("nothing was kept");
    const again = new Page(setting.authority, setting.network, "Yuna again");
    again.text.restore(unsent);
    await settle({ ...setting, pages: [again] });
    expect(setting.authority.text).toBe("once");
  });

  test("words that a deletion of one's own takes along, because a colleague's made two places one, are kept to copy", async () => {
    const by = (who: number, what: Act["what"], at: number, length = 0): Act => ({ who, what, at, length, which: 0 });
    const acts = [
      by(0, "delete", 24, 5),
      by(4, "type", 29),
      by(4, "type", 24, 1),
      by(4, "split", 0),
      by(4, "delete", 33, 2),
    ];
    expect(await play({ acts, whole: false })).toBeUndefined();
  });

  test("what is kept when a colleague deletes around some of the words fits the text that it is kept with", async () => {
    const setting = desk();
    const [yuna, martin] = setting.pages as [Page, Page, Page];
    martin.delete(0, 3);
    yuna.type("lost", 2);
    yuna.type("stays", 10);
    martin.clockRuns();
    while (setting.network.busy) {
      setting.network.deliver();
      await breathe();
    }
    const { unsent, refused } = yuna.kept;
    if (!unsent) throw new Error("nothing was kept");
    expect(refused.map(({ text }) => text)).toEqual(["lost"]);
    yuna.cut = true;
    const again = new Page(setting.authority, setting.network, "Yuna again");
    again.text.restore(unsent);
    await settle({ ...setting, pages: [martin, again] });
    expect(setting.authority.text).toContain("stays");
    for (const page of [martin, again]) expect(page.reads).toBe(setting.authority.text);
  });

  test("who has a batch acknowledged and hears nothing of what is before it is told that later words are not saved", async () => {
    const setting = desk("Salt.");
    const [yuna] = setting.pages as [Page, Page, Page];
    await unheard(setting);
    yuna.cut = false;
    setting.authority.busyNext = { status: 503, code: "busy" };
    yuna.type("!", 6);
    yuna.text.sendNow();
    await settle({ ...setting, pages: [] });
    yuna.type("?", 7);
    yuna.cut = true;
    yuna.clockRuns();
    expect(yuna.text.snapshot().save).toBe("retrying");
    yuna.cut = false;
    await settle(setting);
    expect(yuna.text.snapshot().save).toBe("saved");
    expect([yuna.reads, setting.authority.text]).toEqual(["MSalt.!?", "MSalt.!?"]);
  });

  test("a caret that the browser has moved and not told of yet is where it is before a colleague's words come", async () => {
    const setting = desk("Salt.");
    const [yuna, martin] = setting.pages as [Page, Page, Page];
    yuna.type("!", 6);
    await settle(setting);
    yuna.browserSaysLater = (text) => text.state.tr.setSelection(TextSelection.create(text.state.doc, 1));
    martin.type("Coal. ", 1);
    await settle(setting);
    expect(yuna.text.state.selection.head).toBe(1);
    yuna.text.dispatch(yuna.text.state.tr.insertText("Fish. "));
    await settle(setting);
    expect(setting.authority.text).toBe("Fish. Coal. Salt.!");
  });

  const act = fc.record({
    who: fc.nat(2),
    what: fc.constantFrom(
      "type",
      "type",
      "type",
      "delete",
      "type over",
      "split",
      "clock",
      "deliver",
      "deliver",
      "deliver",
      "cut",
      "mend",
    ),
    at: fc.nat(60),
    length: fc.nat(6),
    which: fc.nat(5),
  });

  test("three people typing, deleting, splitting and losing the network end with one text, and no word is lost", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(act, { maxLength: 60 }), fc.boolean(), async (acts, whole) => {
        const setting = desk("Coal doubled.\n\nNobody sells.");
        if (whole) setting.authority.mostBatches = 1;
        const takenBack = new Set<string>();
        const typed: string[] = [];
        for (const { who, what, at, length, which } of acts) {
          const page = setting.pages[who];
          if (!page) continue;
          if (what === "type" || what === "type over") {
            const words = Array.from({ length: length + 1 }, () => String.fromCodePoint(0x4e00 + typed.push("") - 1));
            typed.splice(typed.length - words.length, words.length, ...words);
            if (what === "type") page.type(words.join(""), at);
            else for (const letter of page.typeOver(words.join(""), at, at + length)) takenBack.add(letter);
          }
          if (what === "delete") for (const letter of page.delete(at, at + length)) takenBack.add(letter);
          if (what === "split") page.split(at);
          if (what === "clock") page.clockRuns();
          if (what === "deliver") setting.network.deliver(which);
          if (what === "cut") page.cut = true;
          if (what === "mend") {
            page.cut = false;
            page.text.retryNow();
            void page.text.catchUp();
          }
          await breathe();
        }
        setting.authority.mostBatches = 1_000;
        await reconnect(setting);
        await reconnect(setting);
        const { text } = setting.authority;
        for (const page of setting.pages) {
          expect(page.reads).toBe(text);
          expect(page.text.snapshot().save).toBe("saved");
        }
        const kept = setting.pages
          .flatMap((page) => page.text.snapshot().refused.map((unsent) => unsent.text))
          .join("");
        for (const letter of typed) {
          // Nothing goes but what somebody saw and deleted.
          expect(text.includes(letter) || kept.includes(letter) || takenBack.has(letter)).toBe(true);
          expect(text.split(letter).length).toBeLessThanOrEqual(2);
        }
      }),
      { numRuns: 300 },
    );
  }, 60_000);
});
