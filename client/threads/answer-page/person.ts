/**
 * Programs that look into mails open links, run scripts and press buttons. They are to leave no mark: what a program
 * drives says so itself, and what a script presses is not trusted by the browser.
 */
export const isPerson = (event: Event) => event.isTrusted && !navigator.webdriver;

/** The first sign of a person on the page. */
export function onFirstTouch(act: () => void): void {
  const touched = (event: Event) => {
    if (!isPerson(event)) return;
    for (const sign of SIGNS) window.removeEventListener(sign, touched, true);
    act();
  };
  for (const sign of SIGNS) window.addEventListener(sign, touched, true);
}

const SIGNS = ["pointerdown", "touchstart", "keydown", "wheel"] as const;
