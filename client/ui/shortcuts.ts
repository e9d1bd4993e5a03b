import { useEffect, useRef, useSyncExternalStore } from "react";
import { chordOf, isApple, isComposing, pressedIs } from "./keys.ts";
import { tell } from "./toasts.ts";
import { TypingOn } from "./typing-on.ts";

export interface Shortcut {
  /** Unique on the page; of two with the same keys the younger acts. */
  id: string;
  /** Such as `Mod+Shift+Enter`, `J`, `?`. Keys without Mod do nothing while somebody types. */
  keys: string;
  label: string;
  group: "everywhere" | "moving" | "writing" | "reviewing" | "talking" | "aligning";
  run: () => void;
  /** Said instead of acting. */
  disabledReason?: string | undefined;
  /** Belongs to a dialog: works while that is open, where all others rest. */
  inDialog?: boolean;
  /** Works in the fields of a form too, because the page is that form. What works everywhere does so anyway. */
  inFields?: boolean;
}

/** Binds a key as long as the component stands. The one registry: the sheet of keys and the palette are drawn from it. */
export function useShortcut(shortcut: Shortcut | undefined): void {
  const current = useRef(shortcut);
  const { id, keys, label, group, disabledReason, inDialog, inFields } = shortcut ?? {};
  useEffect(() => {
    current.current = shortcut;
  });
  useEffect(() => {
    if (!id || keys === undefined || label === undefined || group === undefined) return;
    const run = () => current.current?.run();
    const where = { inDialog: inDialog ?? false, inFields: inFields ?? false };
    return register({ id, keys, label, group, run, disabledReason, ...where });
  }, [id, keys, label, group, disabledReason, inDialog, inFields]);
}

export function useShortcuts(): readonly Shortcut[] {
  return useSyncExternalStore(listen, () => registered);
}

export interface Where {
  apple: boolean;
  typing: boolean;
  /** In a form: its keys are its own, and never about the paragraph beside it. */
  inForm: boolean;
  dialogOpen: boolean;
}

/** Which shortcut a key press means, if any: a pure question, so that it can be asked in tests. */
export function shortcutFor(
  event: Pick<
    KeyboardEvent,
    "key" | "code" | "ctrlKey" | "metaKey" | "shiftKey" | "altKey" | "isComposing" | "keyCode"
  >,
  shortcuts: readonly Shortcut[],
  where: Where,
): Shortcut | undefined {
  if (isComposing(event)) return undefined;
  return shortcuts.findLast((shortcut) => {
    const chord = chordOf(shortcut.keys);
    if (where.dialogOpen && !shortcut.inDialog) return false;
    if (where.inForm && !shortcut.inDialog && !shortcut.inFields && shortcut.group !== "everywhere") return false;
    if (where.typing && !chord.mod && !chord.alt) return false;
    return pressedIs(chord, event, where.apple);
  });
}

let registered: readonly Shortcut[] = [];
const listeners = new Set<() => void>();

function register(shortcut: Shortcut): () => void {
  if (registered.length === 0) {
    document.addEventListener("keydown", pressed);
    document.addEventListener("pointerdown", pointed);
  }
  publish([...registered, shortcut]);
  return () => {
    publish(registered.filter((other) => other !== shortcut));
    if (registered.length > 0) return;
    document.removeEventListener("keydown", pressed);
    document.removeEventListener("pointerdown", pointed);
  };
}

function publish(next: readonly Shortcut[]): void {
  registered = next;
  for (const listener of listeners) listener();
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

const typingOn = new TypingOn();
const pointed = () => typingOn.stopped();

function pressed(event: KeyboardEvent): void {
  if (typingOn.hears(event, isTyping(event.target))) event.preventDefault();
  if (event.defaultPrevented || isLetter(event)) return;
  const shortcut = shortcutFor(event, registered, {
    apple: isApple(),
    typing: isTyping(event.target),
    inForm: isInForm(event.target),
    dialogOpen: document.querySelector("dialog:modal") !== null,
  });
  if (!shortcut) {
    sendForm(event);
    return;
  }
  event.preventDefault();
  if (shortcut.disabledReason === undefined) shortcut.run();
  else if (!event.repeat) tell(shortcut.disabledReason);
}

/** A plain key where somebody types means what it says: not even asked about, for there are many of them. */
function isLetter({ ctrlKey, metaKey, altKey, target }: KeyboardEvent): boolean {
  return !ctrlKey && !metaKey && !altKey && isTyping(target);
}

const FIELDS = "input, textarea, select";

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches(FIELDS));
}

function isInForm(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest(`${FIELDS}, form`) !== null;
}

/** Ctrl/⌘ Enter in any field of a form sends it, as its button would. */
function sendForm(event: KeyboardEvent): void {
  const { target } = event;
  if (!(target instanceof HTMLElement) || !target.matches(FIELDS) || isComposing(event)) return;
  const form = target.closest("form");
  if (!form || !pressedIs(chordOf("Mod+Enter"), event, isApple())) return;
  event.preventDefault();
  if (!event.repeat) form.requestSubmit();
}
