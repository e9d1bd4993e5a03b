import type { ArticlePart } from "#shared/checks/article-checks.ts";
import type { Pair } from "#shared/checks/check.ts";
import type { DeskRule } from "#shared/checks/desk-rule.ts";
import type { Finding } from "#shared/checks/finding.ts";
import type { UnknownName } from "#shared/checks/unknown-names.ts";
import type { FoundTerm } from "#shared/terms/term-base.ts";

/** What holds for every paragraph of an article. */
export interface Around {
  /** ISO 8601; when the Korean was published. */
  publishedAt: string | null;
  restricted: boolean;
  /** Names of sentences that a machine wrote and nobody has confirmed. */
  machineKeys: ReadonlySet<string>;
  /** The chief's own rules. */
  rules: readonly DeskRule[];
}

/** What is wrong with one paragraph of an article, of which only that is told which is another than at the last question. */
export interface AboutParagraph {
  about: "paragraph";
  /** How many parts the article has, and those that read otherwise than before. */
  count: number;
  changed: readonly (readonly [at: number, part: ArticlePart])[];
  around: Around | undefined;
  /** The place of the paragraph among the parts. */
  at: number;
  termsFound: readonly FoundTerm[];
}

/** Which names of a paragraph stand in no term. */
export interface AboutNames {
  about: "names";
  pair: Pair;
  termsFound: readonly FoundTerm[];
}

/** Asked by the page, answered by the checks in their own thread. All of it is copied on its way: data, no functions. */
export type Question = AboutParagraph | AboutNames;

export interface Answers {
  paragraph: Finding[];
  names: UnknownName[];
}

export interface Asked {
  number: number;
  question: Question;
}

/** To the question of this number: what was asked for, or why there is none. */
export interface Answered {
  number: number;
  answer?: Answers[keyof Answers];
  failure?: string;
}
