import { brush, ellipse, INK, PAPER, type Point, polygon } from "./ink.ts";

export interface Figure {
  /** where the feet stand */
  at: Point;
  tall: number;
  carries?: "pack" | "bundle" | "basket" | undefined;
  /** 1 looks right, -1 left */
  facing?: 1 | -1;
  sitting?: boolean;
  /** degrees from upright */
  lean?: number;
  ink?: string;
  opacity?: number;
}

/** Somebody in a winter coat, without a face: nobody in these pictures can be recognised. */
export function person({
  at: [x, y],
  tall,
  carries,
  facing = 1,
  sitting = false,
  lean = 0,
  ink = INK,
  opacity = 0.88,
}: Figure): string {
  const put = (points: readonly Point[]) => points.map(([px, py]): Point => [x + px * tall * facing, y + py * tall]);
  const drop = sitting ? 0.3 : 0;
  const coat: Point[] = [
    [-0.06, -0.83 + drop],
    [-0.13, -0.79 + drop],
    [-0.17, -0.6 + drop],
    [-0.175, -0.42 + drop],
    [-0.2, -0.2 + drop / 2],
    ...(sitting
      ? ([
          [-0.24, 0],
          [0.3, 0],
          [0.28, -0.14],
        ] as const)
      : ([[0.17, -0.2]] as const)),
    [0.16, -0.42 + drop],
    [0.15, -0.62 + drop],
    [0.11, -0.79 + drop],
    [0.05, -0.83 + drop],
  ];
  const legs = sitting
    ? ""
    : polygon(
        put([
          [-0.13, -0.22],
          [-0.12, 0],
          [-0.03, 0],
          [0, -0.2],
          [0.03, 0],
          [0.13, 0],
          [0.11, -0.22],
        ]),
        ink,
      );
  const head = ellipse(x + 0.02 * tall * facing, y + (-0.9 + drop) * tall, 0.07 * tall, 0.085 * tall, ink);
  const scarf = polygon(
    put([
      [-0.09, -0.92 + drop],
      [0, -1 + drop],
      [0.09, -0.93 + drop],
      [0.06, -0.81 + drop],
      [-0.08, -0.79 + drop],
    ]),
    ink,
  );
  const arm = brush(
    put([
      [0.02, -0.74 + drop],
      [0.05, -0.58 + drop],
      [0.1, -0.46 + drop],
    ]),
    tall * 0.018,
    PAPER,
    0.5,
  );
  const figure =
    load(carries, x, y + drop * tall, tall, facing, ink) + legs + polygon(put(coat), ink) + head + scarf + arm;
  return `<g opacity="${opacity}" transform="rotate(${lean} ${x} ${y})">${figure}</g>`;
}

function load(carries: Figure["carries"], x: number, y: number, tall: number, facing: number, ink: string): string {
  if (carries === "pack") return ellipse(x - 0.2 * tall * facing, y - 0.62 * tall, 0.13 * tall, 0.2 * tall, ink);
  if (carries === "bundle")
    return (
      ellipse(x, y - 1.06 * tall, 0.2 * tall, 0.1 * tall, ink) +
      brush(
        [
          [x - 0.17 * tall, y - 1.06 * tall],
          [x, y - 1.1 * tall],
          [x + 0.17 * tall, y - 1.06 * tall],
        ],
        tall * 0.02,
        PAPER,
        0.6,
      )
    );
  if (carries === "basket")
    return polygon(
      [
        [x + 0.1 * tall * facing, y - 0.46 * tall],
        [x + 0.36 * tall * facing, y - 0.46 * tall],
        [x + 0.31 * tall * facing, y - 0.28 * tall],
        [x + 0.15 * tall * facing, y - 0.28 * tall],
      ],
      ink,
    );
  return "";
}
