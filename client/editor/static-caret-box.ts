import type { Node as Document } from "@tiptap/pm/model";

/** In pixels, from the corner of the text. */
export interface Box {
  left: number;
  top: number;
  height: number;
}

/** Where a place in a document stands in its drawn text; undefined where the drawing has no such place. */
export function boxAt(root: HTMLElement, document: Document, position: number): Box | undefined {
  const $at = document.resolve(Math.min(Math.max(position, 0), document.content.size));
  const paragraph = root.querySelectorAll("p")[$at.index(0)];
  if ($at.depth === 0 || !paragraph) return undefined;
  const range = new Range();
  range.selectNodeContents(paragraph);
  range.collapse();
  let left = $at.parentOffset;
  const walker = window.document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node instanceof Text) {
      range.setStart(node, Math.min(left, node.length));
      left -= node.length;
    } else if (node instanceof HTMLBRElement) left -= 1;
    if (left <= 0) break;
  }
  range.collapse(true);
  const found = range.getClientRects()[0] ?? paragraph.getBoundingClientRect();
  const corner = (root.offsetParent ?? root).getBoundingClientRect();
  return { left: found.left - corner.left, top: found.top - corner.top, height: found.height };
}
