/**
 * Keys are written once, for every platform: `Mod+Shift+Enter`, `?`, `J`. Mod is ⌘ on Apple machines and Ctrl
 * elsewhere.
 */
export interface Chord {
  mod: boolean;
  shift: boolean;
  alt: boolean;
  /** As in KeyboardEvent.key, letters in lower case. */
  key: string;
}

export function chordOf(keys: string): Chord {
  const parts = keys.split(/\+(?=.)/);
  const key = parts.at(-1) ?? "";
  return {
    mod: parts.includes("Mod"),
    shift: parts.includes("Shift"),
    alt: parts.includes("Alt"),
    key: key.length === 1 ? key.toLowerCase() : key,
  };
}

type Pressed = Pick<KeyboardEvent, "key" | "code" | "ctrlKey" | "metaKey" | "shiftKey" | "altKey">;

/**
 * Letters are known by their place as well, because with the Korean layout on the key N says ㅜ; digits and
 * punctuation too, because Alt or Shift change what they say.
 */
export function pressedIs(chord: Chord, pressed: Pressed, apple: boolean): boolean {
  const mod = apple ? pressed.metaKey : pressed.ctrlKey;
  const other = apple ? pressed.ctrlKey : pressed.metaKey;
  if (mod !== chord.mod || other || pressed.altKey !== chord.alt) return false;
  // A character such as `?` already says whether Shift was needed for it.
  const shiftMatters = chord.key.length > 1 || /^[a-z0-9]$/.test(chord.key) || chord.shift;
  if (shiftMatters && pressed.shiftKey !== chord.shift) return false;
  return pressed.key.toLowerCase() === chord.key.toLowerCase() || pressed.code === placeOf(chord.key);
}

/** How the keys are printed on this platform, one string a key cap. */
export function caps(keys: string, apple: boolean): string[] {
  const { mod, shift, alt, key } = chordOf(keys);
  const held = apple ? [alt && "⌥", shift && "⇧", mod && "⌘"] : [mod && "Ctrl", alt && "Alt", shift && "Shift"];
  return [...held.filter((cap) => cap !== false), NAMES[key] ?? (key.length === 1 ? key.toUpperCase() : key)];
}

export function isApple(): boolean {
  return typeof navigator !== "undefined" && /Mac|iPhone|iPad/.test(navigator.platform);
}

/** While a syllable is being composed every key belongs to the input method: 229 is what older browsers say of it. */
export function isComposing(event: { isComposing?: boolean; keyCode?: number }): boolean {
  return event.isComposing === true || event.keyCode === 229;
}

const NAMES: Record<string, string> = {
  Enter: "↵",
  Escape: "Esc",
  ArrowUp: "↑",
  ArrowDown: "↓",
  ArrowLeft: "←",
  ArrowRight: "→",
  Backspace: "⌫",
  " ": "Space",
};

const PLACES: Record<string, string> = {
  "[": "BracketLeft",
  "]": "BracketRight",
  ".": "Period",
  ",": "Comma",
  "/": "Slash",
  ";": "Semicolon",
};

function placeOf(key: string): string | undefined {
  if (/^[a-z]$/.test(key)) return `Key${key.toUpperCase()}`;
  if (/^[0-9]$/.test(key)) return `Digit${key}`;
  return PLACES[key];
}
