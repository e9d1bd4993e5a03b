import type { Mark, Node } from "@tiptap/pm/model";
import { normalise } from "#shared/text/normalise.ts";
import { withoutSuggestions } from "./settle.ts";

/**
 * The text of a document with everything a reader would see: words, emphasis, the address behind a link. The target
 * digest is taken of this, so that an approval covers a changed link as well as a changed word. What is only suggested
 * is not in it.
 */
export function canonicalText(document: Node): string {
  const paragraphs = withoutSuggestions(document).children.map((paragraph) =>
    paragraph.children.map(canonicalInline).join(""),
  );
  return normalise(paragraphs.join("\n\n"));
}

/** A run of words, or a line break, with what a reader would see of it. */
export function canonicalInline(node: Node): string {
  if (node.type.name === "hardBreak") return "<br>";
  const text = (node.text ?? "").replaceAll("&", "&amp;").replaceAll("<", "&lt;");
  return node.marks.reduceRight((inner, mark) => `${openTag(mark)}${inner}</${mark.type.name}>`, text);
}

const openTag = (mark: Mark) => (mark.type.name === "link" ? `<link ${mark.attrs.href}>` : `<${mark.type.name}>`);
