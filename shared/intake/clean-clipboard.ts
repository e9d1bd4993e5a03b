import { isSafeLink } from "#shared/document/links.ts";
import { type Tag, tagsAndText } from "./markup.ts";

/**
 * Pasted HTML with nothing in it but words, structure, safe links and embedded pictures. Word and HWP put login names,
 * file paths, the document's properties and its style sheets on the clipboard: none of that leaves the browser, and
 * the server cleans once more. Needs no DOM, so that nothing pasted is ever loaded or run.
 */
export function cleanClipboard(html: string): string {
  const out: string[] = [];
  const spans: string[] = [];
  const emphases = new Map([...UNDONE.keys()].map((name): [string, boolean[]] => [name, []]));
  let paragraph = "p";
  for (const token of tagsAndText(html)) {
    if (typeof token === "string") out.push(token);
    else if (token.name === "span") out.push(span(token, spans));
    else if (token.name === "p") {
      if (!token.closing) paragraph = paragraphName(token);
      out.push(token.closing ? `</${paragraph}>` : `<${paragraph}${isHidden(token) ? " hidden" : ""}>`);
    } else if (DIVISIONS.has(token.name)) out.push(token.closing ? "</div>" : "<div>");
    else if (KEPT.has(token.name)) out.push(emphasis(token, emphases.get(token.name)) ?? kept(token));
  }
  return out.join("");
}

/** A picture described by its place on somebody's disk is described by nothing. */
export const withoutPath = (alt: string) => (/[a-z]:\\|file:|\\\\|\/(?:Users|home)\//i.test(alt) ? "" : alt);

const KEPT = new Set(
  `a b blockquote br caption cite dd del div dl dt em figcaption figure h1 h2 h3 h4 h5 h6 hr i img ins li ol
   pre q rp rt ruby s section strong sub sup table tbody td tfoot th thead tr u ul`.split(/\s+/),
);
/** They part paragraphs and say nothing more: what somebody selected and copied is wanted whole. */
const DIVISIONS = new Set(
  "address article aside center details fieldset footer form header hgroup main menu nav summary".split(" "),
);

function kept({ name, closing, attributes }: Tag): string {
  if (closing) return `</${name}>`;
  if (name === "a") return link(attributes.href ?? "");
  if (name === "img") return picture(attributes.src ?? "", withoutPath(attributes.alt ?? ""));
  return `<${name}>`;
}

function link(href: string): string {
  const address = href.replaceAll("&amp;", "&");
  const hides = /&#?\w+;/.test(address); // a browser would read a quotation mark or a space in it
  return isSafeLink(address) && !hides ? `<a href="${quoted(href)}">` : "<a>";
}

/** Only a picture that came along in the paste; an address of one would be a path, or a request to somebody else. */
function picture(src: string, alt: string): string {
  const embedded = /^data:image\/(?:png|jpe?g|gif|webp|avif|tiff);base64,/i.test(src) ? ` src="${quoted(src)}"` : "";
  return `<img${embedded}${alt ? ` alt="${quoted(alt)}"` : ""}>`;
}

const quoted = (value: string) => value.replaceAll('"', "&quot;").replaceAll("<", "&lt;");

/** Google Docs puts all that it copies into a bold that is none. */
const UNDONE = new Map([
  ["b", /font-weight\s*:\s*(?:normal|[1-4]00)/i],
  ["strong", /font-weight\s*:\s*(?:normal|[1-4]00)/i],
  ["i", /font-style\s*:\s*normal/i],
  ["em", /font-style\s*:\s*normal/i],
]);

/** @param open of each tag of this name that is open, whether it says nothing */
function emphasis({ name, closing, attributes }: Tag, open: boolean[] | undefined): string | undefined {
  if (closing) return open?.pop() ? "" : undefined;
  const saysNothing = UNDONE.get(name)?.test(attributes.style ?? "") ?? false;
  open?.push(saysNothing);
  return saysNothing ? "" : undefined;
}

/** Word writes bold and italic as styles of spans; everything else about a span goes. */
function span(token: Tag, spans: string[]): string {
  if (token.closing) return spans.pop() ?? "";
  const style = token.attributes.style ?? "";
  const tags = [
    ...(isHidden(token) ? ["span hidden"] : []),
    ...(/font-weight\s*:\s*(?:bold|[6-9]00)/i.test(style) ? ["b"] : []),
    ...(/font-style\s*:\s*italic/i.test(style) ? ["i"] : []),
  ];
  spans.push(
    tags
      .toReversed()
      .map((tag) => `</${tag.split(" ")[0]}>`)
      .join(""),
  );
  return tags.map((tag) => `<${tag}>`).join("");
}

/** Hidden text stays marked as hidden, so that it is named when it is left out and never becomes visible by itself. */
const isHidden = ({ attributes }: Tag) =>
  attributes.hidden !== undefined || /display\s*:\s*none|mso-hide\s*:\s*all/i.test(attributes.style ?? "");

/** The styles by which Word says what a paragraph is, before the style itself is dropped. */
function paragraphName({ attributes }: Tag): string {
  const style = (attributes.class ?? "").toLowerCase();
  if (style.startsWith("msotitle")) return "h1";
  if (style.startsWith("msolistparagraph") || /mso-list\s*:\s*l\d/i.test(attributes.style ?? "")) return "li";
  if (style.startsWith("msocaption")) return "figcaption";
  return style.startsWith("msoquote") || style.startsWith("msointensequote") ? "blockquote" : "p";
}
