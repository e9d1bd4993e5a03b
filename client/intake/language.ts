import { type LanguageFault, languageFault } from "#shared/alignment/language.ts";
import type { Intake } from "./intake.ts";

const wordsOf = (parts: readonly { text: string }[] = []) => parts.map(({ text }) => text).join("\n");

/** What is wrong with the languages of the two texts: they have changed places, or one is written in another. */
export const faultOf = ({ source, target }: NonNullable<Intake["read"]>): LanguageFault["fault"] | undefined =>
  languageFault(wordsOf(source.parts), wordsOf(target?.parts))?.fault;
