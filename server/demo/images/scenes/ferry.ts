import {
  blurred,
  brush,
  chance,
  ellipse,
  INK,
  LAMP,
  many,
  mist,
  type Point,
  pen,
  polygon,
  RIVER,
  ridge,
  sag,
} from "../ink.ts";
import { person } from "../people.ts";

/** A flat ferry crosses a wide river at first light. */
export function ferry(): string {
  const next = chance(11);
  return [
    blurred(ellipse(846, 226, 36, 36, LAMP, 0.45)),
    ellipse(846, 226, 27, 27, LAMP, 0.75),
    mist(ridge(next, [-30, 300], [1230, 230], 130), 430, RIVER, 0.3),
    mist(ridge(next, [-30, 260], [1230, 380], 120), 440, RIVER, 0.5, 0.02),
    mist(ridge(next, [-30, 392], [520, 446], 62, 6), 446, INK, 0.62, 0.2),
    mist(ridge(next, [760, 446], [1230, 392], 40, 6), 446, INK, 0.55, 0.2),
    water(next),
    boat(),
    reeds(next),
  ].join("");
}

function water(next: () => number): string {
  return many(120, (i) => {
    const y = 448 + (i / 120) ** 1.5 * 345;
    const length = 30 + next() * 190 * (0.4 + i / 120);
    const x = next() * 1250 - 40;
    return brush(sag([x, y], [x + length, y], next() * 3 - 1.5), 1.2 + (i / 120) * 3.4, RIVER, 0.16 + next() * 0.3);
  });
}

function boat(): string {
  const hull: Point[] = [
    [352, 556],
    [388, 586],
    [448, 602],
    [716, 602],
    [778, 584],
    [818, 548],
    [806, 546],
    [764, 562],
    [410, 566],
  ];
  const riders = [
    person({ at: [446, 572], tall: 96, carries: "pack", facing: -1, lean: -3 }),
    person({ at: [494, 570], tall: 104, carries: "bundle" }),
    person({ at: [540, 571], tall: 70, ink: RIVER, opacity: 0.95 }),
    person({ at: [574, 570], tall: 98, lean: -3, ink: RIVER, opacity: 0.95 }),
    person({ at: [630, 570], tall: 100, carries: "pack", facing: -1 }),
    person({ at: [676, 571], tall: 64, facing: -1 }),
    person({ at: [752, 566], tall: 112, facing: -1, lean: 7 }),
  ];
  const reflected = many(22, (i) =>
    brush(
      sag([398 + (i % 5) * 22, 612 + i * 5.2], [770 - ((i * 37) % 90), 612 + i * 5.2], 1),
      2.6,
      INK,
      0.34 - i * 0.014,
    ),
  );
  const pole = brush(
    [
      [728, 398],
      [744, 480],
      [768, 580],
      [800, 700],
    ],
    6,
    INK,
    0.9,
  );
  return (
    reflected +
    riders.join("") +
    polygon(hull, INK, 0.93) +
    pen(
      [
        [396, 578],
        [450, 588],
        [714, 588],
        [780, 568],
      ],
      2,
      "#faf9f6",
      0.35,
    ) +
    pole
  );
}

function reeds(next: () => number): string {
  return many(64, (i) => {
    const x = i < 44 ? next() * 330 - 30 : 1010 + next() * 230;
    const tall = 90 + next() * 190 * (i < 44 ? 1 - x / 460 : (x - 900) / 340);
    const lean = 20 + next() * 60;
    const stem: Point[] = sag([x, 815], [x + lean, 815 - tall], -tall * 0.04).map(([px, py], k) => [
      px + k * k * 0.08,
      py,
    ]);
    const [tipX, tipY] = stem.at(-1) ?? [x, 700];
    return (
      brush(stem, 5, INK, 0.55 + next() * 0.3) +
      (next() > 0.5 ? brush(sag([tipX - 4, tipY + 6], [tipX + 26, tipY + 18], -6), 9, INK, 0.55) : "")
    );
  });
}
