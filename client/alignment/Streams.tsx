import { memo } from "react";
import styles from "./Streams.module.css";
import type { Drawn } from "./use-drawing.ts";

/** The lines of the alignment, behind the words. What they show is said in words on every row. */
export const Streams = memo(function Streams({ drawn }: { drawn: Drawn }) {
  const { drawing, width, height } = drawn;
  return (
    <svg className={styles.streams} width={width} height={height} aria-hidden="true">
      <path d={drawing.order} className={styles.order} />
      <path d={drawing.crossed} className={styles.crossed} />
      <path d={drawing.links} className={styles.links} />
      <path d={drawing.doubtful} className={styles.doubtful} />
      <path d={drawing.chosen} className={styles.chosen} />
      {drawing.numbers.map(({ y, number, crossed }) => (
        <text key={number} x={NUMBER_EDGE} y={y} className={crossed ? styles.numberCrossed : styles.number}>
          {number}
        </text>
      ))}
    </svg>
  );
});

const NUMBER_EDGE = 22;
