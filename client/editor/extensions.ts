import { type Extensions, Mark, Node } from "@tiptap/core";
import type { MarkSpec, NodeSpec } from "@tiptap/pm/model";
import { schema } from "#shared/document/schema.ts";

/**
 * The shared schema as TipTap wants it: one extension a node and a mark, each made from the specification that the
 * server reads too. Nothing is written twice, so the two cannot drift apart.
 */
export const documentExtensions: Extensions = [
  ...Object.values(schema.nodes).map(({ name, spec }) => nodeFrom(name, spec)),
  ...Object.values(schema.marks).map(({ name, spec }) => markFrom(name, spec)),
];

function nodeFrom(
  name: string,
  { content, group, inline, selectable, linebreakReplacement, parseDOM, toDOM }: NodeSpec,
) {
  return Node.create({
    name,
    topNode: name === schema.topNodeType.name,
    ...(content === undefined ? {} : { content }),
    ...(group === undefined ? {} : { group }),
    ...(inline === undefined ? {} : { inline }),
    ...(selectable === undefined ? {} : { selectable }),
    ...(linebreakReplacement === undefined ? {} : { linebreakReplacement }),
    parseHTML: () => [...(parseDOM ?? [])],
    ...(toDOM ? { renderHTML: ({ node }) => toDOM(node) } : {}),
  });
}

function markFrom(name: string, { attrs, inclusive, parseDOM, toDOM }: MarkSpec) {
  return Mark.create({
    name,
    ...(inclusive === undefined ? {} : { inclusive }),
    addAttributes: () => ({ ...attrs }),
    parseHTML: () => [...(parseDOM ?? [])],
    ...(toDOM ? { renderHTML: ({ mark }) => toDOM(mark, true) } : {}),
  });
}
