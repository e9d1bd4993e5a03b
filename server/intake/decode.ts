import { hasHangul } from "#shared/intake/kind-marks.ts";
import { IntakeRefusal } from "#shared/intake/refusal.ts";

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
  const decoded = byMark(bytes) ?? asUtf16(bytes) ?? as("utf-8", bytes) ?? asEucKr(bytes);
  if (decoded === undefined) throw new IntakeRefusal("unreadable-encoding", { name, guess: guess(bytes) });
  return decoded;
}

function byMark(bytes: Uint8Array): Decoded | undefined {
  if (startsWith(bytes, [0xff, 0xfe, 0, 0]) || startsWith(bytes, [0, 0, 0xfe, 0xff])) return undefined;
  if (startsWith(bytes, [0xff, 0xfe])) return as("utf-16le", bytes);
  if (startsWith(bytes, [0xfe, 0xff])) return as("utf-16be", bytes);
  return undefined;
}

/** Without a mark UTF-16 shows by its spaces and Latin letters: every second byte of them is zero. */
function asUtf16(bytes: Uint8Array): Decoded | undefined {
  if (bytes.length % 2 !== 0) return undefined;
  const zeros = [0, 0];
  for (const [index, byte] of bytes.entries()) if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (Math.max(even, odd) < bytes.length / 40 || Math.min(even, odd) > bytes.length / 400) return undefined;
  const decoded = as(odd > even ? "utf-16le" : "utf-16be", bytes);
  return decoded && !/[\0-\x08]/.test(decoded.text) ? decoded : undefined;
}

/**
 * Nearly every pair of high bytes means something in CP949, so that a Japanese or Chinese file would come out as
 * nonsense in Hangul: real Korean is mostly syllables of the old standard, and few hanja among them.
 */
function asEucKr(bytes: Uint8Array): Decoded | undefined {
  const decoded = as("euc-kr", bytes);
  if (decoded === undefined || !hasHangul(decoded.text)) return undefined;
  const [standard, other] = countSyllables(bytes);
  return standard >= 4 * other ? decoded : undefined;
}

/** Pairs of bytes that are common Hangul syllables, and pairs that are hanja, rare syllables or unassigned. */
function countSyllables(bytes: Uint8Array): [standard: number, other: number] {
  let [standard, other] = [0, 0];
  for (let at = 0; at < bytes.length; at++) {
    const [lead = 0, trail = 0] = [bytes[at], bytes[at + 1]];
    if (lead < 0x80) continue;
    at += 1;
    if (lead >= 0xb0 && lead <= 0xc8 && trail >= 0xa1) standard += 1;
    else if (lead > 0xac || trail < 0xa1) other += 1;
  }
  return [standard, other];
}

function as(encoding: Decoded["encoding"], bytes: Uint8Array): Decoded | undefined {
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
