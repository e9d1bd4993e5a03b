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

/** The mouth of a coal mine in the hills, at the change of the shift. */
export function mine(): string {
  const next = chance(71);
  return [
    rectangle(-30, -30, 1260, 860, RIVER, 0.06),
    mist(ridge(next, [-30, 220], [1230, 130], 150), 500, RIVER, 0.32, 0.04),
    mist(ridge(next, [-30, 380], [1230, 270], 110), 600, RIVER, 0.55, 0.1),
    slope(next),
    headframe(),
    portal(),
    track(),
    wagons(next),
    person({ at: [350, 660], tall: 106, facing: 1, lean: 3 }),
    person({ at: [410, 668], tall: 110, carries: "pack", facing: 1, lean: 5 }),
    person({ at: [468, 676], tall: 108, facing: 1, lean: 4, ink: RIVER, opacity: 0.97 }),
    [350, 410, 468].map((x, i) => ellipse(x + 13, 567 + i * 4 - (i === 1 ? 2 : 0), 4.5, 4.5, LAMP)).join(""),
  ].join("");
}

function slope(next: () => number): string {
  const spoil = ridge(next, [-30, 560], [360, 330], 22, 6);
  const far = ridge(next, [360, 330], [850, 624], 20, 6);
  const scree = many(130, () => {
    const x = next() * 720;
    const y = 400 + next() * 230;
    const crest = x < 360 ? 560 - ((x + 30) * 230) / 390 : 330 + ((x - 360) * 260) / 420;
    return y > crest + 24
      ? brush(sag([x, y], [x + 12 + next() * 24, y + 16 + next() * 30], 0), 2, PAPER, 0.12 + next() * 0.14)
      : "";
  });
  return (
    polygon([...spoil, ...far, [850, 660], [-30, 660]], INK, 0.86) +
    scree +
    polygon(
      [
        [-30, 622],
        [1230, 592],
        [1230, 830],
        [-30, 830],
      ],
      "#e6e8e8",
    )
  );
}

function headframe(): string {
  const leg = (a: Point, b: Point) => pen([a, b], 9, INK, 0.95);
  const rungs = many(7, (i) => {
    const t = i / 7;
    const y = 236 + t * 370;
    return (
      pen(
        [
          [894 - t * 46, y],
          [966 + t * 46, y],
        ],
        4,
        INK,
        0.9,
      ) +
      pen(
        [
          [894 - t * 46, y],
          [966 + (t + 0.14) * 46, y + 53],
        ],
        2.4,
        INK,
        0.7,
      )
    );
  });
  return [
    leg([896, 214], [846, 612]),
    leg([964, 214], [1014, 612]),
    leg([964, 226], [1150, 606]),
    leg([1060, 420], [1004, 540]),
    rungs,
    ellipse(930, 206, 46, 46, INK, 0.95),
    ellipse(930, 206, 37, 37, "#dfe5ea"),
    many(4, (i) =>
      pen(
        [
          [930 - 37 * Math.cos(i * 0.785), 206 - 37 * Math.sin(i * 0.785)],
          [930 + 37 * Math.cos(i * 0.785), 206 + 37 * Math.sin(i * 0.785)],
        ],
        2.6,
      ),
    ),
    ellipse(930, 206, 6, 6, INK),
    pen(
      [
        [972, 190],
        [1180, 540],
      ],
      2,
    ),
    pen(
      [
        [892, 206],
        [930, 610],
      ],
      2,
      INK,
      0.6,
    ),
    rectangle(1104, 530, 150, 90, RIVER, 0.95),
    polygon(
      [
        [1090, 534],
        [1130, 494],
        [1260, 494],
        [1260, 534],
      ],
      INK,
      0.95,
    ),
    rectangle(1130, 556, 34, 28, LAMP, 0.9),
  ].join("");
}

function portal(): string {
  return [
    polygon(
      [
        [96, 640],
        [96, 520],
        [130, 470],
        [190, 448],
        [250, 470],
        [284, 520],
        [284, 634],
      ],
      "#c9ced2",
    ),
    many(9, (i) =>
      pen(
        [
          [
            190 + 92 * Math.cos(Math.PI + (i * Math.PI) / 8) * 0.8,
            530 + 84 * Math.sin(Math.PI + (i * Math.PI) / 8) * 0.78,
          ],
          [190 + 92 * Math.cos(Math.PI + (i * Math.PI) / 8) * 1.02, 530 + 84 * Math.sin(Math.PI + (i * Math.PI) / 8)],
        ],
        2,
        INK,
        0.5,
      ),
    ),
    polygon(
      [
        [122, 640],
        [122, 530],
        [148, 490],
        [190, 474],
        [232, 490],
        [258, 530],
        [258, 636],
      ],
      INK,
    ),
    ellipse(190, 552, 5, 5, LAMP),
  ].join("");
}

function track(): string {
  const sleepers = many(24, (i) => {
    const t = i / 23;
    const x = 196 + t * 960;
    const y = 648 + t * 112 + Math.sin(t * 3.2) * 10;
    return pen(
      [
        [x - 10 - t * 8, y + 16 + t * 14],
        [x + 12 + t * 8, y - 12 - t * 10],
      ],
      5 + t * 5,
      INK,
      0.4,
    );
  });
  const rail = (shift: number) =>
    brush(
      Array.from(
        { length: 24 },
        (_, i): Point => [
          190 + (i / 23) * 1040,
          646 + shift * (0.5 + i / 23) + (i / 23) * 118 + Math.sin((i / 23) * 3.2) * 10,
        ],
      ),
      7,
      INK,
      0.92,
    );
  return sleepers + rail(-9) + rail(15);
}

function wagons(next: () => number): string {
  return [
    [640, 706, 1],
    [800, 728, 1.12],
    [980, 750, 1.26],
  ]
    .map(([x = 0, y = 0, s = 1]) => {
      const coal = many(30, () =>
        ellipse(x + next() * 112 * s, y - 74 * s - next() * 20 * s * Math.sin(Math.PI * next()), 9 * s, 7 * s, INK),
      );
      const box = polygon(
        [
          [x - 8 * s, y - 72 * s],
          [x + 122 * s, y - 72 * s],
          [x + 106 * s, y - 12 * s],
          [x + 8 * s, y - 12 * s],
        ],
        RIVER,
      );
      const ribs = many(4, (i) =>
        pen(
          [
            [x + (14 + i * 29) * s, y - 70 * s],
            [x + (18 + i * 26) * s, y - 14 * s],
          ],
          2.2,
          PAPER,
          0.3,
        ),
      );
      return (
        coal +
        box +
        ribs +
        rectangle(x - 12 * s, y - 76 * s, 138 * s, 7 * s, INK) +
        ellipse(x + 30 * s, y - 6 * s, 15 * s, 15 * s, INK) +
        ellipse(x + 86 * s, y - 6 * s, 15 * s, 15 * s, INK) +
        ellipse(x + 30 * s, y - 6 * s, 5 * s, 5 * s, PAPER, 0.6) +
        ellipse(x + 86 * s, y - 6 * s, 5 * s, 5 * s, PAPER, 0.6)
      );
    })
    .join("");
}
