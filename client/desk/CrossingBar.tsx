import { type KeyboardEvent, type MouseEvent, memo, useCallback, useDeferredValue, useEffect, useRef } from "react";
import { afterPaint } from "#client/ui/after-paint.ts";
import { isComposing } from "#client/ui/keys.ts";
import type { StateLook } from "#client/ui/StateGlyph.tsx";
import type { ReviewedSegment } from "#shared/review/api.ts";
import { useAtHand } from "./at-hand.ts";
import styles from "./CrossingBar.module.css";
import { useChoice, useChosen } from "./chosen.ts";
import { goTo } from "./go.ts";
import { lookOf } from "./look.ts";
import { useNameOf } from "./places.ts";
import { showViewport } from "./viewport.ts";

/** The whole article in one line: a tick a paragraph, coloured by state, marked when blocked. Also the scroll map. */
export const CrossingBar = memo(function CrossingBar({ segments }: { segments: readonly ReviewedSegment[] }) {
  const { t, ui } = useAtHand();
  const nameOf = useNameOf();
  const chosen = useChosen();
  // The caret first, then the mark of where it stands.
  const { segmentId } = useDeferredValue(useChoice());
  const bar = useRef<HTMLElement>(null);
  const window_ = useRef<HTMLSpanElement>(null);
  useEffect(() => showViewport(bar.current, window_.current, segments.length), [segments.length]);
  useEffect(() => {
    if (!segmentId) return;
    // Where things are is asked behind the frame that lays them out; asked before, it would be laid out twice.
    return afterPaint(() => {
      const [line, tick] = [bar.current, bar.current?.querySelector<HTMLElement>("[aria-current]")];
      if (!line || !tick || line.scrollWidth <= line.clientWidth) return;
      line.scrollTo({ left: tick.offsetLeft - line.clientWidth / 2 });
    });
  }, [segmentId]);
  const go = useCallback(
    (id: string) => {
      chosen.choose(id);
      goTo(id);
    },
    [chosen],
  );
  const move = (event: KeyboardEvent<HTMLElement>) => {
    if (isComposing(event.nativeEvent)) return;
    const at = segments.findIndex(({ id }) => id === chosen.now().segmentId);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: segments.length - 1 }[event.key];
    const next = to === undefined ? undefined : segments[to];
    if (!next) return;
    event.preventDefault();
    go(next.id);
    bar.current?.querySelector<HTMLElement>(`[data-tick="${next.id}"]`)?.focus({ preventScroll: true });
  };
  const press = ({ target }: MouseEvent) => {
    const id = target instanceof Element ? target.closest("[data-tick]")?.getAttribute("data-tick") : undefined;
    if (id) go(id);
  };
  return (
    <nav
      ref={bar}
      aria-label={t("crossingBar")}
      className={[styles.bar, segments.length > CROWDED && styles.crowded].filter(Boolean).join(" ")}
      onKeyDown={move}
      onClick={press}
      data-screen-only
    >
      {segments.map((segment, index) => {
        const look = lookOf(segment);
        const blocked = segment.threads.blocking > 0 || (segment.findings.error > 0 && look !== "empty");
        return (
          <Tick
            key={segment.id}
            id={segment.id}
            words={`${nameOf(segment.id)}: ${ui(`state.${look}`)}${blocked ? `, ${t("blocked")}` : ""}`}
            isHere={segment.id === segmentId}
            isWayIn={segment.id === segmentId || (segmentId === null && index === 0)}
            {...{ look, blocked }}
          />
        );
      })}
      <span ref={window_} className={styles.window} aria-hidden="true" />
    </nav>
  );
});

interface TickProps {
  id: string;
  words: string;
  look: StateLook;
  blocked: boolean;
  isHere: boolean;
  /** The one that Tab leads to. */
  isWayIn: boolean;
}

/** Told all that it says: five hundred of them ask nobody. */
const Tick = memo(function Tick({ id, words, look, blocked, isHere, isWayIn }: TickProps) {
  return (
    <button
      type="button"
      data-tick={id}
      tabIndex={isWayIn ? 0 : -1}
      aria-label={words}
      aria-current={isHere ? "location" : undefined}
      title={words}
      className={[styles.tick, styles[look], blocked && styles.blocked].filter(Boolean).join(" ")}
    />
  );
});

const CROWDED = 120;
