import { closeHistory } from "@tiptap/pm/history";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Authority, Network } from "./authority.ts";
import { breathe, Page } from "./page.ts";
import { allArrives } from "./setting.ts";

/** Somebody on their page, and which of their words (one letter each, never the same) stand and which are taken back. */
class Person {
  readonly page: Page;
  stand: string[] = [];
  takenBack: string[] = [];

  constructor(authority: Authority, network: Network, name: string) {
    this.page = new Page(authority, network, name);
  }

  types(letter: string, at: number) {
    this.page.type(letter, at);
    this.stand.push(letter);
    this.takenBack = [];
  }

  /** Fails when the step touches a word of somebody else, or goes the wrong way. */
  goes(way: "undo" | "redo") {
    const before = lettersOf(this.page.reads);
    this.page.text.go(way);
    const after = lettersOf(this.page.reads);
    const gone = before.filter((letter) => !after.includes(letter));
    const come = after.filter((letter) => !before.includes(letter));
    expect(way === "undo" ? come : gone).toEqual([]);
    expect(this.stand).toEqual(expect.arrayContaining(gone));
    expect(this.takenBack).toEqual(expect.arrayContaining(come));
    this.stand = [...this.stand.filter((letter) => !gone.includes(letter)), ...come];
    this.takenBack = [...this.takenBack.filter((letter) => !come.includes(letter)), ...gone];
  }

  reconnects() {
    this.page.cut = false;
    this.page.text.retryNow();
    void this.page.text.catchUp();
  }
}

const FIRST = 0x4e00;
const lettersOf = (text: string) => [...text].filter((letter) => letter.charCodeAt(0) >= FIRST);

async function settle(network: Network, people: readonly Person[]) {
  for (let round = 0; round < 400; round++) {
    for (const { page } of people) page.clockRuns();
    await breathe();
    while (network.busy) {
      network.deliver();
      await breathe();
    }
    if (round > 3 && people.every(({ page }) => !page.text.hasUnsent())) return;
  }
}

const act = fc.record({
  who: fc.nat(1),
  what: fc.constantFrom("type", "type", "type", "clock", "deliver", "deliver", "undo", "redo", "cut", "mend"),
  at: fc.nat(40),
  which: fc.nat(5),
});

function twoAtTheSame(text: string) {
  const [authority, network] = [new Authority(text), new Network()];
  const [yuna, martin] = ["Yuna", "Martin"].map((name) => new Person(authority, network, name)) as [Person, Person];
  const together = () => settle(network, [yuna, martin]);
  /** An event of its own for undo, and heard of by both. */
  const martinTypes = async (words: string, at: number) => {
    martin.page.type(words, at);
    await together();
    martin.page.text.dispatch(closeHistory(martin.page.text.state.tr));
  };
  return { authority, yuna, martin, arrives: () => allArrives({ network }), together, martinTypes };
}

async function martinWritesAroundYuna() {
  const { authority, yuna, martin, together, martinTypes } = twoAtTheSame("One. Three.");
  await martinTypes("First. ", 1);
  martin.page.type("Two. ", 13);
  await together();
  yuna.page.type("XYZ", 15);
  await together();
  martin.page.text.dispatch(closeHistory(martin.page.text.state.tr));
  martin.page.type("!", 17);
  await together();
  expect(authority.text).toBe("First. One. TwXY!Zo. Three.");
  return { authority, martin: martin.page, yuna: yuna.page, together };
}

