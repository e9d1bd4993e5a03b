import { type KeyboardEvent, memo, useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { isComposing } from "#client/ui/keys.ts";
import type { ReviewedSegment } from "#shared/review/api.ts";
import styles from "./CrossingBar.module.css";
import { useChoice, useChosen } from "./chosen.ts";
import { goTo } from "./go.ts";
import { lookOf } from "./look.ts";
import { useNameOf } from "./places.ts";
import { showViewport } from "./viewport.ts";

/** The whole article in one line: a tick a paragraph, coloured by state, marked when blocked. Also the scroll map. */
export const CrossingBar = memo(function CrossingBar({ segments }: { segments: readonly ReviewedSegment[] }) {
  const { t } = useTranslation("desk");
  const { t: ui } = useTranslation("ui");
  const nameOf = useNameOf();
  const { segmentId } = useChoice();
  const chosen = useChosen();
  const bar = useRef<HTMLElement>(null);
  const window_ = useRef<HTMLSpanElement>(null);
  useEffect(() => showViewport(bar.current, window_.current, segments.length), [segments.length]);
  const go = (id: string | undefined) => {
    if (!id) return;
    chosen.choose(id);
    goTo(id);
  };
  const move = (event: KeyboardEvent<HTMLElement>) => {
    if (isComposing(event.nativeEvent)) return;
    const at = segments.findIndex(({ id }) => id === segmentId);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: segments.length - 1 }[event.key];
    const next = to === undefined ? undefined : segments[to];
    if (!next) return;
    event.preventDefault();
    go(next.id);
    bar.current?.querySelector<HTMLElement>(`[data-tick="${next.id}"]`)?.focus({ preventScroll: true });
  };
  return (
    <nav
      ref={bar}
      aria-label={t("crossingBar")}
      className={[styles.bar, segments.length > CROWDED && styles.crowded].filter(Boolean).join(" ")}
      onKeyDown={move}
      data-screen-only
    >
      {segments.map((segment) => {
        const look = lookOf(segment);
        const blocked = segment.threads.blocking > 0 || (segment.findings.error > 0 && look !== "empty");
        const words = `${nameOf(segment.id)}: ${ui(`state.${look}`)}${blocked ? `, ${t("blocked")}` : ""}`;
        const here = segment.id === segmentId;
        return (
          <button
            key={segment.id}
            type="button"
            data-tick={segment.id}
            tabIndex={here || (segmentId === null && segment === segments[0]) ? 0 : -1}
            aria-label={words}
            aria-current={here ? "location" : undefined}
            title={words}
            className={[styles.tick, styles[look], blocked && styles.blocked].filter(Boolean).join(" ")}
            onClick={() => go(segment.id)}
          />
        );
      })}
      <span ref={window_} className={styles.window} aria-hidden="true" />
    </nav>
  );
});

const CROWDED = 120;
