import { createContext, useContext, useEffect, useState } from "react";
import { call } from "#client/api/call.ts";
import { currentVisit } from "#client/live/visit.ts";
import { useSessionHasEnded } from "#client/people/session-ended.ts";
import { recordSeen } from "#shared/review/api.ts";
import type { Digests } from "#shared/segments/segment.ts";
import { Sightings } from "./sightings.ts";

interface Watch {
  sightings: Sightings;
  watch(element: Element): () => void;
}
const Watching = createContext<Watch | undefined>(undefined);
export const SightingsProvider = Watching.Provider;

/** Notices which paragraphs are on screen, and tells the desk in batches. Their elements carry their id as `data-segment`. */
export function useSightings(articleId: string, wordsOf: (segmentId: string) => Digests | undefined): Watch {
  const [watch] = useState(() => newWatch());
  const isOver = useSessionHasEnded();
  useEffect(() => {
    const tick = setInterval(() => {
      if (document.visibilityState === "visible") watch.sightings.look(Date.now(), wordsOf);
    }, 1_000);
    return () => clearInterval(tick);
  }, [wordsOf, watch]);
  useEffect(() => {
    if (isOver) return; // told when one has signed in again
    const tell = setInterval(() => void send(articleId, watch.sightings), TELL_EVERY);
    return () => {
      clearInterval(tell);
      void send(articleId, watch.sightings);
    };
  }, [articleId, watch, isOver]);
  return watch;
}

/** To be given to what holds some rows. */
export function useWatched(): (element: Element | null) => (() => void) | undefined {
  const watch = useContext(Watching);
  return (element) => (element ? watch?.watch(element) : undefined);
}

export async function send(articleId: string, sightings: Sightings): Promise<void> {
  const seen = sightings.take();
  if (seen.length === 0) return;
  const visit = currentVisit(articleId);
  await call(recordSeen, { articleId, seen, visit }, { keepalive: seen.length < 200 }).catch(() =>
    sightings.putBack(seen),
  );
}

const TELL_EVERY = 4_000;

function newWatch(): Watch {
  const sightings = new Sightings();
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting, intersectionRatio, intersectionRect, rootBounds } of entries) {
        const segmentId = target.getAttribute("data-segment");
        if (!segmentId) continue;
        // A paragraph longer than the window counts when it fills half of it.
        const fills = intersectionRect.height > (rootBounds?.height ?? innerHeight) / 2;
        if (isIntersecting && (intersectionRatio >= 0.9 || fills)) sightings.appears(segmentId, Date.now());
        else sightings.disappears(segmentId);
      }
    },
    { threshold: [0, 0.25, 0.5, 0.9, 1], rootMargin: "-80px 0px 0px 0px" },
  );
  const rowsIn = (element: Element) => element.querySelectorAll("[data-segment]");
  // The browser asks after every watched element in each frame: so only of those near the window.
  const near = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries)
        for (const row of rowsIn(target)) isIntersecting ? observer.observe(row) : leave(row);
    },
    { rootMargin: "50%" },
  );
  const leave = (row: Element) => {
    observer.unobserve(row);
    sightings.disappears(row.getAttribute("data-segment") ?? "");
  };
  return {
    sightings,
    watch(element) {
      near.observe(element);
      return () => {
        near.unobserve(element);
        rowsIn(element).forEach(leave);
      };
    },
  };
}
