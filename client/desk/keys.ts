/** The keys of the article page, in one place: drawn on buttons and bound by `DeskKeys`. */
export const KEYS = {
  next: "J",
  previous: "K",
  nextHere: "Alt+ArrowDown",
  previousHere: "Alt+ArrowUp",
  nextThatNeedsMe: "N",
  write: "E",
  undo: "Mod+Z",
  redo: "Mod+Shift+Z",
  compare: "C",
  comment: "Mod+Alt+M",
  query: "Mod+Alt+K",
  link: "Mod+Shift+L",
  suggest: "Mod+Alt+S",
  accept: "Mod+Alt+Y",
  machine: "Mod+Alt+U",
  reject: "Mod+Alt+N",
} as const;
