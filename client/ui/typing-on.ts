import { isComposing } from "./keys.ts";

type Key = Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "altKey" | "timeStamp" | "isComposing" | "keyCode">;

/**
 * Knows the letters that were meant for a field that is gone: a colleague's act can take away the very paragraph that
 * somebody writes in, and what the fingers still say is no command. Whoever leaves a field by a key or by the pointer
 * has stopped writing.
 */
export class TypingOn {
  #lastLetter = Number.NEGATIVE_INFINITY;

  /** Told of every key. @returns whether it goes on with what was typed in a field until a breath ago, and is in none */
  hears(event: Key, inField: boolean): boolean {
    if (MODIFIERS.has(event.key)) return false;
    const letter = isComposing(event) || (event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey);
    const isLate = letter && !inField && event.timeStamp - this.#lastLetter < A_BREATH;
    if (letter && (inField || isLate)) this.#lastLetter = event.timeStamp;
    else if (event.key !== "Backspace") this.stopped();
    return isLate;
  }

  stopped(): void {
    this.#lastLetter = Number.NEGATIVE_INFINITY;
  }
}

/** Milliseconds: longer than between two letters. */
const A_BREATH = 800;
const MODIFIERS = new Set(["Shift", "Control", "Alt", "Meta", "CapsLock"]);
