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

/** Rice, maize and beans on a market table, and the scale that everybody watches. */
export function grainScale(): string {
  const next = chance(97);
  return [
    many(26, (i) =>
      brush(
        sag([-20, 40 + i * 20], [1220, 40 + i * 20], (next() - 0.5) * 10),
        9 + next() * 8,
        RIVER,
        0.035 + next() * 0.04,
      ),
    ),
    polygon(
      [
        [-30, 560],
        [1230, 548],
        [1230, 830],
        [-30, 830],
      ],
      RIVER,
      0.95,
    ),
    many(30, () =>
      brush(
        sag([next() * 1200 - 100, 575 + next() * 220], [next() * 1200 + 100, 575 + next() * 220], 1),
        1.2,
        PAPER,
        0.1,
      ),
    ),
    scale(next),
    bag(next, 232, 640, 300, 250, PAPER),
    bag(next, 968, 650, 286, 216, LAMP),
    cup(560, 708),
    cup(676, 728),
    many(60, () => ellipse(200 + next() * 820, 690 + next() * 90, 4.6, 2.8, next() > 0.4 ? PAPER : LAMP, 0.85)),
  ].join("");
}

/** A rolled-down sack with its grain heaped up, a card with a price that is left blank. */
function bag(next: () => number, x: number, foot: number, wide: number, tall: number, grain: string): string {
  const half = wide / 2;
  const body: Point[] = [
    [x - half * 0.9, foot],
    ...sag([x - half * 0.96, foot - 20], [x - half * 0.98, foot - tall], 0, 6).map(
      ([px, py], i): Point => [px - Math.sin((i / 6) * Math.PI) * 16, py],
    ),
    ...sag([x + half * 0.98, foot - tall], [x + half * 0.96, foot - 20], 0, 6).map(
      ([px, py], i): Point => [px + Math.sin((i / 6) * Math.PI) * 16, py],
    ),
    [x + half * 0.9, foot],
  ];
  const heap = [
    [x - half, foot - tall],
    ...sag([x - half * 0.9, foot - tall], [x + half * 0.9, foot - tall], -92),
    [x + half, foot - tall],
  ] as const;
  const kernels = many(240, () => {
    const across = next() * 1.7 - 0.85;
    const up = next() * 88 * (1 - across * across);
    return ellipse(x + across * half, foot - tall - up + 4, 4.8, 3, grain === PAPER ? RIVER : INK, 0.1 + next() * 0.25);
  });
  const folds = many(9, () =>
    brush(
      sag([x + (next() - 0.5) * wide * 0.85, foot - tall + 36], [x + (next() - 0.5) * wide * 0.85, foot - 12], 0),
      3,
      PAPER,
      0.14,
    ),
  );
  return (
    polygon(heap, grain) +
    kernels +
    pen(heap, 2, INK, 0.5) +
    polygon(body, INK, 0.96) +
    folds +
    rim(x, foot - tall, half) +
    card(x, foot - tall - 66)
  );
}

function rim(x: number, y: number, half: number): string {
  return (
    brush(sag([x - half - 10, y - 2], [x + half + 10, y - 2], 16), 34, INK, 1) +
    brush(sag([x - half + 8, y + 2], [x + half - 8, y + 2], 16), 4, PAPER, 0.35)
  );
}

function card(x: number, y: number): string {
  return (
    pen(
      [
        [x, y + 40],
        [x + 4, y - 26],
      ],
      4,
    ) +
    polygon(
      [
        [x - 36, y - 76],
        [x + 42, y - 82],
        [x + 46, y - 28],
        [x - 33, y - 22],
      ],
      PAPER,
    ) +
    pen(
      [
        [x - 36, y - 76],
        [x + 42, y - 82],
        [x + 46, y - 28],
        [x - 33, y - 22],
        [x - 36, y - 76],
      ],
      2,
    ) +
    brush(
      [
        [x - 20, y - 54],
        [x, y - 58],
        [x + 28, y - 58],
      ],
      6,
      RIVER,
      0.8,
    ) +
    brush(
      [
        [x - 18, y - 40],
        [x, y - 42],
        [x + 16, y - 44],
      ],
      4,
      RIVER,
      0.6,
    )
  );
}

function scale(next: () => number): string {
  const pan = (x: number, y: number, heaped: string) => [
    pen(
      [
        [x, y - 176],
        [x - 84, y],
      ],
      2.2,
    ),
    pen(
      [
        [x, y - 176],
        [x + 84, y],
      ],
      2.2,
    ),
    pen(
      [
        [x, y - 176],
        [x, y - 10],
      ],
      1.6,
      INK,
      0.5,
    ),
    heaped,
    polygon([[x - 94, y - 4], ...sag([x - 94, y], [x + 94, y], 30), [x + 94, y - 4]], INK),
  ];
  const grain =
    polygon([[440, 470], ...sag([440, 470], [568, 470], -52), [568, 470]], PAPER) +
    pen(sag([440, 470], [568, 470], -52), 2, INK, 0.6) +
    many(40, () => ellipse(504 + (next() - 0.5) * 96, 462 - next() * 24, 4.2, 2.6, RIVER, 0.28));
  const weights =
    rectangle(694, 400, 44, 52, LAMP) +
    rectangle(708, 386, 16, 16, LAMP) +
    rectangle(744, 422, 30, 30, INK) +
    rectangle(752, 412, 12, 12, INK);
  return [
    brush(
      [
        [604, 130],
        [606, 300],
        [604, 470],
        [604, 600],
      ],
      22,
      INK,
      0.97,
    ),
    polygon(
      [
        [520, 616],
        [690, 614],
        [660, 584],
        [552, 586],
      ],
      INK,
      0.97,
    ),
    ...pan(504, 474, grain),
    ...pan(730, 454, weights),
    brush(sag([486, 300], [748, 276], -14), 15, INK, 0.97),
    ellipse(606, 276, 17, 17, LAMP),
    pen(
      [
        [606, 276],
        [609, 214],
      ],
      4,
    ),
    ellipse(604, 124, 14, 14, INK),
  ].join("");
}

function cup(x: number, y: number): string {
  return (
    rectangle(x - 36, y - 62, 72, 62, "#e3e5e4") +
    ellipse(x, y, 36, 9, "#e3e5e4") +
    ellipse(x, y - 62, 36, 9, INK, 0.85) +
    pen(
      [
        [x - 36, y - 62],
        [x - 36, y],
        [x + 36, y],
        [x + 36, y - 62],
      ],
      2,
    ) +
    pen(sag([x - 36, y - 30], [x + 36, y - 30], 9), 1.6, INK, 0.4)
  );
}
