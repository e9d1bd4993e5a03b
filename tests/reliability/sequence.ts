import { TextSelection } from "@tiptap/pm/state";
import fc from "fast-check";
import { parseDocument } from "#shared/document/document.ts";
import { parseSteps } from "#shared/segments/rebase.ts";
import { Authority, Network } from "#tests/editor/authority.ts";
import { breathe, Page } from "#tests/editor/page.ts";

/** Something that one of five does, or that happens to the network or the desk. */
export const act = fc.record({
  who: fc.nat(4),
  what: fc.oneof(
    { weight: 5, arbitrary: fc.constantFrom("type", "deliver") },
    { weight: 2, arbitrary: fc.constantFrom("delete", "clock") },
    { weight: 3, arbitrary: fc.constant("compose") },
    {
      weight: 1,
      arbitrary: fc.constantFrom(
        "split",
        "join",
        "paste",
        "enter",
        "empty",
        "undo",
        "cut",
        "mend",
        "reload",
        "restart",
        "refuse",
        "retry",
      ),
    },
  ),
  at: fc.nat(60),
  length: fc.nat(6),
  which: fc.nat(5),
});
export type Act = typeof act extends fc.Arbitrary<infer T> ? T : never;

export interface Sequence {
  acts: readonly Act[];
  /** The desk answers those who are behind with the whole text. */
  whole: boolean;
}

/** No letter twice. */
const TEXT = "Kim'sBxGdW-9.\n\nqFjYh 3tzRp;";
const NAMES = ["Yuna", "Martin", "Ines", "Dohyun", "Okja"];

/** What is wrong at the end, when everybody is back and nothing is under way; undefined when nothing is. */
export async function play({ acts, whole }: Sequence): Promise<string | undefined> {
  const stage = new Stage(whole);
  if (whole) stage.authority.mostBatches = 1;
  for (const each of acts) {
    stage.take(each);
    await breathe();
  }
  stage.authority.mostBatches = 1_000;
  await stage.everybodyBack();
  await stage.everybodyBack();
  return stage.fault();
}

class Stage {
  readonly authority = new Authority(TEXT);
  readonly #network = new Network();
  readonly #pages = NAMES.map((name) => new Page(this.authority, this.#network, name));
  readonly #begins = this.authority.document;
  readonly #typed: string[] = [];
  readonly #by = new Map<string, number>();
  /** Seen and deleted by somebody, or undone by who typed it: it may be there or not. */
  readonly #takenBack = new Set<string>();
  /** Brought back by undoing, and by whom: two who deleted the same letter may both bring it back. */
  readonly #broughtBack = new Map<string, Set<number>>();
  /** Of those who compose, the syllable in hand. */
  readonly #inHand = new Map<Page, string>();
  /** Deleted by somebody who saw them, and not undone. */
  readonly #unwanted = new Set<string>();
  readonly #gone: Page[] = [];
  readonly #isWhole: boolean;
  #hasRefused = false;

  constructor(isWhole: boolean) {
    this.#isWhole = isWhole;
  }

