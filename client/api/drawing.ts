let drawing: Promise<void> | undefined;

/**
 * While a page is drawn for the first time, from what is here, whatever else it asks for would take the processor from
 * it: the desk's answers, the browser's reading of them, and another drawing with each. So that waits until it stands.
 */
export function drawFirst(stands: Promise<void>): void {
  drawing = stands;
  void stands.then(() => {
    drawing = undefined;
  });
}

/** Undefined where there is nothing to wait for. */
export const untilDrawn = (): Promise<void> | undefined => drawing;
