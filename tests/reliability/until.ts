/** Looks until it is so, or until there is no patience left; answers whether it is. */
export async function until(
  isSo: () => boolean | Promise<boolean>,
  patienceMs: number,
  everyMs = 20,
): Promise<boolean> {
  for (const begun = performance.now(); performance.now() - begun < patienceMs; ) {
    if (await isSo()) return true;
    await pause(everyMs);
  }
  return isSo();
}

export const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));
