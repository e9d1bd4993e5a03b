import { describe, expect, test } from "vitest";
import type { Read, Surroundings } from "#client/editor/surroundings.ts";
import { WholeText } from "#client/editor/whole-text.ts";
import { documentFromText } from "#shared/document/document.ts";
import { breathe, type Page } from "./page.ts";
import { allArrives, desk, reconnect, settle } from "./setting.ts";

describe("a text that is taken as a whole", () => {
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
      isBehind: () => false,
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

  test("where what is taken anew is told to be another still, it is not asked for without end", async () => {
    const setting = desk("Salt.");
    setting.authority.tellsOtherDigests = true;
    const [yuna] = setting.pages as [Page, Page, Page];
    yuna.type("y", 1);
    await settle(setting);
    for (let round = 0; round < 10; round += 1) await settle(setting);
    expect(setting.network.reads).toBe(setting.pages.length);
  });

  test("what comes while it is read, and is put off, is asked for", async () => {
    const setting = desk("Salt.");
    const { network, authority } = setting;
    const [yuna, martin] = setting.pages as [Page, Page, Page];
    authority.tellsOtherDigests = true;
    yuna.type("b", 1);
    yuna.text.sendNow();
    await allArrives(setting);
    authority.tellsOtherDigests = false;
    martin.clockRuns(); // compares, and asks for the whole: [the reading]
    await breathe();
    network.deliver(0); // answered with version 1
    yuna.type("c", 1);
    yuna.text.sendNow(); // [the answer, hers]
    for (const which of [1, 1, 1, 1]) network.deliver(which);
    await allArrives(setting);
    await settle(setting);
    expect(authority.text).toBe("cbSalt.");
    expect(martin.reads).toBe(authority.text);
  });

  test("who tries again what was refused on an earlier version is not apart from the desk", async () => {
    const setting = desk("Salt.");
    const [yuna, martin] = setting.pages as [Page, Page, Page];
    setting.authority.refuseNext = { status: 409, code: "archived" };
    yuna.type("y", 1);
    await settle(setting);
    martin.type("m", 1);
    martin.text.sendNow();
    await allArrives(setting);
    const [draft] = yuna.text.snapshot().refused;
    if (!draft) throw new Error("nothing was refused");
    yuna.text.retryRefused(draft);
    yuna.clockRuns();
    await settle(setting);
    expect(setting.pages.map(({ reads }) => reads)).toEqual(Array(3).fill(setting.authority.text));
    expect([setting.authority.text.length, setting.authority.unlike]).toEqual([7, 0]);
  });
});