  take({ who, what, at, length, which }: Act): void {
    const page = this.#pages[who];
    if (!page) return;
    if (what === "type") page.type(this.#letters(who, length + 1), at);
    if (what === "paste") this.#paste(who, at, length);
    if (what === "delete") this.#deleted(page.delete(at, at + length));
    if (what === "join") this.#deleted(page.delete(at, at + 2));
    if (what === "compose") this.#compose(who, page, at, length);
    if (what === "split") page.split(at);
    if (what === "enter") this.#enter(page, at, which % 2 === 0 ? "delete" : "backspace");
    if (what === "empty") this.#putBetween(who, page, which);
    if (what === "undo") this.#undo(who, page);
    if (what === "clock") page.clockRuns();
    if (what === "deliver") this.#network.deliver(which);
    if (what === "cut") page.cut = true;
    if (what === "mend") mend(page);
    if (what === "reload") this.#reload(who, page);
    if (what === "restart") this.#network.lose();
    if (what === "refuse") this.#refuse();
    if (what === "retry") this.#retry(page);
  }

  async everybodyBack(): Promise<void> {
    for (const page of this.#inHand.keys()) this.#composed(page);
    for (const page of this.#pages) mend(page);
    for (let round = 0; round < 400; round += 1) {
      for (const page of this.#pages) page.clockRuns();
      await breathe();
      while (this.#network.busy) {
        this.#network.deliver();
        await breathe();
      }
      if (this.#pages.every((page) => !page.text.hasUnsent()) && round > 3) return;
    }
  }

  fault(): string | undefined {
    const { document, batches } = this.authority;
    let replayed = this.#begins;
    for (const { steps } of batches)
      for (const step of parseSteps(steps)) replayed = step.apply(replayed).doc ?? replayed;
    if (!replayed.eq(document)) return "the history leads to another text";
    if (this.authority.unlike > 0) return "a page had followed another text";
    parseDocument(document.toJSON());
    for (const [who, page] of this.#pages.entries()) {
      if (!page.text.state.doc.eq(document)) return `${NAMES[who]} sees another text`;
      if (page.text.snapshot().save !== "saved") return `${NAMES[who]} is told ${page.text.snapshot().save}`;
    }
    return this.#lostOrDoubled();
  }

  #lostOrDoubled(): string | undefined {
    const { text, leftOut } = this.authority;
    const kept = [...this.#pages, ...this.#gone]
      .flatMap((page) => page.text.snapshot().refused.map((unsent) => unsent.text))
      .join("");
    for (const letter of TEXT.replaceAll(/\s/g, ""))
      if (this.#isUnwanted(letter) && text.includes(letter)) return `${letter} was deleted and stands`;
    for (const letter of this.#typed) {
      const isAccounted = [text, kept].some((place) => place.includes(letter));
      // Whoever is so far behind that the text comes whole is not told that their place in it was gone.
      if (this.#isWhole && leftOut.has(letter)) continue;
      if (!isAccounted && !this.#takenBack.has(letter)) return `${letter} was typed and is nowhere`;
      if (this.#isUnwanted(letter) && text.includes(letter)) return `${letter} was deleted and stands`;
      const times = text.split(letter).length - 1;
      if (times > 1 && times > (this.#broughtBack.get(letter)?.size ?? 0)) return `${letter} stands twice`;
    }
    return undefined;
  }

  #isUnwanted(letter: string): boolean {
    if (this.#isWhole || this.#hasRefused) return false;
    return this.#unwanted.has(letter) && !this.#broughtBack.has(letter);
  }

  #letters(who: number, count: number): string {
    const letters = Array.from({ length: count }, (_, at) => String.fromCodePoint(0x4e00 + this.#typed.length + at));
    this.#typed.push(...letters);
    for (const letter of letters) this.#by.set(letter, who);
    return letters.join("");
  }

  #deleted(letters: string): void {
    for (const letter of letters) {
      this.#takenBack.add(letter);
      this.#unwanted.add(letter);
    }
  }

  /** Key by key: each puts another syllable in the place of the one in hand. */
  #compose(who: number, page: Page, at: number, length: number): void {
    const inHand = this.#inHand.get(page) ?? "";
    if (inHand !== "" && length < 2) {
      this.#composed(page);
      return;
    }
    const syllable = this.#letters(who, 1);
    page.compose(syllable, inHand, at);
    this.#inHand.set(page, syllable);
    this.#deleted(inHand);
  }

  #composed(page: Page): void {
    this.#inHand.delete(page);
    page.composed();
  }

  #paste(who: number, at: number, length: number): void {
    const paragraphs = [this.#letters(who, length + 1), this.#letters(who, 2)].map((text) => ({
      type: "paragraph",
      content: [{ type: "text", text }],
    }));
    this.#pages[who]?.paste(parseDocument({ type: "doc", content: paragraphs }), at);
  }

  /** Presses Enter, and takes the new paragraph's edge away again, on this side or that: nothing is to be seen of it. */
  #enter(page: Page, at: number, then: "delete" | "backspace"): void {
    const { text } = page;
    const { from } = TextSelection.near(text.state.doc.resolve(Math.min(at, page.length)));
    text.dispatch(text.state.tr.split(from));
    const edge = from + 1;
    const { doc } = text.state;
    const isEmpty = (place: number) =>
      doc.resolve(place).parent.isTextblock && doc.resolve(place).parent.content.size === 0;
    if (then === "delete" && isEmpty(from)) text.dispatch(text.state.tr.delete(from - 1, edge));
    else if (isEmpty(edge + 1)) text.dispatch(text.state.tr.delete(edge, edge + 2));
    else text.dispatch(text.state.tr.join(edge));
  }

  /** A paragraph of its own, between two, as a colleague's Enter and words leave it. */
  #putBetween(who: number, page: Page, which: number): void {
    const { tr, doc, schema } = page.text.state;
    const words = schema.text(this.#letters(who, 2));
    let at = 0;
    doc.forEach((block, offset, index) => {
      if (index <= which) at = offset + block.nodeSize;
    });
    page.text.dispatch(tr.insert(at, schema.node("paragraph", null, words)));
  }

  /** Takes back what this very person typed, and nothing else. */
  #undo(who: number, page: Page): void {
    const before = page.reads;
    page.text.go("undo");
    const after = page.reads;
    for (const letter of before)
      if (!after.includes(letter) && this.#by.get(letter) === who) this.#takenBack.add(letter);
    for (const letter of after) {
      if (before.includes(letter)) continue;
      const by = this.#broughtBack.get(letter) ?? new Set();
      this.#broughtBack.set(letter, by.add(who));
    }
  }

  /** The next batch, whosever it is: a deletion may be in it, which is not made then. */
  #refuse(): void {
    this.authority.refuseNext = { status: 409, code: "archived" };
    this.#hasRefused = true;
  }

  #retry(page: Page): void {
    const [draft] = page.text.snapshot().refused;
    if (draft) page.text.retryRefused(draft);
  }

  /** The tab goes, with its undo; what it had kept comes back in a new one. */
  #reload(who: number, page: Page): void {
    const { unsent, refused } = page.kept;
    page.cut = true;
    const again = new Page(this.authority, this.#network, `${NAMES[who]}'`);
    for (const each of refused) again.text.restore(each);
    if (unsent) again.text.restore(unsent);
    this.#pages[who] = again;
    this.#gone.push(page);
  }
}

function mend(page: Page): void {
  page.cut = false;
  page.text.retryNow();
  void page.text.catchUp();
}
