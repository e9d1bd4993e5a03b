import { useTranslation } from "react-i18next";
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
      {/* biome-ignore lint/a11y/noSvgWithoutTitle: named by aria-label, or by the word beside it */}
      <svg
        viewBox="0 0 18 18"
        width={size}
        height={size}
        {...(withWord ? { "aria-hidden": true } : { role: "img", "aria-label": word })}
      >
        {SHAPES[state]}
      </svg>
      {withWord ? <span>{word}</span> : null}
    </span>
  );
}

const ring = <circle cx="9" cy="9" r="6.9" className={styles.line} />;
const disc = <circle cx="9" cy="9" r="7.7" className={styles.full} />;
const leaf = <rect x="2" y="3" width="14" height="12" rx="2.5" className={styles.line} />;

const SHAPES = {
  empty: <circle cx="9" cy="9" r="6.9" className={styles.dots} />,
  draft: (
    <>
      {ring}
      <path d="M9 4.6a4.4 4.4 0 0 0 0 8.800z" className={styles.full} />
    </>
  ),
  submitted: (
    <>
      {disc}
      <path d="M5.6 9h6.500M9.4 6 12.4 9l-3 3" className={styles.cut} />
    </>
  ),
  returned: (
    <>
      {ring}
      <path d="M6.3 11.600h4a2.1 2.1 0 0 0 0-4.200H6M7.8 5.4 5.8 7.400l2 2" className={styles.line} />
    </>
  ),
  approved: (
    <>
      {disc}
      <path d="M5.5 9.300l2.4 2.4 4.7-5" className={styles.cut} />
    </>
  ),
  outdated: (
    <>
      <circle cx="9" cy="9" r="6.9" className={styles.dashes} />
      <path d="M6.2 7.500h5.600M6.2 10.500h5.600M10.7 5.600l-3.4 6.8" className={styles.line} />
    </>
  ),
  omitted: (
    <>
      {leaf}
      <path d="M6 9h6" className={styles.line} />
    </>
  ),
  added: (
    <>
      {leaf}
      <path d="M6 9h6M9 6v6" className={styles.line} />
    </>
  ),
};
