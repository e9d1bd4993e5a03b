import { history, redo, undo, undoDepth } from "@tiptap/pm/history";
import { EditorState } from "@tiptap/pm/state";
import { expect, test } from "vitest";
import { TypingOrder, type Way } from "#client/editor/typing-order.ts";
import { documentFromText, parseDocument } from "#shared/document/document.ts";

/** A page of paragraphs, each with a history of its own. */
class Paragraphs {
  readonly #order = new TypingOrder();
  readonly #states = new Map<string, EditorState>();
  #clock = 0;
  readonly closed = new Set<string>();

  constructor(names: readonly string[]) {
    for (const name of names) {
      const doc = parseDocument(documentFromText(name));
      this.#states.set(name, EditorState.create({ doc, plugins: [history()] }));
    }
  }

  type(name: string, words: string) {
    const { tr, doc } = this.#state(name);
    this.#clock += 1_000;
    this.#apply(name, tr.insertText(words, doc.content.size - 1).setTime(this.#clock));
  }

  go(way: Way) {
    const step = way === "undo" ? undo : redo;
    return this.#order.go(
      way,
      (name) => !this.closed.has(name),
      (name) => step(this.#state(name), (transaction) => this.#apply(name, transaction)),
    );
  }

  get reads() {
    return [...this.#states.values()].map(({ doc }) => doc.textContent);
  }

  #apply(name: string, transaction: EditorState["tr"]) {
    const after = this.#state(name).apply(transaction);
    this.#states.set(name, after);
    this.#order.depthIs(name, undoDepth(after));
  }

  #state(name: string): EditorState {
    const state = this.#states.get(name);
    if (!state) throw new Error(`No paragraph ${name}`);
    return state;
  }
}

test("undo goes back through the paragraphs in the order in which they were written in, and redo forth again", () => {
  const page = new Paragraphs(["A", "B"]);
  page.type("A", "1");
  page.type("B", "2");
  page.type("A", "3");
  expect(page.reads).toEqual(["A13", "B2"]);
  expect([page.go("undo"), page.go("undo"), page.go("undo"), page.go("undo")]).toEqual(["A", "B", "A", undefined]);
  expect(page.reads).toEqual(["A", "B"]);
  expect([page.go("redo"), page.go("redo"), page.go("redo"), page.go("redo")]).toEqual(["A", "B", "A", undefined]);
  expect(page.reads).toEqual(["A13", "B2"]);
  expect(page.go("undo")).toBe("A");
  expect(page.reads).toEqual(["A1", "B2"]);
});

test("who types after an undo has nothing to type again", () => {
  const page = new Paragraphs(["A", "B"]);
  page.type("A", "1");
  page.type("B", "2");
  page.go("undo");
  page.type("A", "3");
  expect(page.go("redo")).toBeUndefined();
  expect([page.go("undo"), page.go("undo")]).toEqual(["A", "A"]);
});

test("a paragraph that is closed by now is passed over, and comes back into its turn", () => {
  const page = new Paragraphs(["A", "B"]);
  page.type("A", "1");
  page.type("B", "2");
  page.closed.add("B");
  expect(page.go("undo")).toBe("A");
  page.closed.clear();
  expect(page.go("undo")).toBe("B");
  expect(page.reads).toEqual(["A", "B"]);
});
