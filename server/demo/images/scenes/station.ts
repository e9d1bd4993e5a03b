import {
  brush,
  chance,
  ellipse,
  INK,
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
import { hall } from "./station-hall.ts";

/** People wait on a platform for a train that is late. */
export function station(): string {
  const next = chance(59);
  return [
    mist(ridge(next, [-30, 240], [1230, 300], 100), 480, RIVER, 0.32, 0.03),
    mist(ridge(next, [400, 400], [1230, 330], 60), 500, RIVER, 0.45, 0.05),
    rails(),
    hall(),
    platform(next),
    waiting(),
    wires(),
  ].join("");
}

function platform(next: () => number): string {
  const slab: Point[] = [
    [-30, 556],
    [640, 540],
    [980, 520],
    [1010, 524],
    [760, 830],
    [-30, 830],
  ];
  const joints = many(7, (i) =>
    pen(
      [
        [60 + i * 130, 556 - i * 4],
        [-120 + i * 150, 800],
      ],
      1.4,
      RIVER,
      0.22,
    ),
  );
  const stains = many(24, () =>
    brush(sag([next() * 560, 600 + next() * 180], [next() * 560 + 60, 600 + next() * 180], 2), 1.2, RIVER, 0.13),
  );
  return (
    polygon(slab, "#dde3e7") +
    joints +
    stains +
    polygon(
      [
        [1010, 524],
        [760, 830],
        [790, 830],
        [1022, 528],
      ],
      INK,
      0.8,
    ) +
    pen(
      [
        [960, 528],
        [690, 815],
      ],
      5,
      PAPER,
      0.9,
    )
  );
}

function rails(): string {
  const sleepers = many(26, (i) => {
    const t = (i / 25) ** 2;
    const y = 516 + t * 300;
    const left = 1026 - t * 190;
    const right = 1044 + t * 190;
    return pen(
      [
        [left - t * 46, y],
        [right + t * 46, y],
      ],
      1.5 + t * 12,
      INK,
      0.5,
    );
  });
  return (
    rectangle(560, 500, 700, 330, RIVER, 0.07) +
    sleepers +
    brush(
      [
        [1030, 512],
        [1000, 560],
        [940, 654],
        [836, 830],
      ],
      9,
    ) +
    brush(
      [
        [1042, 512],
        [1080, 560],
        [1140, 654],
        [1246, 830],
      ],
      9,
    ) +
    pen(
      [
        [1036, 512],
        [1090, 470],
        [1240, 440],
      ],
      3,
      INK,
      0.5,
    ) +
    pen(
      [
        [1031, 510],
        [1082, 467],
        [1240, 434],
      ],
      2,
      INK,
      0.4,
    )
  );
}

function waiting(): string {
  return [
    person({ at: [356, 622], tall: 122, carries: "pack", facing: 1, opacity: 0.9 }),
    person({ at: [420, 616], tall: 116, facing: 1, ink: RIVER, opacity: 0.95 }),
    person({ at: [640, 606], tall: 112, carries: "pack", facing: 1, lean: 4 }),
    person({ at: [820, 576], tall: 84, facing: 1, lean: 3 }),
    bag(700, 606, 50),
    bag(738, 610, 42),
    person({ at: [118, 722], tall: 176, sitting: true, facing: 1 }),
    bag(206, 732, 92),
    bag(58, 740, 74),
    person({ at: [500, 756], tall: 210, carries: "pack", facing: 1, lean: 3 }),
    person({ at: [592, 762], tall: 132, facing: -1, ink: RIVER, opacity: 0.97 }),
    bag(404, 768, 88),
  ].join("");
}

function bag(x: number, y: number, size: number): string {
  return (
    ellipse(x, y - size * 0.38, size * 0.56, size * 0.42, INK, 0.95) +
    polygon(
      [
        [x - size * 0.14, y - size * 0.74],
        [x - size * 0.26, y - size * 0.98],
        [x, y - size * 0.86],
        [x + size * 0.24, y - size],
        [x + size * 0.14, y - size * 0.74],
      ],
      INK,
      0.95,
    ) +
    brush(sag([x - size * 0.42, y - size * 0.36], [x + size * 0.42, y - size * 0.4], size * 0.12), 3, PAPER, 0.4)
  );
}

function wires(): string {
  const posts = [
    [690, 210, 540],
    [900, 330, 520],
    [1000, 388, 512],
  ] as const;
  const masts = posts.map(
    ([x, top, foot], i) =>
      pen(
        [
          [x, foot],
          [x, top],
        ],
        8 - i * 2.4,
      ) +
      pen(
        [
          [x, top + 14],
          [x + 130 - i * 40, top + 30],
        ],
        4 - i,
      ) +
      pen(
        [
          [x, top + 70],
          [x + 120 - i * 38, top + 32],
        ],
        2.6 - i * 0.6,
      ),
  );
  const contact = [
    pen(sag([1230, 60], [810, 240], 14), 2, INK, 0.5),
    pen(sag([810, 240], [1020, 408], -12), 1.6, INK, 0.45),
  ];
  return masts.join("") + contact.join("");
}
