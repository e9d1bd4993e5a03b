import { sentencesOf } from "#shared/text/sentences.ts";

/** One sentence of one side, with its place. */
export interface Sentence {
  readonly text: string;
  readonly paragraph: number;
  /** Its number within the paragraph. */
  readonly index: number;
  /** Characters that count for the length: white space runs as one. At least 1. */
  readonly length: number;
  readonly opensParagraph: boolean;
}

/** A paragraph as one text, or as the sentences that the caller has split it into. */
export type Paragraph = string | readonly string[];

/** A blank paragraph is one empty sentence, so that it stands in a bead like any other. */
export function sentencesOfAll(paragraphs: readonly Paragraph[]): Sentence[] {
  return paragraphs.flatMap((paragraph, number) => {
    const texts = typeof paragraph === "string" ? sentencesOf(paragraph) : paragraph;
    return (texts.length > 0 ? texts : [""]).map((text, index) => ({
      text: text.normalize("NFC"),
      paragraph: number,
      index,
      length: Math.max(1, text.trim().replace(/\s+/g, " ").length),
      opensParagraph: index === 0,
    }));
  });
}
