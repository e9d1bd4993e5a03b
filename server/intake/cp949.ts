/**
 * CP949, which Windows calls EUC-KR: the standard's 2,350 syllables, and in the gaps between them the other 8,822 in
 * the order of Unicode. Node decodes the standard only, so the gaps are filled by counting.
 * @returns undefined when the bytes are no CP949
 */
export function decodeCp949(bytes: Uint8Array): string | undefined {
  const out: string[] = [];
  let plainFrom = 0;
  for (let at = 0; at < bytes.length; at++) {
    if ((bytes[at] ?? 0) < 0x80) continue;
    const place = placeInGaps(bytes[at] ?? 0, bytes[at + 1] ?? 0);
    if (place !== undefined) {
      out.push(standard(bytes.subarray(plainFrom, at)) ?? "\x80", gapSyllable(place) ?? "\x80");
      plainFrom = at + 2;
    }
    at += 1;
  }
  const text = [...out, standard(bytes.subarray(plainFrom)) ?? "\x80"].join("");
  return /[\x80-\x9f\uFFFD]/.test(text) ? undefined : text;
}

let gapSyllables: string[] | undefined;

function gapSyllable(place: number): string | undefined {
  gapSyllables ??= findGapSyllables();
  return gapSyllables[place];
}

function findGapSyllables(): string[] {
  const taken = new Set<string>();
  for (let lead = 0xb0; lead <= 0xc8; lead++) {
    for (let trail = 0xa1; trail <= 0xfe; trail++) taken.add(standard(Uint8Array.of(lead, trail)) ?? "");
  }
  const all = Array.from({ length: 11_172 }, (_, index) => String.fromCharCode(0xac00 + index));
  return all.filter((syllable) => !taken.has(syllable));
}

/** Leads 81–A0 have 178 trails in the gaps, leads A1–C6 have 84: those below the standard's own. */
function placeInGaps(lead: number, trail: number): number | undefined {
  const column = columnOf(trail);
  if (column === undefined || lead < 0x81 || lead > 0xc6) return undefined;
  if (lead <= 0xa0) return (lead - 0x81) * 178 + column;
  return trail <= 0xa0 ? 32 * 178 + (lead - 0xa1) * 84 + column : undefined;
}

function columnOf(trail: number): number | undefined {
  if (trail >= 0x41 && trail <= 0x5a) return trail - 0x41;
  if (trail >= 0x61 && trail <= 0x7a) return trail - 0x61 + 26;
  if (trail >= 0x81 && trail <= 0xfe) return trail - 0x81 + 52;
  return undefined;
}

function standard(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder("euc-kr", { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
