import { useEffect, useId, useLayoutEffect, useRef, useState } from "react";
import { ApiError, OfflineError } from "#client/api/errors.ts";
import { Button } from "./Button.tsx";
import { lieFreely } from "./free-place.ts";
import { IconButton } from "./IconButton.tsx";
import { useTranslation } from "./i18n.ts";
import { useRefusals } from "./refusals.ts";
import styles from "./Toasts.module.css";
import { putAway, type Toast, tell, type Undo, useInnermost, useToasts } from "./toasts.ts";

/**
 * One for the whole page, and one in each dialog: what lies behind a dialog cannot be pressed, and the way back must be.
 * The innermost draws them, in the top layer.
 */
export function Toasts() {
  const { t } = useTranslation("ui");
  const all = useToasts();
  const toasts = useInnermost(useId()) ? all : NONE;
  const region = useRef<HTMLElement>(null);
  const newest = toasts.at(-1)?.id;
  useLayoutEffect(() => {
    const element = region.current;
    element?.hidePopover(); // shown anew, it comes to lie on top
    if (!element || newest === undefined) return;
    element.showPopover();
    return lieFreely(element);
  }, [newest]);
  return (
    <section ref={region} popover="manual" aria-label={t("notices")} className={styles.region}>
      {toasts.map((toast) => (
        <ToastLine key={toast.id} toast={toast} />
      ))}
    </section>
  );
}

const NONE: readonly Toast[] = [];
const STAYS = 4_000;
const STAYS_WITH_UNDO = 10_000;

function ToastLine({ toast }: { toast: Toast }) {
  const { t } = useTranslation("ui");
  const goBack = useGoBack();
  const [held, setHeld] = useState(false);
  const { id, tone, undo, offer } = toast;
  useEffect(() => {
    if (held || tone === "danger") return;
    const timer = setTimeout(() => putAway(id), undo || offer ? STAYS_WITH_UNDO : STAYS);
    return () => clearTimeout(timer);
  }, [held, id, tone, undo, offer]);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only waits while somebody looks at it
    <div
      className={[styles.toast, styles[tone]].join(" ")}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <p>{toast.words}</p>
      {offer ? <Act label={offer.label} run={offer.run} id={id} /> : null}
      {undo ? <Act label={t("undo")} run={() => void goBack(undo)} id={id} /> : null}
      <IconButton icon="close" size="small" label={t("dismiss")} side="above" onClick={() => putAway(id)} />
    </div>
  );
}

/** Tells that a way back was refused, and leaves it open where it may be free in a moment. */
function useGoBack() {
  const { t } = useTranslation("ui");
  const { explain } = useRefusals();
  return async (undo: Undo) => {
    try {
      await undo();
    } catch (error) {
      const stale = error instanceof ApiError && error.code === "step-up";
      const words = t(stale ? "notUndone.signIn" : "notUndone.why", { why: explain(error) });
      tell(words, { tone: "danger", undo: stale || error instanceof OfflineError ? undo : undefined });
    }
  };
}

function Act({ label, run, id }: { label: string; run: () => void; id: number }) {
  return (
    <Button
      variant="quiet"
      size="small"
      onClick={() => {
        run();
        putAway(id);
      }}
    >
      {label}
    </Button>
  );
}
