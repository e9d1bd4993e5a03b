/**
 * Which character of drawn text a press or a selection means: the text of a paragraph that has no live editor yet.
 * Counts as `textOf` counts: two for the break between paragraphs, one for a line break.
 */
export function offsetIn(root: Element, node: Node, offset: number): number {
  const range = document.createRange();
  range.selectNodeContents(root);
  range.setEnd(node, offset);
  return lengthOf(range.cloneContents());
}

/** Where the pointer is, in characters; undefined when it is not over the text. */
export function offsetAtPoint(root: Element, x: number, y: number): number | undefined {
  const found = caretFromPoint(x, y);
  return found && root.contains(found.node) ? offsetIn(root, found.node, found.offset) : undefined;
}

/** The selected characters, when the selection lies inside the text. */
export function selectedIn(root: Element): { from: number; to: number } | undefined {
  const selection = getSelection();
  if (!selection || selection.rangeCount === 0 || selection.isCollapsed) return undefined;
  const range = selection.getRangeAt(0);
  if (!root.contains(range.startContainer) || !root.contains(range.endContainer)) return undefined;
  const from = offsetIn(root, range.startContainer, range.startOffset);
  const to = offsetIn(root, range.endContainer, range.endOffset);
  return to > from ? { from, to } : undefined;
}

function lengthOf(contents: DocumentFragment): number {
  const paragraphs = contents.querySelectorAll("p");
  const breaks = Math.max(0, paragraphs.length - 1) * 2;
  const lines = [...contents.querySelectorAll("br")].filter(
    (each) => each.parentElement?.textContent !== "" && !each.classList.contains("ProseMirror-trailingBreak"),
  );
  return (contents.textContent?.length ?? 0) + breaks + lines.length;
}

function caretFromPoint(x: number, y: number): { node: Node; offset: number } | undefined {
  if ("caretPositionFromPoint" in document) {
    const found = document.caretPositionFromPoint(x, y);
    return found ? { node: found.offsetNode, offset: found.offset } : undefined;
  }
  const found = (document as Document & OlderCaret).caretRangeFromPoint?.(x, y); // Safari before 18.4
  return found ? { node: found.startContainer, offset: found.startOffset } : undefined;
}

interface OlderCaret {
  caretRangeFromPoint?(x: number, y: number): Range | null;
}
