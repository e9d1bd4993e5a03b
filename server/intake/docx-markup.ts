/** A piece of XML as it stands in the file; names carry the prefixes that Word itself uses. */
export type XmlToken =
  | { type: "open"; name: string; raw: string; empty: boolean }
  | { type: "close"; name: string; raw: string }
  | { type: "text"; raw: string };

const PREFIX_OF: Record<string, string> = {
  "http://schemas.openxmlformats.org/wordprocessingml/2006/main": "w",
  "http://purl.oclc.org/ooxml/wordprocessingml/main": "w",
  "http://schemas.openxmlformats.org/officeDocument/2006/math": "m",
  "http://purl.oclc.org/ooxml/officeDocument/math": "m",
  "http://schemas.openxmlformats.org/drawingml/2006/main": "a",
  "http://purl.oclc.org/ooxml/drawingml/main": "a",
  "http://schemas.openxmlformats.org/markup-compatibility/2006": "mc",
  "urn:schemas-microsoft-com:vml": "v",
};

/** Another program may write `ns0:p` where Word writes `w:p`: prefix in this file → the usual prefix. */
export function canonicalPrefixes(xml: string): ReadonlyMap<string, string> {
  const declared = xml.matchAll(/\sxmlns(?::([\w.-]+))?\s*=\s*["']([^"']+)["']/g);
  return new Map(
    [...declared].flatMap(([, prefix = "", uri = ""]) => (PREFIX_OF[uri] ? [[prefix, PREFIX_OF[uri]]] : [])),
  );
}

export function* markup(xml: string, prefixes: ReadonlyMap<string, string>): Generator<XmlToken> {
  const name = (written: string) => {
    const [prefix, local] = written.includes(":") ? written.split(":", 2) : ["", written];
    return `${prefixes.get(prefix ?? "") ?? prefix}:${local}`;
  };
  for (const [raw, closed, opened, empty] of xml.matchAll(TOKEN)) {
    if (closed) yield { type: "close", name: name(closed), raw };
    else if (opened) yield { type: "open", name: name(opened), raw, empty: empty === "/" };
    else yield { type: "text", raw };
  }
}

const TOKEN =
  /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!\[CDATA\[[\s\S]*?\]\]>|<\/([^\s>]+)\s*>|<([^\s/>!?]+)(?:[^>"'/]|"[^"]*"|'[^']*'|\/(?!>))*(\/?)>|[^<]+|</g;

const NAMED: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

export function decodeEntities(raw: string): string {
  if (raw.startsWith("<![CDATA[")) return raw.slice(9, -3);
  if (raw.startsWith("<")) return "";
  return raw.replace(
    /&(?:(\w+)|#(\d{1,7})|#x([\da-fA-F]{1,6}));/g,
    (whole, name?: string, decimal?: string, hex?: string) => {
      if (name) return NAMED[name] ?? whole;
      const code = decimal ? Number(decimal) : Number.parseInt(hex ?? "", 16);
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}
