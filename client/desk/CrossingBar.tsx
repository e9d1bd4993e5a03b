import {
  type KeyboardEvent,
  type MouseEvent,
  memo,
  useCallback,
  useDeferredValue,
  useEffect,
  useMemo,
  useRef,
} from "react";
import { afterPaint } from "#client/ui/after-paint.ts";
import { isComposing } from "#client/ui/keys.ts";
import type { ReviewedSegment } from "#shared/review/api.ts";
import { useAtHand } from "./at-hand.ts";
import styles from "./CrossingBar.module.css";
import { useChosen, useSettledChoice } from "./chosen.ts";
import { goTo } from "./go.ts";
import { lookOf } from "./look.ts";
import { useNameOf } from "./places.ts";
import { isSameList, useStretches } from "./stretches.ts";
import { showViewport } from "./viewport.ts";

/** The whole article in one line: a tick a paragraph, coloured by state, marked when blocked. Also the scroll map. */
export const CrossingBar = memo(function CrossingBar({ segments }: { segments: readonly ReviewedSegment[] }) {
  const { t } = useAtHand();
  const nameOf = useNameOf();
  const stretches = useStretches(segments);
  const byId = useMemo(() => new Map(segments.map((segment) => [segment.id, segment])), [segments]);
  const chosen = useChosen();
  // The caret first, then the mark of where it stands.
  const { segmentId } = useDeferredValue(useSettledChoice());
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
      {stretches.map(({ key, ids }, at) => (
        <Ticks
          key={key}
          of={ids.flatMap((id) => byId.get(id) ?? [])}
          here={segmentId !== null && ids.includes(segmentId) ? segmentId : null}
          isWayIn={segmentId === null && at === 0}
          nameOf={nameOf}
        />
      ))}
      <span ref={window_} className={styles.window} aria-hidden="true" />
    </nav>
  );
});

interface TicksProps {
  of: readonly ReviewedSegment[];
  here: string | null;
  /** Tab leads to the first of them, where none is chosen. */
  isWayIn: boolean;
  nameOf: (segmentId: string) => string;
}

/** Some of the five hundred, drawn anew together and only for what happens to one of them. */
const Ticks = memo(function Ticks({ of, here, isWayIn, nameOf }: TicksProps) {
  const { t, ui } = useAtHand();
  return of.map((segment, index) => {
    const look = lookOf(segment);
    const blocked = segment.threads.blocking > 0 || (segment.findings.error > 0 && look !== "empty");
    const words = `${nameOf(segment.id)}: ${ui(`state.${look}`)}${blocked ? `, ${t("blocked")}` : ""}`;
    return (
      <button
        key={segment.id}
        type="button"
        data-tick={segment.id}
        tabIndex={segment.id === here || (isWayIn && index === 0) ? 0 : -1}
        aria-label={words}
        aria-current={segment.id === here ? "location" : undefined}
        title={words}
        className={[styles.tick, styles[look], blocked && styles.blocked].filter(Boolean).join(" ")}
      />
    );
  });
}, isAsBefore);

function isAsBefore(before: TicksProps, { of, here, isWayIn, nameOf }: TicksProps): boolean {
  const same = here === before.here && isWayIn === before.isWayIn && nameOf === before.nameOf;
  return same && isSameList(of, before.of);
}

const CROWDED = 120;
