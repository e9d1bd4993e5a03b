import {
  blurred,
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

/** A night train crosses a bridge, most of its windows dark. */
export function nightTrain(): string {
  const next = chance(83);
  return [
    rectangle(-30, -30, 1260, 860, RIVER, 0.96),
    rectangle(-30, -30, 1260, 860, INK, 0.4),
    many(70, () =>
      ellipse(next() * 1200, next() * 300, 0.8 + next() * 1.3, 0.8 + next() * 1.3, PAPER, 0.3 + next() * 0.5),
    ),
    blurred(ellipse(250, 150, 50, 50, PAPER, 0.14)),
    ellipse(250, 150, 36, 36, PAPER, 0.95),
    ellipse(264, 142, 33, 33, "#1d3450", 0.97),
    mist(ridge(next, [-30, 330], [1230, 250], 120), 560, PAPER, 0.16, 0.02),
    mist(ridge(next, [-30, 400], [1230, 430], 90), 580, INK, 0.7, 0.2),
    many(90, (i) => {
      const y = 586 + (i / 90) ** 1.4 * 214;
      const x = next() * 1260 - 60;
      return brush(sag([x, y], [x + 40 + next() * 160, y], 1), 1.4 + (i / 90) * 2.6, PAPER, 0.05 + next() * 0.11);
    }),
    train(),
    bridge(),
    glow(next),
  ].join("");
}

const LIT = new Set([3, 8, 9, 16]);
const windowX = (i: number) => 106 + Math.floor(i / 6) * 326 + (i % 6) * 46;

function train(): string {
  const carriages = many(3, (i) => {
    const x = 80 + i * 326;
    return (
      rectangle(x, 398, 310, 74, INK) +
      polygon(
        [
          [x - 2, 400],
          [x + 14, 384],
          [x + 298, 384],
          [x + 312, 400],
        ],
        INK,
      ) +
      pen(
        [
          [x, 452],
          [x + 310, 452],
        ],
        3,
        PAPER,
        0.35,
      ) +
      many(4, (k) => ellipse(x + 40 + k * 30 + (k > 1 ? 140 : 0), 478, 13, 13, INK))
    );
  });
  const windows = many(
    18,
    (i) =>
      (LIT.has(i) ? blurred(rectangle(windowX(i) - 4, 408, 40, 34, LAMP, 0.85)) : "") +
      rectangle(windowX(i), 412, 30, 26, LIT.has(i) ? LAMP : "#33475c"),
  );
  const engine: Point[] = [
    [1058, 478],
    [1058, 396],
    [1080, 384],
    [1206, 384],
    [1260, 410],
    [1260, 478],
  ];
  return `${
    carriages +
    windows +
    polygon(engine, INK) +
    rectangle(1090, 402, 40, 28, "#33475c") +
    pen(
      [
        [1058, 452],
        [1260, 452],
      ],
      3,
      PAPER,
      0.35,
    ) +
    pen(
      [
        [1110, 384],
        [1140, 350],
        [1176, 384],
      ],
      3,
      INK,
      1,
    )
  }`;
}

function bridge(): string {
  const spans = many(4, (i) => {
    const x = -60 + i * 330;
    const arch = sag([x + 10, 500], [x + 320, 500], 0).map(
      ([px], k): Point => [px, 574 - Math.sin((k / 14) * Math.PI) * 56],
    );
    const struts = many(9, (k) =>
      pen(
        [
          [x + 10 + k * 34.4, 498],
          [x + 27 + k * 34.4, 566 - Math.sin(((k + 0.5) / 9) * Math.PI) * 50],
        ],
        3,
        INK,
        0.9,
      ),
    );
    return (
      brush(arch, 10, INK, 0.95) +
      struts +
      polygon(
        [
          [x - 22, 496],
          [x + 22, 496],
          [x + 34, 690],
          [x - 34, 690],
        ],
        INK,
      ) +
      brush(sag([x - 60, 694], [x + 80, 694], 2), 4, PAPER, 0.3) +
      brush(
        [
          [x - 16, 510],
          [x - 20, 600],
          [x - 24, 680],
        ],
        3,
        PAPER,
        0.2,
      )
    );
  });
  return (
    rectangle(-30, 486, 1260, 16, INK) +
    pen(
      [
        [-30, 486],
        [1230, 486],
      ],
      2,
      PAPER,
      0.45,
    ) +
    spans
  );
}

function glow(next: () => number): string {
  return [...LIT]
    .map((i) =>
      many(9, (k) =>
        brush(
          sag([windowX(i) - 6 + next() * 14, 704 + k * 10], [windowX(i) + 24 + next() * 22, 704 + k * 10], 1),
          4,
          LAMP,
          0.6 - k * 0.06,
        ),
      ),
    )
    .join("");
}
