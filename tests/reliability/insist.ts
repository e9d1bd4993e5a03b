import { CallRefused } from "#tests/support/client.ts";
import { pause } from "./until.ts";

/** Asks again while the desk is busy: a machine with much else to do. */
export async function insist<Result>(ask: () => Promise<Result>): Promise<Result> {
  for (;;) {
    try {
      return await ask();
    } catch (error) {
      if (!(error instanceof CallRefused) || error.status !== 503) throw error;
      await pause(200);
    }
  }
}
