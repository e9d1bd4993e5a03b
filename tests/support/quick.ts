const TRIES = 3;

/** Milliseconds that work takes by the clock, be it elsewhere: in a process of its own, in the database. */
export const takes = (limitMs: number, act: () => unknown): Promise<number> =>
  quickest(limitMs, act, () => performance.now());

/** Milliseconds of processor time that work takes in this process: what others do on the machine does not count. */
export const works = (limitMs: number, act: () => unknown): Promise<number> =>
  quickest(limitMs, act, () => {
    const { user, system } = process.cpuUsage();
    return (user + system) / 1_000;
  });

/**
 * The quickest of three tries where the first is over the limit, since another's work on the machine only ever makes one
 * slower. What stalls by itself stalls each time.
 */
async function quickest(limitMs: number, act: () => unknown, clock: () => number): Promise<number> {
  let least = Number.POSITIVE_INFINITY;
  for (let tried = 0; tried < TRIES && least > limitMs; tried += 1) {
    const begun = clock();
    await act();
    least = Math.min(least, clock() - begun);
  }
  return least;
}
