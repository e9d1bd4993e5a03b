import {
  brush,
  chance,
  ellipse,
  INK,
  LAMP,
  many,
  PAPER,
  type Point,
  pen,
  polygon,
  RIVER,
  rectangle,
  sag,
} from "../ink.ts";

/** Coal for sale by the sack and by the heap, with a steelyard to weigh it. */
export function coalSacks(): string {
  const next = chance(31);
  return [
    wall(next),
    ellipse(560, 680, 640, 60, INK, 0.1),
    sack(next, 300, 640, 210, 300, 0.78, -4),
    sack(next, 520, 636, 200, 280, 0.86, 3),
    sack(next, 408, 676, 226, 290, 0.95, 1, true),
    heap(next),
    steelyard(),
    briquettes(),
    many(34, () => ellipse(next() * 1200, next() * 520, 1.4 + next() * 2.4, 1.4 + next() * 2.4, RIVER, 0.16)),
  ].join("");
}

function wall(next: () => number): string {
  const planks = many(17, (i) => {
    const x = -20 + i * 76;
    const board = rectangle(x, -20, 74, 590, RIVER, 0.1 + next() * 0.1);
    const grain = many(3, () =>
      brush(
        sag([x + 10 + next() * 54, 10 + next() * 200], [x + 10 + next() * 54, 240 + next() * 300], 0),
        1.6,
        RIVER,
        0.18,
      ),
    );
    return (
      board +
      grain +
      pen(
        [
          [x + 75, -20],
          [x + 75, 572],
        ],
        2,
        RIVER,
        0.35,
      )
    );
  });
  return (
    planks +
    rectangle(-20, 566, 1240, 10, RIVER, 0.45) +
    pen(
      [
        [-20, 150],
        [1220, 156],
      ],
      16,
      RIVER,
      0.22,
    )
  );
}

function sack(
  next: () => number,
  x: number,
  foot: number,
  wide: number,
  tall: number,
  tone: number,
  lean: number,
  open = false,
): string {
  const half = wide / 2;
  const body: Point[] = [
    [x - half * 0.92, foot],
    [x - half * 1.08, foot - tall * 0.2],
    [x - half, foot - tall * 0.62],
    [x - half * 0.76, foot - tall * 0.9],
    [x + half * 0.74, foot - tall * 0.9],
    [x + half * 0.98, foot - tall * 0.6],
    [x + half * 1.1, foot - tall * 0.18],
    [x + half * 0.94, foot],
  ];
  const folds = many(7, () => {
    const fx = x + (next() - 0.5) * wide * 0.8;
    return brush(
      sag([fx, foot - tall * (0.78 - next() * 0.2)], [fx + (next() - 0.5) * 40, foot - tall * (0.1 + next() * 0.2)], 0),
      3,
      PAPER,
      0.16 + next() * 0.12,
    );
  });
  const weave = many(10, (i) =>
    pen(
      sag([x - half * 0.98, foot - 20 - (i * tall) / 13], [x + half * 0.98, foot - 20 - (i * tall) / 13], 12),
      1,
      PAPER,
      0.09,
    ),
  );
  const mouth = open
    ? ellipse(x, foot - tall * 0.9, half * 0.84, 30, "#163a5c") +
      ellipse(x, foot - tall * 0.9, half * 0.72, 22, INK) +
      many(26, () => lump(next, x + (next() - 0.5) * half * 1.3, foot - tall * 0.9 - next() * 34, 16))
    : polygon(
        [
          [x - 20, foot - tall * 0.9],
          [x - 48, foot - tall * 1.06],
          [x - 8, foot - tall * 1.02],
          [x + 34, foot - tall * 1.08],
          [x + 22, foot - tall * 0.9],
        ],
        RIVER,
      ) +
      pen(
        [
          [x - 26, foot - tall * 0.92],
          [x + 26, foot - tall * 0.93],
        ],
        7,
        LAMP,
        0.9,
      );
  return `<g opacity="${tone}" transform="rotate(${lean} ${x} ${foot})">${rounded(body)}${folds}${weave}${mouth}</g>`;
}

