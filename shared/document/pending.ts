import type { Node } from "@tiptap/pm/model";
import { canonicalInline } from "./canonical.ts";
import { insertion, isSuggestion, type Proposal, proposalOf } from "./suggestion-marks.ts";

/** What one suggestion would change, as it stands in the text. */
export interface Pending extends Proposal {
  /** The words that would come and those that would go; a paragraph break is an empty line. */
  inserted: string;
  deleted: string;
  /** All of it in one string, emphasis and links included: whoever decides names what they saw. */
  shape: string;
  /** Positions in the document, from its first word to its last. */
  from: number;
  to: number;
}

/** Every suggestion that waits in a document, in the order of the text. */
export function pendingIn(document: Node): Pending[] {
  const found = new Map<string, Pending>();
  document.descendants((node, start) => {
    for (const mark of node.marks.filter(isSuggestion)) {
      const proposal = proposalOf(mark);
      const from = node.isTextblock ? start + 1 : start;
      const to = node.isTextblock ? start + 1 : start + node.nodeSize;
      const name = `${proposal.id} ${proposal.by}`;
      const pending = found.get(name) ?? { ...proposal, inserted: "", deleted: "", shape: "", from, to };
      const words = node.isTextblock ? BREAK : (node.text ?? "\n");
      const side = mark.type === insertion ? "inserted" : "deleted";
      const told = node.isTextblock
        ? "¶"
        : canonicalInline(node.mark(node.marks.filter((each) => !isSuggestion(each))));
      const shape = `${pending.shape}${side === "inserted" ? "+" : "−"}${told}`;
      found.set(name, { ...pending, [side]: pending[side] + words, shape, to });
    }
  });
  return [...found.values()];
}

const BREAK = "\n\n";
