import { offsetIn } from "#client/editor/static-caret.ts";
import type { Anchor } from "#shared/threads/thread.ts";

export interface Selected {
  segmentId: string;
  anchor: Anchor;
  /** Where the words are on screen. */
  box: DOMRect;
}

const LONGEST = 2_000;

/** The selected words as an anchor, when they are words of one paragraph of this page. */
export function selectedAnchor(): Selected | undefined {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return undefined;
  const range = selection.getRangeAt(0);
  const start = elementOf(range.startContainer);
  const segmentId = start?.closest("[data-segment]")?.getAttribute("data-segment");
  if (!start || !segmentId) return undefined;
  const side = start.closest("[data-side]")?.getAttribute("data-side");
  const root = side === "ko" ? start.closest("[data-source-paragraph]") : start.closest("[data-words], .ProseMirror");
  if (!root || root.querySelector("[data-empty]")) return undefined;
  const from = offsetIn(root, range.startContainer, range.startOffset);
  const to = root.contains(range.endContainer)
    ? offsetIn(root, range.endContainer, range.endOffset)
    : offsetIn(root, root, root.childNodes.length); // dragged beyond the paragraph: up to its end
  const quote = selection
    .toString()
    .slice(0, to - from)
    .slice(0, LONGEST);
  if (to <= from || quote.trim() === "") return undefined;
  const box = range.getBoundingClientRect();
  const sourceParagraphId = root.getAttribute("data-source-paragraph");
  const anchor: Anchor = sourceParagraphId
    ? { side: "source", sourceParagraphId, from, to, quote, orphaned: false }
    : { side: "target", from, to, quote, orphaned: false };
  return { segmentId, anchor, box };
}

const elementOf = (node: Node): Element | null => (node instanceof Element ? node : node.parentElement);
