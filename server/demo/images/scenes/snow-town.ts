import {
  brush,
  chance,
  ellipse,
  INK,
  LAMP,
  many,
  mist,
  PAPER,
  type Point,
  pen,
  polygon,
  RIVER,
  rectangle,
  ridge,
  sag,
} from "../ink.ts";
import { person } from "../people.ts";

/** A border town under its first snow, one window lit. */
export function snowTown(): string {
  const next = chance(23);
  return [
    rectangle(-30, -30, 1260, 860, RIVER, 0.1),
    mist(ridge(next, [-30, 210], [1230, 260], 150), 470, RIVER, 0.34, 0.04),
    mist(ridge(next, [-30, 330], [1230, 250], 120), 520, RIVER, 0.5, 0.06),
    row(next, 440, 0.55, 0.5, 9),
    row(next, 540, 0.8, 0.72, 7),
    row(next, 668, 1.18, 0.92, 5, true),
    ground(next),
    poles(next),
    tree(next, 1080, 700, 150),
    tree(next, 84, 716, 110),
    person({ at: [300, 774], tall: 84, carries: "pack", facing: -1, lean: -4 }),
    person({ at: [362, 778], tall: 92, facing: -1, lean: -9 }),
    brush(
      [
        [372, 738],
        [410, 756],
        [452, 770],
      ],
      4,
    ),
    sledge(),
    many(240, () =>
      ellipse(next() * 1200, next() * 800, 1 + next() * 2.6, 1 + next() * 2.6, PAPER, 0.55 + next() * 0.45),
    ),
  ].join("");
}

function row(next: () => number, base: number, scale: number, tone: number, count: number, lit = false): string {
  return many(count, (i) => {
    const x = (i - 0.4 + (next() - 0.5) * 0.3) * (1300 / count);
    return house(next, x, base + (next() - 0.5) * 26 * scale, scale, tone, lit && i === 3);
  });
}

function house(next: () => number, x: number, y: number, s: number, tone: number, lit: boolean): string {
  const wide = (130 + next() * 70) * s;
  const eave = y - 58 * s;
  const top = eave - 52 * s;
  const roof: Point[] = [
    [x - 16 * s, eave + 4],
    ...sag([x - 12 * s, eave], [x + 30 * s, top], 5 * s, 5),
    ...sag([x + wide - 30 * s, top], [x + wide + 12 * s, eave], 5 * s, 5),
    [x + wide + 16 * s, eave + 4],
  ];
  const snow: Point[] = [
    ...roof.slice(1, -1),
    [x + wide + 4 * s, eave - 7 * s],
    [x + wide * 0.5, eave - 12 * s],
    [x - 4 * s, eave - 7 * s],
  ];
  const chimney = x + wide * 0.82;
  const smoke = sag([chimney + 6 * s, top - 30 * s], [chimney + 80 * s, top - 190 * s], 0).map(
    ([px, py], k): Point => [px + Math.sin(k * 0.9) * 12 * s, py],
  );
  return [
    brush(smoke, 15 * s, INK, 0.16 * tone),
    rectangle(chimney, top - 28 * s, 12 * s, 48 * s, INK, tone),
    rectangle(x, eave, wide, 62 * s, INK, tone * 0.94),
    polygon(roof, INK, tone),
    polygon(snow, PAPER, 0.97),
    window(x + wide * 0.18, eave + 16 * s, s, lit ? LAMP : PAPER, lit ? 1 : 0.22),
    window(x + wide * 0.62, eave + 16 * s, s, PAPER, 0.2),
    rectangle(x + wide * 0.42, eave + 14 * s, 20 * s, 48 * s, PAPER, 0.12),
  ].join("");
}

function window(x: number, y: number, s: number, light: string, strength: number): string {
  return (
    rectangle(x, y, 30 * s, 24 * s, light, strength) +
    pen(
      [
        [x + 15 * s, y],
        [x + 15 * s, y + 24 * s],
      ],
      2 * s,
      INK,
      0.8,
    ) +
    pen(
      [
        [x, y + 12 * s],
        [x + 30 * s, y + 12 * s],
      ],
      2 * s,
      INK,
      0.8,
    )
  );
}

function ground(next: () => number): string {
  const edge = ridge(next, [-30, 684], [1230, 666], 14, 6);
  const tracks = [0, 1].map((k) => brush(sag([1200, 788 - k * 46], [180, 722 - k * 16], 12), 5, RIVER, 0.25)).join("");
  return (
    polygon([...edge, [1230, 830], [-30, 830]], PAPER) +
    tracks +
    many(26, () =>
      brush(sag([next() * 1200, 715 + next() * 80], [next() * 1200, 715 + next() * 80], 6), 1.4, RIVER, 0.1),
    )
  );
}

function sledge(): string {
  const logs = many(7, (i) =>
    brush(
      sag(
        [458 + i * 3, 766 - (i % 3) * 11 - Math.floor(i / 3) * 3],
        [554 + i * 3, 766 - (i % 3) * 11 - Math.floor(i / 3) * 3],
        1,
      ),
      12,
      INK,
      0.85,
    ),
  );
  return brush(sag([444, 780], [572, 780], 5), 6) + logs;
}

function poles(next: () => number): string {
  const tops = [40, 330, 668, 1010, 1290].map((x): Point => [x, 500 - next() * 26]);
  const posts = tops.map(
    ([x, y]) =>
      brush(
        [
          [x, y - 16],
          [x + 1, y + 80],
          [x + 3, 700],
        ],
        7,
        INK,
        0.85,
      ) +
      pen(
        [
          [x - 22, y],
          [x + 22, y + 2],
        ],
        4,
      ),
  );
  const wires = tops
    .slice(1)
    .flatMap((to, i) =>
      [-18, 18].map((side) =>
        pen(sag([(tops[i]?.[0] ?? 0) + side, tops[i]?.[1] ?? 0], [to[0] + side, to[1]], 34), 1.4, INK, 0.55),
      ),
    );
  return posts.join("") + wires.join("");
}

/** A bare tree, branch upon branch. */
function tree(
  next: () => number,
  x: number,
  y: number,
  tall: number,
  angle = -Math.PI / 2,
  width = tall * 0.09,
): string {
  if (tall < 14) return "";
  const end: Point = [x + Math.cos(angle) * tall, y + Math.sin(angle) * tall];
  const branches = [-0.42, 0.38].map((turn) =>
    tree(next, ...end, tall * (0.58 + next() * 0.16), angle + turn + (next() - 0.5) * 0.3, width * 0.6),
  );
  return pen([[x, y], end], width, INK, 0.85) + branches.join("");
}
