import { IntakeRefusal } from "#shared/intake/refusal.ts";
import { decodeCp949 } from "./cp949.ts";

export interface Decoded {
  text: string;
  encoding: "utf-8" | "utf-16le" | "utf-16be" | "euc-kr";
}

/**
 * Bytes of a text file → text: UTF-8, UTF-16 and EUC-KR (with its extension CP949), with or without a byte order mark.
 * A text is refused rather than guessed at: a wrong guess changes words that nobody then looks at.
 * @throws IntakeRefusal `unreadable-encoding`, naming what the bytes look like
 */
export function decode(bytes: Uint8Array, name: string): Decoded {
  const decoded = byMark(bytes) ?? asUtf8(bytes) ?? asUtf16(bytes) ?? asEucKr(bytes);
  if (decoded === undefined) throw new IntakeRefusal("unreadable-encoding", { name, guess: guess(bytes) });
  return decoded;
}

function byMark(bytes: Uint8Array): Decoded | undefined {
  if (startsWith(bytes, [0xff, 0xfe, 0, 0]) || startsWith(bytes, [0, 0, 0xfe, 0xff])) return undefined;
  if (startsWith(bytes, [0xff, 0xfe])) return as("utf-16le", bytes);
  if (startsWith(bytes, [0xfe, 0xff])) return as("utf-16be", bytes);
  return undefined;
}

/** UTF-16 of Latin letters alone is valid UTF-8 too, with every second byte zero. */
function asUtf8(bytes: Uint8Array): Decoded | undefined {
  const [even, odd] = countZeros(bytes);
  return even + odd > bytes.length / 5 ? undefined : as("utf-8", bytes);
}

/** Without a mark UTF-16 shows by its spaces and Latin letters: the higher byte of them is zero. */
function asUtf16(bytes: Uint8Array): Decoded | undefined {
  if (bytes.length % 2 !== 0) return undefined;
  const [even, odd] = countZeros(bytes);
  if (Math.max(even, odd) < bytes.length / 40 || Math.max(even, odd) < 4 * Math.min(even, odd)) return undefined;
  const decoded = as(odd > even ? "utf-16le" : "utf-16be", bytes);
  return decoded && !/[\0-\x08]/.test(decoded.text) ? decoded : undefined;
}

function countZeros(bytes: Uint8Array): [even: number, odd: number] {
  let [even, odd] = [0, 0];
  for (const [index, byte] of bytes.entries()) {
    if (byte !== 0) continue;
    if (index % 2 === 0) even += 1;
    else odd += 1;
  }
  return [even, odd];
}

/**
 * Nearly every pair of high bytes means something in CP949, so that a Japanese or Chinese file comes out as nonsense in
 * Hangul. In real Korean, particles and endings make up a third of the syllables; in nonsense hardly any.
 */
function asEucKr(bytes: Uint8Array): Decoded | undefined {
  const text = decodeCp949(bytes);
  const letters = text?.match(/[\uAC00-\uD7A3\u4E00-\u9FFF\uF900-\uFAFF]/g)?.length ?? 0;
  const common = text?.match(/[가고그기는다대도라로를리사서시에은을의이인자지하한해]/g)?.length ?? 0;
  return text && common > 0 && common >= letters / 8 ? { encoding: "euc-kr", text } : undefined;
}

function as(encoding: "utf-8" | "utf-16le" | "utf-16be", bytes: Uint8Array): Decoded | undefined {
  try {
    return { encoding, text: new TextDecoder(encoding, { fatal: true }).decode(bytes) };
  } catch {
    return undefined;
  }
}

function guess(bytes: Uint8Array): string {
  if (startsWith(bytes, [0xff, 0xfe, 0, 0]) || startsWith(bytes, [0, 0, 0xfe, 0xff])) return "it looks like UTF-32";
  if (startsWith(bytes, [0x1b, 0x24, 0x29, 0x43])) return "it looks like ISO-2022-KR";
  const others = ["shift_jis", "gb18030"].filter((encoding) => fits(encoding, bytes));
  if (others.length > 0) return `it could be ${others.join(" or ")}`;
  return "it is neither UTF-8 nor UTF-16 nor EUC-KR throughout";
}

function fits(encoding: string, bytes: Uint8Array): boolean {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return !/[\0-\x08\x0E-\x1A\x80-\x9F\uE000-\uF8FF]/.test(text);
  } catch {
    return false;
  }
}

const startsWith = (bytes: Uint8Array, mark: readonly number[]) => mark.every((byte, index) => bytes[index] === byte);
