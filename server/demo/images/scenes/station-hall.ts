import { blurred, ellipse, INK, LAMP, many, PAPER, pen, polygon, RIVER, rectangle } from "../ink.ts";

/** The building, with its clock and its lit door. */
export function hall(): string {
  const windows = many(
    4,
    (i) =>
      rectangle(60 + i * 118, 352, 62, 96, PAPER, 0.85) +
      pen(
        [
          [91 + i * 118, 352],
          [91 + i * 118, 448],
        ],
        3,
      ) +
      pen(
        [
          [60 + i * 118, 400],
          [122 + i * 118, 400],
        ],
        3,
      ),
  );
  return [
    polygon(
      [
        [-30, 300],
        [566, 300],
        [566, 560],
        [-30, 560],
      ],
      RIVER,
      0.92,
    ),
    polygon(
      [
        [-30, 236],
        [540, 236],
        [600, 306],
        [-30, 306],
      ],
      INK,
      0.95,
    ),
    many(18, (i) =>
      pen(
        [
          [i * 32 - 10, 240],
          [i * 33 - 12, 302],
        ],
        1.2,
        PAPER,
        0.25,
      ),
    ),
    windows,
    rectangle(214, 474, 84, 86, INK, 0.75),
    rectangle(222, 482, 32, 78, LAMP, 0.75),
    rectangle(258, 482, 32, 78, LAMP, 0.75),
    polygon(
      [
        [200, 236],
        [200, 150],
        [256, 112],
        [312, 150],
        [312, 236],
      ],
      RIVER,
      0.97,
    ),
    polygon(
      [
        [184, 154],
        [256, 100],
        [328, 154],
      ],
      INK,
      0.95,
    ),
    ellipse(256, 190, 32, 32, PAPER),
    pen(
      [
        [256, 190],
        [256, 168],
      ],
      3.4,
    ),
    pen(
      [
        [256, 190],
        [272, 198],
      ],
      3.4,
    ),
    ellipse(256, 190, 3.5, 3.5, INK),
    blurred(ellipse(256, 560, 90, 30, LAMP, 0.4)),
  ].join("");
}
