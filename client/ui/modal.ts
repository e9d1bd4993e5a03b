import { type RefObject, useEffect, useRef } from "react";

/** Opens a `<dialog>` as a modal for as long as it is drawn, and gives focus back to where it was. */
export function useModal(): RefObject<HTMLDialogElement | null> {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const element = dialog.current;
    const before = document.activeElement;
    if (!element?.open) element?.showModal();
    (firstPlace(element) ?? element)?.focus();
    return () => {
      const active = document.activeElement;
      const elsewhere = active !== null && active !== document.body && !element?.contains(active);
      element?.close();
      // Who has gone on meanwhile is not fetched back.
      if (elsewhere && active instanceof HTMLElement) return active.focus({ preventScroll: true });
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  return dialog;
}

/** Where somebody wants to be: in the first field, else on the first button of the foot, which is the harmless one. */
function firstPlace(dialog: HTMLElement | null): HTMLElement | null | undefined {
  const field = dialog?.querySelector<HTMLElement>("input:not([type=hidden], [type=file]), textarea, select");
  return field ?? dialog?.querySelector<HTMLElement>("[data-foot] button");
}
