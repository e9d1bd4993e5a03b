import type { Node } from "@tiptap/pm/model";

/** Where the links of a document lead: words that are not in its text, and that readers get all the same. */
export function addressesOf(document: Node): string[] {
  const found = new Set<string>();
  document.descendants(({ marks }) => {
    for (const { type, attrs } of marks) if (type.name === "link") found.add(String(attrs.href));
  });
  return [...found];
}

/** Only addresses that a reader may safely be led to: no script, no data, no file, no relative path. */
export function isSafeLink(href: string): boolean {
  return (
    href.length <= 2_000 &&
    /^(https?:\/\/[^\s/]|mailto:[^\s@]+@)/i.test(href) &&
    !/[\s\0-\x1F\x7F<>"\\^`{|}]/.test(href) &&
    href.isWellFormed()
  );
}
