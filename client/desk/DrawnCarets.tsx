import { type CSSProperties, useLayoutEffect, useState } from "react";
import { turnFlags } from "#client/editor/caret-flags.ts";
import type { Caret } from "#client/editor/carets.ts";
import { type Box, boxAt } from "#client/editor/static-caret-box.ts";
import { useText } from "#client/editor/texts.ts";
import styles from "./DrawnCarets.module.css";
import { rowOf } from "./go.ts";
import { useCarets } from "./use-carets.ts";

/** Where colleagues write in a paragraph that is only read here: over its words, which stay as they are. */
export default function DrawnCarets({ segmentId }: { segmentId: string }) {
  const { text, now } = useText(segmentId);
  const carets = useCarets(text, now.version);
  const [placed, setPlaced] = useState<readonly (Caret & { box: Box })[]>([]);
  const { document } = now;
  useLayoutEffect(() => {
    const root = rowOf(segmentId)?.querySelector<HTMLElement>("[data-words]");
    if (!root) return;
    const place = () =>
      setPlaced(
        carets.flatMap((caret) => {
          const box = boxAt(root, document, caret.head);
          return box ? [{ ...caret, box }] : [];
        }),
      );
    place();
    const watch = new ResizeObserver(place);
    watch.observe(root);
    return () => watch.disconnect();
  }, [carets, document, segmentId]);
  useLayoutEffect(() => {
    const words = rowOf(segmentId)?.querySelector("[data-words]");
    if (words && placed.length > 0)
      turnFlags(words, rowOf(segmentId)?.querySelectorAll<HTMLElement>("[data-flag]") ?? []);
  }, [placed, segmentId]);
  return placed.map(({ id, name, colour, box }) => (
    <span
      key={id}
      className={styles.caret}
      style={{ "--colour": colour, ...box } as CSSProperties} // React types no custom properties
      aria-hidden="true"
      data-caret
    >
      <span className={styles.flag} data-flag>
        {name}
      </span>
    </span>
  ));
}
