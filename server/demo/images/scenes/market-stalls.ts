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
import { person } from "../people.ts";

/** A market in the afternoon: awnings, baskets, and people who have come to buy. */
export function marketStalls(): string {
  const next = chance(47);
  return [
    mist(ridge(next, [-30, 200], [1230, 150], 90), 420, RIVER, 0.26, 0.02),
    roofs(next),
    many(4, (i) => stall(next, -60 + i * 330, 430, 0.72, 0.55, i)),
    rectangle(-30, 500, 1260, 330, PAPER, 0.55),
    crowd(next),
    many(3, (i) => stall(next, -40 + i * 440, 640, 1.15, 0.96, i + 1)),
    many(40, () =>
      brush(sag([next() * 1200, 706 + next() * 90], [next() * 1200, 706 + next() * 90], 2), 1.2, RIVER, 0.12),
    ),
    person({ at: [356, 776], tall: 214, carries: "bundle", facing: 1, lean: 2 }),
    person({ at: [822, 782], tall: 206, carries: "basket", facing: -1, lean: -4, ink: RIVER, opacity: 0.97 }),
    person({ at: [900, 784], tall: 128, facing: -1 }),
  ].join("");
}

function roofs(next: () => number): string {
  return many(9, (i) => {
    const x = -40 + i * 146;
    const top = 268 + next() * 30;
    return (
      rectangle(x, top + 36, 120, 90, RIVER, 0.4) +
      polygon(
        [
          [x - 14, top + 40],
          [x + 20, top],
          [x + 100, top],
          [x + 134, top + 40],
        ],
        RIVER,
        0.55,
      )
    );
  });
}

function stall(next: () => number, x: number, y: number, s: number, tone: number, turn: number): string {
  const wide = 330 * s;
  const awning: Point[] = [
    [x - 20 * s, y - 120 * s],
    [x + 34 * s, y - 196 * s],
    [x + wide - 34 * s, y - 196 * s],
    [x + wide + 20 * s, y - 120 * s],
  ];
  const stripes = many(5, (i) => {
    const t = i / 5 + 0.1;
    const top = x + 34 * s + (wide - 68 * s) * t;
    const low = x - 20 * s + (wide + 40 * s) * t;
    return polygon(
      [
        [top, y - 196 * s],
        [top + 26 * s, y - 196 * s],
        [low + 37 * s, y - 120 * s],
        [low, y - 120 * s],
      ],
      PAPER,
      0.8,
    );
  });
  const fringe = many(11, (i) =>
    ellipse(x - 6 * s + i * (wide / 10.3), y - 120 * s, 17 * s, 10 * s, turn % 2 ? RIVER : INK),
  );
  const posts = [x + 4 * s, x + wide - 4 * s]
    .map((px) =>
      pen(
        [
          [px, y - 120 * s],
          [px, y + 66 * s],
        ],
        5 * s,
        INK,
        0.95,
      ),
    )
    .join("");
  const seller = person({
    at: [x + wide * (0.3 + 0.4 * next()), y + 40 * s],
    tall: 138 * s,
    facing: turn % 2 ? 1 : -1,
    opacity: 1,
  });
  const lamp =
    turn === 2
      ? blurred(ellipse(x + wide * 0.5, y - 92 * s, 30 * s, 30 * s, LAMP, 0.8)) +
        pen(
          [
            [x + wide * 0.5, y - 120 * s],
            [x + wide * 0.5, y - 100 * s],
          ],
          2,
        ) +
        ellipse(x + wide * 0.5, y - 92 * s, 9 * s, 11 * s, LAMP)
      : "";
  return `<g opacity="${tone}">${posts}${seller}${counter(next, x, y, s, wide)}${polygon(awning, turn % 2 ? RIVER : INK)}${stripes}${fringe}${lamp}</g>`;
}

function counter(next: () => number, x: number, y: number, s: number, wide: number): string {
  const goods = many(6, (i) => {
    const gx = x + wide * (0.1 + i * 0.16);
    return i % 3 === 1
      ? bowl(gx, y - 12 * s, s, i % 2 ? LAMP : PAPER)
      : i % 3 === 2
        ? cabbages(next, gx, y - 14 * s, s)
        : sacklet(gx, y - 10 * s, s);
  });
  const cloth = rectangle(x - 6 * s, y - 6 * s, wide + 12 * s, 70 * s, RIVER);
  const hem = many(8, (i) =>
    pen(
      [
        [x + (i + 0.5) * (wide / 8), y + 2],
        [x + (i + 0.5) * (wide / 8) + 3, y + 62 * s],
      ],
      1.6,
      PAPER,
      0.22,
    ),
  );
  return goods + cloth + rectangle(x - 12 * s, y - 10 * s, wide + 24 * s, 9 * s, INK) + hem;
}

function bowl(x: number, y: number, s: number, heaped: string): string {
  return (
    ellipse(x, y - 16 * s, 22 * s, 15 * s, heaped) +
    pen(sag([x - 22 * s, y - 16 * s], [x + 22 * s, y - 16 * s], -14 * s), 1.4, INK, 0.6) +
    polygon(
      [
        [x - 26 * s, y - 16 * s],
        [x + 26 * s, y - 16 * s],
        [x + 14 * s, y + 2],
        [x - 14 * s, y + 2],
      ],
      INK,
    )
  );
}

function cabbages(next: () => number, x: number, y: number, s: number): string {
  return many(
    4,
    (i) =>
      ellipse(x - 20 * s + (i % 3) * 20 * s, y - 6 * s - Math.floor(i / 3) * 16 * s, 12 * s, 11 * s, PAPER) +
      brush(
        sag(
          [x - 30 * s + (i % 3) * 20 * s, y - 4 * s],
          [x - 12 * s + (i % 3) * 20 * s, y - 8 * s - Math.floor(i / 3) * 14 * s],
          -6 - next() * 4,
        ),
        2.4,
        RIVER,
        0.8,
      ),
  );
}

function sacklet(x: number, y: number, s: number): string {
  return (
    polygon(
      [
        [x - 20 * s, y],
        [x - 22 * s, y - 26 * s],
        [x - 14 * s, y - 44 * s],
        [x + 14 * s, y - 44 * s],
        [x + 22 * s, y - 26 * s],
        [x + 20 * s, y],
      ],
      RIVER,
    ) + ellipse(x, y - 44 * s, 15 * s, 6 * s, PAPER, 0.9)
  );
}

function crowd(next: () => number): string {
  const loads = ["pack", undefined, "bundle", "basket", undefined] as const;
  return many(13, (i) =>
    person({
      at: [30 + i * 94 + (next() - 0.5) * 40, 672 + next() * 24],
      tall: 136 + next() * 26,
      carries: loads[i % 5],
      facing: next() > 0.5 ? 1 : -1,
      lean: (next() - 0.5) * 8,
      ink: i % 3 ? INK : RIVER,
      opacity: 0.6 + next() * 0.2,
    }),
  );
}