/** The same corners, sewn rather than cut. */
function rounded(corners: readonly Point[]): string {
  const middle = (a: Point, b: Point) => `${(a[0] + b[0]) / 2} ${(a[1] + b[1]) / 2}`;
  const curve = corners.map(
    (corner, i) => `Q${corner[0]} ${corner[1]} ${middle(corner, corners[(i + 1) % corners.length] ?? corner)}`,
  );
  const start = middle(corners.at(-1) ?? [0, 0], corners[0] ?? [0, 0]);
  return `<path d="M${start}${curve.join("")}Z" fill="${RIVER}"/>`;
}

function heap(next: () => number): string {
  const lumps = many(210, () => {
    const across = next() * 2 - 1;
    const high = (1 - Math.abs(across)) * 210 * next() ** 0.8;
    return lump(next, 836 + across * 270, 690 - high, 15 + next() * 17);
  });
  return (
    polygon(
      [
        [600, 704],
        [700, 610],
        [836, 476],
        [960, 590],
        [1090, 704],
      ],
      INK,
      0.92,
    ) + lumps
  );
}

function lump(next: () => number, x: number, y: number, size: number): string {
  const corners = Array.from({ length: 6 }, (_, i): Point => {
    const angle = (i / 6) * Math.PI * 2 + next() * 0.7;
    return [x + Math.cos(angle) * size * (0.7 + next() * 0.5), y + Math.sin(angle) * size * (0.55 + next() * 0.4)];
  });
  const [a, b, c] = corners;
  const facet = a && b && c ? polygon([a, b, c, [x, y]], PAPER, 0.05 + next() * 0.16) : "";
  return polygon(corners, INK, 0.96) + facet;
}

function steelyard(): string {
  const pan: Point[] = [[938, 436], ...sag([938, 436], [1098, 436], 34), [1098, 436]];
  return [
    pen(
      [
        [760, 176],
        [760, 246],
      ],
      4,
    ),
    brush(sag([610, 262], [1052, 228], -2), 11, INK, 0.95),
    many(14, (i) =>
      pen(
        [
          [630 + i * 24, 252 - i * 1.9],
          [630 + i * 24, 262 - i * 1.9],
        ],
        1.6,
        PAPER,
        0.8,
      ),
    ),
    pen(
      [
        [1020, 232],
        [940, 436],
      ],
      2.4,
    ),
    pen(
      [
        [1020, 232],
        [1018, 436],
      ],
      2.4,
    ),
    pen(
      [
        [1020, 232],
        [1096, 436],
      ],
      2.4,
    ),
    polygon(pan, INK, 0.95),
    many(9, (i) => ellipse(962 + i * 14, 428 - (i % 3) * 9, 15, 11, INK, 0.97)),
    pen(
      [
        [652, 260],
        [652, 318],
      ],
      2.4,
    ),
    ellipse(652, 336, 22, 24, LAMP, 0.95),
    pen(
      [
        [640, 330],
        [646, 324],
      ],
      3,
      PAPER,
      0.6,
    ),
  ].join("");
}

function briquettes(): string {
  const pile = [
    [150, 704, 0],
    [150, 664, 0],
    [150, 624, 0],
    [62, 706, 0],
    [62, 666, 0],
  ] as const;
  return pile.map(([x, y]) => briquette(x, y)).join("");
}

function briquette(x: number, y: number): string {
  const holes = [
    [0, 0],
    [-20, 0],
    [20, 0],
    [-11, -6],
    [11, -6],
    [-11, 6],
    [11, 6],
  ] as const;
  return (
    rectangle(x - 42, y - 30, 84, 32, INK, 0.94) +
    ellipse(x, y + 2, 42, 13, INK, 0.94) +
    ellipse(x, y - 30, 42, 13, "#3a4654") +
    holes.map(([dx, dy]) => ellipse(x + dx, y - 30 + dy * 0.9, 4.4, 2, PAPER, 0.75)).join("")
  );
}
