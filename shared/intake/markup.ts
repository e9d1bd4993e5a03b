export interface Tag {
  name: string;
  closing: boolean;
  /** Lower-case names; values as written, entities and all. */
  attributes: Record<string, string>;
}

/**
 * HTML as text and tags in order, in one pass. Comments, processing instructions, declarations, and elements whose
 * content is no text of the page (style sheets, scripts, Office's properties) are left out with what is in them.
 */
export function* tagsAndText(html: string): Generator<string | Tag> {
  let at = 0;
  while (at < html.length) {
    const opened = html.indexOf("<", at);
    if (opened === -1) return yield html.slice(at);
    if (opened > at) yield html.slice(at, opened);
    const skipped = endOfUnseen(html, opened);
    if (skipped !== undefined) {
      at = skipped;
      continue;
    }
    const { tag, end } = readTag(html, opened);
    if (tag === undefined) yield "&lt;";
    else yield tag;
    at = tag && !tag.closing && UNSEEN.has(tag.name) ? endOfElement(html, tag.name, end) : end;
  }
}

const UNSEEN = new Set([
  "style",
  "script",
  "xml",
  "head",
  "title",
  "noscript",
  "template",
  "object",
  "iframe",
  "svg",
  "math",
]);

function endOfUnseen(html: string, at: number): number | undefined {
  if (html.startsWith("<!--", at)) return after(html, "-->", at);
  if (html.startsWith("<!", at) || html.startsWith("<?", at)) return after(html, ">", at);
  return undefined;
}

function after(html: string, mark: string, from: number): number {
  const found = html.indexOf(mark, from);
  return found === -1 ? html.length : found + mark.length;
}

function endOfElement(html: string, name: string, from: number): number {
  const close = new RegExp(`</${name}\\s*>`, "gi");
  close.lastIndex = from;
  const found = close.exec(html);
  return found ? found.index + found[0].length : html.length;
}

/** Reads one tag with quotation marks honoured; no tag when the `<` is only a sign in the text. */
function readTag(html: string, at: number): { tag: Tag | undefined; end: number } {
  NAME.lastIndex = at;
  const named = NAME.exec(html);
  if (!named?.[2]) return { tag: undefined, end: at + 1 };
  const tag: Tag = { name: named[2].toLowerCase(), closing: named[1] === "/", attributes: {} };
  ATTRIBUTE.lastIndex = NAME.lastIndex;
  let end = NAME.lastIndex;
  for (let found = ATTRIBUTE.exec(html); found; found = ATTRIBUTE.exec(html)) {
    end = ATTRIBUTE.lastIndex;
    if (found[1]) tag.attributes[found[1].toLowerCase()] = found[2] ?? found[3] ?? found[4] ?? "";
  }
  return { tag, end: after(html, ">", end) };
}

const NAME = /<(\/?)([a-z][a-z0-9:-]*)/iy;
const ATTRIBUTE = /[\s/]*([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'<>]+)))?/y;
