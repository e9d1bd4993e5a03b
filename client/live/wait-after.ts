/**
 * How long to wait before the desk is asked once more: of a desk that was away for a moment nobody waits for longer than
 * it was away, and of none longer than three seconds. Each page waits a little differently, so that a desk that comes
 * back is not met by all together.
 * @param failures how often it has not answered, one after the other
 * @returns milliseconds
 */
export const waitAfter = (failures: number): number =>
  Math.min(3_000, 240 * 1.5 ** failures) * (0.6 + 0.4 * Math.random());
