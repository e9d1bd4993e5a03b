import { Plugin, TextSelection } from "@tiptap/pm/state";
import type { EditorView } from "@tiptap/pm/view";

/**
 * A letter that a key types goes into the text at once. Left to the browser it is typed into the page and read out of the
 * page again, which takes longer than all else that a key asks for. What is composed, what comes without a key, and what
 * replaces selected words goes that way, as it does in browsers in which this was not tried.
 */
export const directTyping = () =>
  new Plugin({ props: { handleKeyPress: (view, event) => isTried && type(view, event) } });

/** Chromium alone says so, and on secure pages. */
const isTried = "userAgentData" in navigator;

function type(view: EditorView, { key }: KeyboardEvent): boolean {
  const { state } = view;
  const words = LATIN.test(key) && state.selection instanceof TextSelection ? wordsAtCaret(view) : undefined;
  if (!words) return false;
  const { head } = state.selection;
  const put = () => view.state.tr.insertText(key, head, head).scrollIntoView();
  writingOnlyWhatIsNew(words, () => {
    if (!view.someProp("handleTextInput", (handle) => handle(view, head, head, key, put))) view.dispatch(put());
  });
  return true;
}

/** One printable character of the ranges that Latin keyboards type. */
const LATIN = /^[\u0020-\u007e\u00a0-\u024f\u2010-\u2026]$/;

/** The words in the page that the caret stands in; none where the page has moved it and ProseMirror has not heard of it yet. */
function wordsAtCaret(view: EditorView): Text | undefined {
  const selection = view.dom.ownerDocument.getSelection();
  const node = selection?.isCollapsed ? selection.focusNode : null;
  if (!selection || !(node instanceof Text) || !view.dom.contains(node) || !view.state.selection.empty)
    return undefined;
  return view.posAtDOM(node, selection.focusOffset) === view.state.selection.head ? node : undefined;
}

/**
 * ProseMirror puts all words of a text node anew, and the browser then forgets which of them it had found misspelt. Here
 * only those that differ are put.
 */
function writingOnlyWhatIsNew(words: Text, act: () => void): void {
  Object.defineProperty(words, "nodeValue", {
    configurable: true,
    get: () => words.data,
    set: (next: string) => replaceWhatDiffers(words, next),
  });
  try {
    act();
  } finally {
    Reflect.deleteProperty(words, "nodeValue");
  }
}

function replaceWhatDiffers(words: Text, next: string): void {
  const { data } = words;
  const shorter = Math.min(data.length, next.length);
  let start = 0;
  while (start < shorter && data[start] === next[start]) start += 1;
  let end = 0;
  while (end < shorter - start && data.at(-1 - end) === next.at(-1 - end)) end += 1;
  words.replaceData(start, data.length - start - end, next.slice(start, next.length - end));
}
