import type { ArticleTexts } from "#client/editor/article-texts.ts";
import { offsetIn } from "#client/editor/static-caret.ts";
import { sourceAnchor, targetAnchor } from "#client/threads/anchor-from.ts";
import { textOf } from "#shared/document/document.ts";
import type { Anchor } from "#shared/threads/thread.ts";

export interface Selected {
  segmentId: string;
  anchor: Anchor;
  /** Where the words are on screen. */
  box: DOMRect;
}

/** The selected words as an anchor, when they are words of one paragraph of this page. */
export function selectedAnchor(texts: ArticleTexts): Selected | undefined {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return undefined;
  const range = selection.getRangeAt(0);
  const start = elementOf(range.startContainer);
  const segmentId = start?.closest("[data-segment]")?.getAttribute("data-segment");
  const korean = start?.closest("[data-source-paragraph]");
  const root = korean ?? start?.closest("[data-words], .ProseMirror");
  if (!segmentId || !root || root.querySelector("[data-empty]")) return undefined;
  const from = offsetIn(root, range.startContainer, range.startOffset);
  const to = root.contains(range.endContainer)
    ? offsetIn(root, range.endContainer, range.endOffset)
    : offsetIn(root, root, root.childNodes.length); // dragged beyond the paragraph: up to its end
  const id = korean?.getAttribute("data-source-paragraph");
  const text = texts.of(segmentId);
  const anchor = id
    ? sourceAnchor({ id, text: root.textContent ?? "" }, { from, to })
    : text && targetAnchor(textOf(text.state.doc), { from, to });
  return anchor && { segmentId, anchor, box: range.getBoundingClientRect() };
}

const elementOf = (node: Node): Element | null => (node instanceof Element ? node : node.parentElement);
