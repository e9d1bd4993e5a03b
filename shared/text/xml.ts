/** Text for XML, between tags or within quotation marks. What XML 1.0 cannot carry (control characters, lone surrogates, U+FFFE, U+FFFF) is left out. */
export function escapeXml(text: string): string {
  return text.replace(FORBIDDEN, "").replace(/[&<>"\r]/g, (mark) => ESCAPES[mark] ?? mark);
}

/** Source: the production Char of XML 1.0, fifth edition. With `u` a lone surrogate is a code point of its own. */
const FORBIDDEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Cs}/gu;

const ESCAPES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\r": "&#13;" };
