import { describe, expect, test } from "vitest";
import { caps, chordOf, pressedIs } from "#client/ui/keys.ts";
import { type Shortcut, shortcutFor } from "#client/ui/shortcuts.ts";
import { TypingOn } from "#client/ui/typing-on.ts";

const press = (key: string, more: Partial<Parameters<typeof shortcutFor>[0]> = {}) => ({
  key,
  code: /^[a-z]$/i.test(key) ? `Key${key.toUpperCase()}` : key,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  isComposing: false,
  keyCode: 0,
  ...more,
});
const shortcut = (id: string, keys: string, more: Partial<Shortcut> = {}): Shortcut => {
  return { id, keys, label: id, group: "reviewing", run: () => {}, ...more };
};
const somewhere = { apple: false, typing: false, inForm: false, dialogOpen: false };

describe("a chord", () => {
  test("is Ctrl on most machines and ⌘ on Apple's", () => {
    const approve = chordOf("Mod+Shift+Enter");
    expect(pressedIs(approve, press("Enter", { ctrlKey: true, shiftKey: true }), false)).toBe(true);
    expect(pressedIs(approve, press("Enter", { metaKey: true, shiftKey: true }), true)).toBe(true);
    expect(pressedIs(approve, press("Enter", { ctrlKey: true, shiftKey: true }), true)).toBe(false);
  });

  test("with one more key held is another chord", () => {
    expect(pressedIs(chordOf("Mod+Enter"), press("Enter", { ctrlKey: true, shiftKey: true }), false)).toBe(false);
    expect(pressedIs(chordOf("J"), press("j", { altKey: true }), false)).toBe(false);
  });

  test("is found by its place when the Korean layout is on", () => {
    expect(pressedIs(chordOf("J"), press("ㅓ", { code: "KeyJ" }), false)).toBe(true);
    expect(pressedIs(chordOf("Mod+K"), press("ㅏ", { code: "KeyK", ctrlKey: true }), false)).toBe(true);
  });

  test("of a question mark does not ask for Shift, which the keyboard already asked for", () => {
    expect(pressedIs(chordOf("?"), press("?", { shiftKey: true, code: "Slash" }), false)).toBe(true);
    expect(pressedIs(chordOf("?"), press("/", { code: "Slash" }), false)).toBe(false);
  });

  test("is printed as each platform prints it", () => {
    expect(caps("Mod+Shift+Enter", true)).toEqual(["⇧", "⌘", "↵"]);
    expect(caps("Mod+Shift+Enter", false)).toEqual(["Ctrl", "Shift", "↵"]);
  });
});

describe("a shortcut", () => {
  const all = [shortcut("next", "J"), shortcut("submit", "Mod+Enter"), shortcut("approve", "Mod+Shift+Enter")];

  test("never acts while a syllable is being composed", () => {
    expect(shortcutFor(press("Enter", { ctrlKey: true, isComposing: true }), all, somewhere)).toBeUndefined();
    expect(shortcutFor(press("Enter", { ctrlKey: true, keyCode: 229 }), all, somewhere)).toBeUndefined();
    expect(shortcutFor(press("Enter", { ctrlKey: true }), all, somewhere)?.id).toBe("submit");
  });

  test("of one letter is only a letter while somebody types", () => {
    expect(shortcutFor(press("j"), all, { ...somewhere, typing: true })).toBeUndefined();
    expect(shortcutFor(press("Enter", { ctrlKey: true }), all, { ...somewhere, typing: true })?.id).toBe("submit");
  });

  test("of the page rests while a dialog is open, and the dialog's own works", () => {
    const own = shortcut("ask", "Mod+Enter", { inDialog: true });
    expect(shortcutFor(press("Enter", { ctrlKey: true }), all, { ...somewhere, dialogOpen: true })).toBeUndefined();
    expect(shortcutFor(press("Enter", { ctrlKey: true }), [own, ...all], { ...somewhere, dialogOpen: true })).toBe(own);
  });

  test("of the page does not act from inside a form, whose own Ctrl Enter sends it", () => {
    const inForm = { ...somewhere, typing: true, inForm: true };
    expect(shortcutFor(press("Enter", { ctrlKey: true }), all, inForm)).toBeUndefined();
    expect(shortcutFor(press("Enter", { ctrlKey: true, shiftKey: true }), all, inForm)).toBeUndefined();
    const find = shortcut("find", "Mod+K", { group: "everywhere" });
    expect(shortcutFor(press("k", { ctrlKey: true }), [find, ...all], inForm)).toBe(find);
  });

  test("of a page that is itself a form acts from its fields, but never while composing there", () => {
    const inForm = { ...somewhere, typing: true, inForm: true };
    const recognise = shortcut("recognise", "Mod+Enter", { inFields: true });
    expect(shortcutFor(press("Enter", { ctrlKey: true }), [recognise], inForm)).toBe(recognise);
    expect(shortcutFor(press("Enter", { ctrlKey: true, isComposing: true }), [recognise], inForm)).toBeUndefined();
  });

  test("that came last has the key", () => {
    const younger = shortcut("younger", "J");
    expect(shortcutFor(press("j"), [...all, younger], somewhere)).toBe(younger);
  });
});

describe("letters meant for a field that is gone", () => {
  const press = (key: string, timeStamp: number, more: object = {}) => ({
    ...{ key, timeStamp, ctrlKey: false, metaKey: false, altKey: false, isComposing: false, keyCode: 0 },
    ...more,
  });

  test("go on as typing for as long as the fingers do", () => {
    const watch = new TypingOn();
    expect(watch.hears(press("s", 0), true)).toBe(false);
    expect(watch.hears(press("c", 100), false)).toBe(true);
    expect(watch.hears(press("Shift", 500), false)).toBe(false);
    expect(watch.hears(press("N", 850), false)).toBe(true);
    expect(watch.hears(press("j", 1_700), false)).toBe(false);
  });

  test("are commands at once when the field was left by a key or the pointer", () => {
    const watch = new TypingOn();
    for (const leave of [press("Escape", 20), press("Enter", 20, { ctrlKey: true }), press("Tab", 20)]) {
      watch.hears(press("s", 0), true);
      watch.hears(leave, true);
      expect(watch.hears(press("j", 40), false)).toBe(false);
    }
    watch.hears(press("s", 100), true);
    watch.stopped();
    expect(watch.hears(press("j", 120), false)).toBe(false);
  });

  test("syllables count, though their keys have no name", () => {
    const watch = new TypingOn();
    watch.hears(press("Process", 0, { keyCode: 229 }), true);
    expect(watch.hears(press("ㅓ", 100), false)).toBe(true);
  });
});
