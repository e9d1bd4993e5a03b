/** Chance that can be had again: the same seed, the same choices (mulberry32, Tommy Ettinger, public domain). */
export interface Random {
  /** From 0 up to, not including, 1. */
  next(): number;
  /** A whole number from 0 up to, not including, `limit`. */
  below(limit: number): number;
  between(least: number, limit: number): number;
  chance(share: number): boolean;
  pick<T>(list: readonly [T, ...T[]]): T;
  /** Chance for somebody else, who may draw as much as they like without disturbing this one. */
  branch(): Random;
}

export function seeded(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  return {
    next,
    below,
    between: (least, limit) => least + below(limit - least),
    chance: (share) => next() < share,
    pick: (list) => list[below(list.length)] ?? list[0],
    branch: () => seeded(Math.floor(next() * 4_294_967_296)),
  };
}
