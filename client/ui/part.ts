import { lazy } from "react";
import { untilDrawn } from "#client/api/drawing.ts";
import { breakageOf } from "./breakage.ts";

/**
 * A part of a page that is fetched when it is first needed. Where the network is away just then, it comes with the
 * network; a cut of a moment is tried over once.
 */
export const part: typeof lazy = (load) => lazy(() => patiently(load));

/** Fetches what comes beside the page, once that is drawn: with the network where that is away, and after a moment once more. */
export async function patiently<Loaded>(load: () => Promise<Loaded>): Promise<Loaded> {
  for (let mayRepeat = true; ; ) {
    try {
      await untilDrawn();
      await missingStyles();
      return await load();
    } catch (error) {
      if (breakageOf(error) === "drawing") throw error;
      if (navigator.onLine) {
        if (!mayRepeat) throw error;
        mayRepeat = false;
        await new Promise((resolve) => setTimeout(resolve, MOMENT));
      } else await online();
    }
  }
}

const MOMENT = 1000;

function online(): Promise<void> {
  return new Promise((resolve) => addEventListener("online", () => resolve(), { once: true }));
}

/** The bundler asks for a style once, and takes one that did not come for one that is there. */
async function missingStyles(): Promise<void> {
  await Promise.all([...failed].map(fetchStyle));
}

const failed = new Set<string>();

addEventListener("error", noteFailure, { capture: true });

function noteFailure({ target }: Event): void {
  if (target instanceof HTMLLinkElement && target.rel === "stylesheet") failed.add(target.href);
}

function fetchStyle(href: string): Promise<void> {
  const link = document.createElement("link");
  link.rel = "stylesheet";
  link.href = href;
  return new Promise((resolve, reject) => {
    link.addEventListener("load", () => {
      failed.delete(href);
      resolve();
    });
    link.addEventListener("error", () => {
      link.remove();
      reject(new Error(`Unable to preload CSS for ${href}`));
    });
    document.head.append(link);
  });
}
