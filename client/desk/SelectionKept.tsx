import { Component, type ReactNode } from "react";

interface Ends {
  root: Element;
  anchor: Node;
  focus: Node;
  /** In letters of the root. */
  from: number;
  to: number;
}

/**
 * Words that are lit, or found to be a term, are drawn anew, and the browser forgets that they were selected: they are
 * selected again. A class, because only a class is asked before the page changes.
 */
export class SelectionKept extends Component<{ children: ReactNode }> {
  override getSnapshotBeforeUpdate(): Ends | null {
    const { anchorNode: anchor, focusNode: focus, isCollapsed, anchorOffset, focusOffset } = getSelection() ?? {};
    if (isCollapsed !== false || !anchor || !focus) return null;
    const root = anchor.parentElement?.closest(DRAWN);
    if (!root?.contains(focus)) return null;
    return {
      root,
      anchor,
      focus,
      from: lettersTo(root, anchor, anchorOffset),
      to: lettersTo(root, focus, focusOffset),
    };
  }

  override componentDidUpdate(_props: unknown, _state: unknown, ends: Ends | null): void {
    if (!ends?.root.isConnected || (ends.anchor.isConnected && ends.focus.isConnected)) return;
    const [from, to] = [letterIn(ends.root, ends.from), letterIn(ends.root, ends.to)];
    if (from && to) getSelection()?.setBaseAndExtent(...from, ...to);
  }

  override render(): ReactNode {
    return this.props.children;
  }
}

const DRAWN = "[data-source-paragraph], [data-words]";

function lettersTo(root: Element, node: Node, offset = 0): number {
  const range = new Range();
  range.setStart(root, 0);
  range.setEnd(node, offset);
  return range.toString().length;
}

function letterIn(root: Element, letters: number): [Text, number] | undefined {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  let left = letters;
  for (let node = walker.nextNode(); node instanceof Text; node = walker.nextNode()) {
    if (left <= node.length) return [node, left];
    left -= node.length;
  }
  return undefined;
}
