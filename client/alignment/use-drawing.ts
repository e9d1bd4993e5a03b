import { type RefObject, useLayoutEffect, useState } from "react";
import { type Drawing, draw, type Edges, type RowPlace } from "./drawing.ts";

export interface Drawn {
  drawing: Drawing;
  width: number;
  height: number;
}

/** Measures the rows whenever something moves, and draws the alignment over them. */
export function useDrawing(rows: RefObject<HTMLElement | null>, anew: readonly unknown[]): Drawn | undefined {
  const [drawn, setDrawn] = useState<Drawn>();
  useLayoutEffect(() => {
    const root = rows.current;
    if (!root) return;
    const measure = () => setDrawn(drawnFrom(root));
    measure();
    const resized = new ResizeObserver(measure);
    resized.observe(root);
    void document.fonts.ready.then(measure);
    return () => resized.disconnect();
    // biome-ignore lint/correctness/useExhaustiveDependencies: the caller says what the drawing is of
  }, anew);
  return drawn;
}

function drawnFrom(root: HTMLElement): Drawn {
  const origin = root.getBoundingClientRect();
  const rows = [...root.querySelectorAll<HTMLElement>("[data-segment]")];
  const places = rows.flatMap((row) => placeOf(row, origin));
  const edges = edgesOf(rows[0], origin);
  return {
    drawing: draw(edges ? places : [], edges ?? NO_EDGES),
    width: origin.width,
    height: root.scrollHeight,
  };
}

const NO_EDGES: Edges = { rail: { left: 0, right: 0 }, korean: 0, english: 0 };

function placeOf(row: HTMLElement, origin: DOMRect): RowPlace[] {
  const mark = row.querySelector("[data-mark]")?.getBoundingClientRect();
  if (!mark) return [];
  const heightOf = (paragraph: Element) => firstLine(paragraph) - origin.top;
  return [
    {
      look: row.dataset.level === "doubtful" ? "doubtful" : "plain",
      chosen: row.hasAttribute("aria-current"),
      mark: {
        left: mark.left - origin.left - GAP,
        right: mark.right - origin.left + GAP,
        y: (mark.top + mark.bottom) / 2 - origin.top,
      },
      korean: [...row.querySelectorAll<HTMLElement>("[data-position]")].map((paragraph) => ({
        y: heightOf(paragraph),
        position: Number(paragraph.dataset.position),
        crossed: paragraph.hasAttribute("data-crossed"),
      })),
      english: [...row.querySelectorAll("[data-english] p:not([data-nothing])")].map(heightOf),
    },
  ];
}

/** Air between a line and what it leads to. */
const GAP = 5;

/** The middle of the first line: lines lead to where the eye begins to read. */
function firstLine(paragraph: Element): number {
  const { lineHeight } = getComputedStyle(paragraph);
  const { top } = paragraph.getBoundingClientRect();
  return top + (Number.parseFloat(lineHeight) || 0) / 2;
}

function edgesOf(row: HTMLElement | undefined, origin: DOMRect): Edges | undefined {
  const boxOf = (name: string) => row?.querySelector(`[data-${name}]`)?.getBoundingClientRect();
  const [rail, middle] = [boxOf("rail"), boxOf("middle")];
  if (!rail || !middle || rail.width === 0) return undefined;
  return {
    rail: { left: rail.left - origin.left + NUMBERS, right: rail.right - origin.left },
    korean: middle.left - origin.left,
    english: middle.right - origin.left,
  };
}

/** The width of the numbers in the rail. */
const NUMBERS = 26;
