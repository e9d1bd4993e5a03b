/**
 * 64 bits of a text as 16 hexadecimal digits. Not for secrets: only to tell the findings of one article apart, at
 * once and alike in browser and server.
 * Source: FNV-1a (Fowler, Noll, Vo) over UTF-16 units, twice with different offsets, each mixed by MurmurHash3's finaliser.
 */
export function fingerprint(text: string): string {
  return hash(text, 0x811c9dc5) + hash(text, 0x9747b28c);
}

function hash(text: string, offset: number): string {
  let state = offset;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    state = Math.imul(state ^ (unit & 0xff), 0x01000193);
    state = Math.imul(state ^ (unit >>> 8), 0x01000193);
  }
  state = Math.imul(state ^ (state >>> 16), 0x85ebca6b);
  state = Math.imul(state ^ (state >>> 13), 0xc2b2ae35);
  return ((state ^ (state >>> 16)) >>> 0).toString(16).padStart(8, "0");
}
