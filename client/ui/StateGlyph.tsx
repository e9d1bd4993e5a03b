import { useTranslation } from "./i18n.ts";
import styles from "./StateGlyph.module.css";

export const LOOKS = ["empty", "draft", "submitted", "returned", "approved", "outdated", "omitted", "added"] as const;
/** How a paragraph stands, for the eye: the review states, and the two that say a side is missing on purpose. */
export type StateLook = (typeof LOOKS)[number];

export interface StateGlyphProps {
  state: StateLook;
  /** The word beside the drawing; without it the drawing itself is named. */
  withWord?: boolean;
  size?: number;
}

/** Colour and shape and word: none is needed to know the others. */
export function StateGlyph(props: StateGlyphProps) {
  const { t } = useTranslation("ui");
  return drawnState(props, t(`state.${props.state}`));
}

/** The same for who knows the word already: five hundred rows need not each ask for it. */
export function drawnState({ state, withWord = false, size = 18 }: StateGlyphProps, word: string) {
  return (
    <span className={[styles.state, styles[state]].join(" ")} title={withWord ? undefined : word}>
      <svg
        viewBox="0 0 18 18"
        width={size}
        height={size}
        {...(withWord ? { "aria-hidden": true } : { role: "img", "aria-label": word })}
        // biome-ignore lint/security/noDangerouslySetInnerHtml: drawings of this file, made of no one's words
        dangerouslySetInnerHTML={SHAPES[state]}
      />
      {withWord ? <span>{word}</span> : null}
    </span>
  );
}

const known = new Map<string, { __html: string }>();

/** The same as markup, for a row that says nothing else: one for all that stand alike. The word is one of the interface. */
export function markedState(state: StateLook, word: string): { __html: string } {
  const before = known.get(state + word);
  if (before) return before;
  const svg = `<svg viewBox="0 0 18 18" width="18" height="18" role="img" aria-label="${word}">${SHAPES[state].__html}</svg>`;
  const now = { __html: `<span class="${styles.state} ${styles[state]}" title="${word}">${svg}</span>` };
  known.set(state + word, now);
  return now;
}

const ring = `<circle cx="9" cy="9" r="6.9" class="${styles.line}"/>`;
const disc = `<circle cx="9" cy="9" r="7.7" class="${styles.full}"/>`;
const leaf = `<rect x="2" y="3" width="14" height="12" rx="2.5" class="${styles.line}"/>`;
const line = (d: string) => `<path d="${d}" class="${styles.line}"/>`;
const full = (d: string) => `<path d="${d}" class="${styles.full}"/>`;
const cut = (d: string) => `<path d="${d}" class="${styles.cut}"/>`;

/** Given to the page as they are: every row has one, and nothing in them ever changes. */
const SHAPES = {
  empty: { __html: `<circle cx="9" cy="9" r="6.9" class="${styles.dots}"/>` },
  draft: { __html: ring + full("M9 4.6a4.4 4.4 0 0 0 0 8.800z") },
  submitted: { __html: disc + cut("M5.6 9h6.500M9.4 6 12.4 9l-3 3") },
  returned: { __html: ring + line("M6.3 11.600h4a2.1 2.1 0 0 0 0-4.200H6M7.8 5.4 5.8 7.400l2 2") },
  approved: { __html: disc + cut("M5.5 9.300l2.4 2.4 4.7-5") },
  outdated: {
    __html: `<circle cx="9" cy="9" r="6.9" class="${styles.dashes}"/>${line("M6.2 7.500h5.600M6.2 10.500h5.600M10.7 5.600l-3.4 6.8")}`,
  },
  omitted: { __html: leaf + line("M6 9h6") },
  added: { __html: leaf + line("M6 9h6M9 6v6") },
};
