import { decodeCp949 } from "#server/intake/cp949.ts";

/**
 * Words of a letter as text, whatever the letter says of its charset: Korean programs say EUC-KR and mean CP949, or say
 * nothing. UTF-8 shows by itself; ISO-2022-KR (RFC 1557) by its escape; anything else that CP949 can be, is.
 * Bytes that are none of these are kept as Latin letters: nothing is dropped.
 */
export function decodeLetter(bytes: Uint8Array): string {
  const korean = indexOfEscape(bytes) === -1 ? bytes : withHighBytes(bytes);
  return asUtf8(korean) ?? decodeCp949(korean) ?? LATIN.decode(korean);
}

const LATIN = new TextDecoder("windows-1252");

function asUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** ESC $ ) C, which announces ISO-2022-KR. */
const ESCAPE = [0x1b, 0x24, 0x29, 0x43];
const indexOfEscape = (bytes: Uint8Array) =>
  bytes.findIndex((_, at) => ESCAPE.every((byte, index) => bytes[at + index] === byte));

/** ISO-2022-KR is EUC-KR in seven bits: between SO and SI every byte has lost its highest. */
function withHighBytes(bytes: Uint8Array): Uint8Array {
  const out: number[] = [];
  let shifted = false;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte === 0x1b && indexOfEscape(bytes.subarray(at, at + 4)) === 0) at += 3;
    else if (byte === 0x0e) shifted = true;
    else if (byte === 0x0f) shifted = false;
    else {
      if (byte === 0x0a) shifted = false; // a line begins in ASCII again
      out.push(shifted && byte > 0x20 && byte < 0x7f ? byte | 0x80 : byte);
    }
  }
  return Uint8Array.from(out);
}

/** A text that a reader of mail took for Windows-1252, read anew; any other charset it has read already. */
export const readAnew = (text: string): string =>
  [...text].every((character) => BYTE_OF.has(character)) ? decodeLetter(bytesOfLatin(text)) : text;

/** The bytes that were read as Windows-1252, which loses none. */
const bytesOfLatin = (text: string) => Uint8Array.from(text, (character) => BYTE_OF.get(character) ?? 0x3f);

const BYTE_OF = new Map(Array.from({ length: 256 }, (_, byte) => [LATIN.decode(Uint8Array.of(byte)), byte] as const));

/**
 * The letter with every text in it called Windows-1252, so that its reader hands the bytes on as they are, and with its
 * head in UTF-8. Charsets that are neither Korean nor of Latin letters stay what they are called.
 */
export function calledLatin(raw: Uint8Array): Uint8Array {
  const text = LATIN.decode(raw);
  const end = /\r?\n\r?\n/.exec(text)?.index ?? text.length;
  const called = (part: string) => part.replace(TEXT_PART, relabelled);
  const head = called(text.slice(0, end));
  const typed = /^content-type:/im.test(head) ? head : `Content-Type: text/plain; charset=windows-1252\r\n${head}`;
  const wordsOfHead = decodeLetter(bytesOfLatin(typed)).replace(ENCODED_WORD, inUtf8);
  return Buffer.concat([Buffer.from(wordsOfHead), bytesOfLatin(called(text.slice(end)))]);
}

/** A header of a part that is text, with its folded lines. */
const TEXT_PART = /^content-type:[ \t]*(?:\r?\n[ \t]+)?text\/[^\r\n]*(?:\r?\n[ \t][^\r\n]*)*/gim;
const CHARSET = /charset[ \t]*=[ \t]*("?)([\w.:-]+)\1/i;
const OURS =
  /^(utf-?8|us-ascii|ascii|euc[-_]?kr|ks[_-]?c[_-]?5601.*|ksc5601|cp949|ms949|x?-?windows-949|uhc|korean|iso-2022-kr|iso-8859-1|windows-1252|unknown.*|default)$/i;

function relabelled(header: string): string {
  const said = CHARSET.exec(header)?.[2];
  if (said === undefined) return `${header}; charset=windows-1252`;
  return OURS.test(said) ? header.replace(CHARSET, "charset=windows-1252") : header;
}

/** Words of a head in a Korean charset (RFC 2047), which readers of mail take for the smaller EUC-KR. */
const ENCODED_WORD = /=\?(euc-kr|ks_c_5601-1987|cp949|windows-949)\?([bq])\?([^?\r\n]{0,2000})\?=/gi;

function inUtf8(_word: string, _charset: string, how: string, words: string): string {
  const bytes =
    how.toLowerCase() === "b"
      ? Buffer.from(words, "base64")
      : Buffer.from(
          words
            .replace(/_/g, " ")
            .replace(/=([\da-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
          "latin1",
        );
  return `=?utf-8?B?${Buffer.from(decodeLetter(bytes)).toString("base64")}?=`;
}
