import { pause } from "./until.ts";

/**
 * How late this machine is: a timer of this process that should have run so long ago, or the smallest question to a
 * server that waited so long for its answer. Where something must happen within a second, a machine that does not get
 * to run is given what it was kept from.
 */
export function watchLateness(urls: readonly string[]) {
  let latest = 0;
  let isOver = false;
  const note = (ms: number) => {
    latest = Math.max(latest, ms);
  };
  const watching = [ticking(), ...urls.map(asking)];
  return {
    /** @returns milliseconds, so far */
    get latest() {
      return latest;
    },
    stop: async () => {
      isOver = true;
      await Promise.all(watching);
    },
  };

  async function ticking() {
    for (let due = performance.now() + TICK; !isOver; due = performance.now() + TICK) {
      await pause(TICK);
      note(performance.now() - due);
    }
  }

  async function asking(url: string) {
    while (!isOver) {
      const asked = performance.now();
      await fetch(`${url}/healthz`).catch(() => undefined);
      note(performance.now() - asked);
      await pause(TICK);
    }
  }
}

const TICK = 20;