describe("undo", () => {
  test("takes nothing with one's own words that a colleague wrote into the midst of them, nor does redo bring it twice", async () => {
    const { authority, martin, yuna, together } = await martinWritesAroundYuna();
    const reads: string[] = [];
    for (const way of ["undo", "undo", "undo", "redo", "redo"] as const) {
      martin.text.go(way);
      await together();
      expect([martin.reads, yuna.reads]).toEqual([authority.text, authority.text]);
      reads.push(authority.text);
    }
    expect(reads).toEqual([
      "First. One. TwXYZo. Three.",
      "First. One. XYZThree.",
      "One. XYZThree.",
      "First. One. XYZThree.",
      "First. One. XYZThree.",
    ]);
  });

  test.each([
    ["before it was sent", false, "One. TwXYZo. Three."],
    ["while it was under way", true, "One. XYZTwo. Three."],
  ])(
    "takes back by itself what was deleted around words that a colleague wrote into it %s",
    async (_, isSent, back) => {
      const { authority, yuna, martin, together, arrives, martinTypes } = twoAtTheSame("One. Three.");
      await martinTypes("Two. ", 6);
      martin.page.delete(6, 11);
      yuna.page.type("XYZ", 8);
      yuna.page.text.sendNow();
      if (isSent) martin.page.text.sendNow();
      await arrives();
      await together();
      const reads = [authority.text];
      for (const way of ["undo", "redo", "undo", "undo"] as const) {
        martin.page.text.go(way);
        await together();
        expect([martin.page.reads, yuna.page.reads]).toEqual([authority.text, authority.text]);
        reads.push(authority.text);
      }
      expect(reads).toEqual(["One. XYZThree.", back, "One. XYZThree.", back, "One. XYZThree."]);
    },
  );

  test("takes back what was typed on after a colleague had deleted the sentence that one's first letters stood in", async () => {
    const { authority, yuna, martin, together, arrives, martinTypes } = twoAtTheSame("One. Two. Three.");
    await martinTypes("Zero. ", 1);
    yuna.page.delete(12, 17);
    yuna.page.text.sendNow();
    martin.page.type("y", 14);
    await arrives();
    martin.page.text.dispatch(martin.page.text.state.tr.insertText("es"));
    await together();
    expect([authority.text, martin.page.text.snapshot().refused[0]?.text]).toEqual(["Zero. One. esThree.", "y"]);
    const reads: string[] = [];
    for (let time = 0; time < 2; time += 1) {
      martin.page.text.go("undo");
      await together();
      reads.push(authority.text);
    }
    expect(reads).toEqual(["Zero. One. Three.", "One. Three."]);
  });

  test("takes back what was typed right after a deletion that went around a colleague's words, and not what was before", async () => {
    const { authority, yuna, martin, together, arrives, martinTypes } = twoAtTheSame("One. Two. Three.");
    await martinTypes("Zero. ", 1);
    martin.page.delete(12, 17);
    martin.page.type("new ", 12);
    yuna.page.type("XYZ", 14);
    yuna.page.text.sendNow();
    await arrives();
    await together();
    expect(authority.text).toBe("Zero. One. XYZnew Three.");
    const reads: string[] = [];
    for (let time = 0; time < 3; time += 1) {
      martin.page.text.go("undo");
      await together();
      expect(martin.page.reads).toBe(authority.text);
      reads.push(authority.text);
    }
    expect(reads).toEqual(["Zero. One. TwXYZo. new Three.", "Zero. One. TwXYZo. Three.", "One. TwXYZo. Three."]);
  });

  test("goes on to what was typed before, where it spared what a colleague had put into what it took", async () => {
    const { authority, yuna, martin, together, martinTypes } = twoAtTheSame("One. Three.");
    await martinTypes("Zero. ", 1);
    martin.page.type("Two. ", 12);
    await together();
    martin.page.text.go("undo");
    yuna.page.type("XYZ", 14);
    yuna.page.text.sendNow();
    await together();
    expect(authority.text).toBe("Zero. One. XYZThree.");
    martin.page.text.go("undo");
    await together();
    expect([authority.text, martin.page.reads]).toEqual(["One. XYZThree.", "One. XYZThree."]);
  });

  test("takes back one's own words only, and redo brings all of them, whatever arrives or is cut off in between", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(act, { maxLength: 40 }), async (acts) => {
        const [authority, network] = [new Authority("Coal doubled.\n\nNobody sells."), new Network()];
        const people = ["Yuna", "Martin"].map((name) => new Person(authority, network, name));
        const agree = async () => {
          await settle(network, people);
          const stand = people.flatMap((person) => person.stand);
          expect(lettersOf(authority.text).toSorted()).toEqual(stand.toSorted());
          for (const { page } of people) expect(page.reads).toBe(authority.text);
          expect(authority.unlike).toBe(0);
        };
        for (const [turn, { who, what, at, which }] of acts.entries()) {
          const person = people[who];
          if (!person) continue;
          if (what === "type") person.types(String.fromCodePoint(FIRST + turn), at);
          if (what === "undo" || what === "redo") person.goes(what);
          if (what === "clock") person.page.clockRuns();
          if (what === "deliver") network.deliver(which);
          if (what === "cut") person.page.cut = true;
          if (what === "mend") person.reconnects();
          await breathe();
        }
        for (const person of people) person.reconnects();
        await settle(network, people);
        await agree();
        for (const person of people) {
          while (person.takenBack.length > 0) person.goes("redo");
          await agree();
          while (person.stand.length > 0) person.goes("undo");
          await agree();
        }
      }),
      { numRuns: 400 },
    );
  }, 60_000);
});
