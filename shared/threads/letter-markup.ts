/**
 * The words of a letter that has markup only, line by line. What it quotes, in a block of its own, is marked with "> " as
 * in plain letters. Linear in the length of the letter; never throws, whatever is unclosed.
 */
export function textOfMarkup(html: string): string {
  let out = "";
  let quoted = 0;
  let hidden: string | undefined;
  const say = (words: string) => {
    out += quoted > 0 ? words.replace(/\n/g, "\n> ") : words;
  };
  for (const piece of html.split(/(<[^<>]*>)/)) {
    const tag = /^<(\/?)([a-z][a-z0-9]*)\b[^<>]*>$/i.exec(piece);
    const [, closes, name = ""] = tag ?? [];
    const element = name.toLowerCase();
    if (hidden !== undefined) {
      if (closes && element === hidden) hidden = undefined;
    } else if (!tag) say(piece.startsWith("<!") ? "" : plain(piece));
    else if (/^(style|script|head|title)$/.test(element)) hidden = closes ? undefined : element;
    else if (element === "blockquote") {
      quoted = Math.max(0, quoted + (closes ? -1 : 1));
      out += quoted > 0 ? "\n> " : "\n";
    } else if (element === "br" || element === "hr" || (closes && /^(p|div|li|tr|h[1-6])$/.test(element))) say("\n");
  }
  return out;
}

const plain = (text: string) =>
  text
    .replace(/[\t\r\n ]+/g, " ")
    .replace(
      /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,8}));/gi,
      (whole, decimal?: string, hex?: string, name?: string) => {
        if (name !== undefined) return NAMED[name.toLowerCase()] ?? whole;
        const code = decimal === undefined ? Number.parseInt(hex ?? "", 16) : Number(decimal);
        return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
      },
    );

const NAMED: Record<string, string> = {
  ...{ nbsp: " ", lt: "<", gt: ">", amp: "&", quot: '"', apos: "'", ldquo: "“", rdquo: "”", lsquo: "‘", rsquo: "’" },
  ...{ hellip: "…", middot: "·", ndash: "–", mdash: "—", laquo: "«", raquo: "»", bull: "•" },
};
