import { type RefObject, useLayoutEffect, useState } from "react";

/** Whether an element is in the window or within a screen of it. One observer serves all, however many ask. */
export function useNear(element: RefObject<Element | null>, first: boolean): boolean {
  const [near, setNear] = useState(first);
  useLayoutEffect(() => {
    const watched = element.current;
    if (!watched) return;
    listeners.set(watched, setNear);
    observer().observe(watched);
    return () => {
      listeners.delete(watched);
      observer().unobserve(watched);
    };
  }, [element]);
  return near;
}

const listeners = new WeakMap<Element, (near: boolean) => void>();
let made: IntersectionObserver | undefined;

function observer(): IntersectionObserver {
  made ??= new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        // Nobody's caret is taken away by scrolling.
        listeners.get(target)?.(isIntersecting || target.contains(document.activeElement));
      }
    },
    { rootMargin: "100% 0px" },
  );
  return made;
}
