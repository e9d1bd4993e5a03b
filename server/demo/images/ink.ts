/** Drawing with ink and water: what the scenes are made of. Every irregularity comes from a seed, so a picture is the same each time. */
export const WIDTH = 1200;
export const HEIGHT = 800;
export const INK = "#1d1f24";
export const RIVER = "#1f4e79";
export const PAPER = "#faf9f6";
export const LAMP = "#d08c3c";

export type Point = readonly [x: number, y: number];
export type Chance = () => number;

/** Mulberry32: small, quick, and the same on every machine. */
export function chance(seed: number): Chance {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** The uneven edge is drawn from what lies beside it, so a sheet is painted with a margin that is cut off afterwards. */
export const MARGIN = 20;
const SHEET = { width: WIDTH + 2 * MARGIN, height: HEIGHT + 2 * MARGIN };

/** A sheet of paper with a scene on it: an uneven edge on every shape, and the tooth of the paper over all. */
export function sheet(scene: string, ground = PAPER): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${SHEET.width}" height="${SHEET.height}" viewBox="${-MARGIN} ${-MARGIN} ${SHEET.width} ${SHEET.height}">
<defs>
<filter id="hand" x="-5%" y="-5%" width="110%" height="110%"><feTurbulence type="fractalNoise" baseFrequency="0.035" numOctaves="2" seed="7"/><feDisplacementMap in="SourceGraphic" scale="4.5"/></filter>
<filter id="soft" x="-20%" y="-20%" width="140%" height="140%"><feGaussianBlur stdDeviation="9"/></filter>
<filter id="tooth" x="0" y="0" width="100%" height="100%"><feTurbulence type="fractalNoise" baseFrequency="0.55" numOctaves="2" seed="3"/><feColorMatrix values="0 0 0 0 0.35  0 0 0 0 0.38  0 0 0 0 0.42  0 0 0 -0.9 0.5"/></filter>
</defs>
<rect x="-40" y="-40" width="1300" height="900" fill="${ground}"/>
<g filter="url(#hand)">${scene}</g>
<rect x="-40" y="-40" width="1300" height="900" filter="url(#tooth)" opacity="0.22"/>
</svg>`;
}

export function polygon(points: readonly Point[], fill: string, opacity = 1): string {
  return `<path d="${line(points)}Z" fill="${fill}" fill-opacity="${opacity}"/>`;
}

export function rectangle(x: number, y: number, width: number, height: number, fill: string, opacity = 1): string {
  return `<rect x="${r(x)}" y="${r(y)}" width="${r(width)}" height="${r(height)}" fill="${fill}" fill-opacity="${opacity}"/>`;
}

export function ellipse(x: number, y: number, rx: number, ry: number, fill: string, opacity = 1): string {
  return `<ellipse cx="${r(x)}" cy="${r(y)}" rx="${r(rx)}" ry="${r(ry)}" fill="${fill}" fill-opacity="${opacity}"/>`;
}

/** A thin even line, as of a pen. */
export function pen(points: readonly Point[], width = 2, ink = INK, opacity = 0.85): string {
  return `<path d="${line(points)}" fill="none" stroke="${ink}" stroke-opacity="${opacity}" stroke-width="${width}" stroke-linejoin="round" stroke-linecap="round"/>`;
}

/** A stroke that swells and tapers, as of a brush. */
export function brush(points: readonly Point[], width: number, ink = INK, opacity = 0.85): string {
  const last = points.length - 1;
  const side = (sign: number) =>
    points.map(([x, y], i): Point => {
      const [ax, ay] = points[Math.max(0, i - 1)] ?? [x, y];
      const [bx, by] = points[Math.min(last, i + 1)] ?? [x, y];
      const length = Math.hypot(bx - ax, by - ay) || 1;
      const swell = (width / 2) * Math.sin(Math.PI * Math.min(0.97, Math.max(0.06, i / last))) ** 0.6;
      return [x - (sign * swell * (by - ay)) / length, y + (sign * swell * (bx - ax)) / length];
    });
  return polygon([...side(1), ...side(-1).reverse()], ink, opacity);
}

/** Points along a line that sags (or rises, when negative) in its middle. */
export function sag([ax, ay]: Point, [bx, by]: Point, depth: number, steps = 14): Point[] {
  return Array.from({ length: steps + 1 }, (_, i): Point => {
    const t = i / steps;
    return [ax + (bx - ax) * t, ay + (by - ay) * t + depth * 4 * t * (1 - t)];
  });
}

/** The line of a mountain range, by halving and shifting. */
export function ridge(next: Chance, left: Point, right: Point, shift: number, depth = 7): Point[] {
  if (depth === 0) return [left, right];
  const middle: Point = [(left[0] + right[0]) / 2, (left[1] + right[1]) / 2 + (next() - 0.5) * 2 * shift];
  return [
    ...ridge(next, left, middle, shift * 0.52, depth - 1),
    ...ridge(next, middle, right, shift * 0.52, depth - 1).slice(1),
  ];
}

let washes = 0;

/** A mountain in the mist: dark at its ridge, lost in the paper at its foot. */
export function mist(top: readonly Point[], foot: number, ink: string, strength: number, lost = 0): string {
  const name = `wash${washes++}`;
  const crest = Math.min(...top.map(([, y]) => y));
  const first = top[0]?.[0] ?? 0;
  const final = top.at(-1)?.[0] ?? WIDTH;
  return `<linearGradient id="${name}" gradientUnits="userSpaceOnUse" x1="0" x2="0" y1="${r(crest)}" y2="${r(foot)}"><stop offset="0" stop-color="${ink}" stop-opacity="${strength}"/><stop offset="1" stop-color="${ink}" stop-opacity="${lost}"/></linearGradient>${polygon([...top, [final, foot], [first, foot]], `url(#${name})`)}`;
}

export const line = (points: readonly Point[]) => points.map(([x, y], i) => `${i ? "L" : "M"}${r(x)} ${r(y)}`).join("");
export const blurred = (scene: string) => `<g filter="url(#soft)">${scene}</g>`;
export const many = (count: number, draw: (index: number) => string) =>
  Array.from({ length: count }, (_, i) => draw(i)).join("");
const r = (value: number) => Math.round(value * 10) / 10;
