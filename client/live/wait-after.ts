/**
 * How long to wait before the desk is asked once more. Of a desk that was away for a moment nobody waits for longer
 * than it was away; each page waits a little differently, so that a desk that comes back is not met by all together.
 * @param failures how often it has not answered, one after the other
 * @returns milliseconds
 */
export const waitAfter = (failures: number): number =>
  Math.min(8_000, 200 * 1.5 ** failures) * (0.75 + Math.random() / 2);
