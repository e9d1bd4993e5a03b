import type { Severity } from "#shared/people/severity.ts";
import type { FoundTerm } from "#shared/terms/term-base.ts";
import { fingerprint } from "#shared/text/fingerprint.ts";
import { normalise } from "#shared/text/normalise.ts";
import type { QuotationReach } from "#shared/text/quotations.ts";
import type { CompiledRule } from "./compile-rule.ts";
import type { EnglishWords } from "./english-words.ts";
import type { Finding, Range } from "./finding.ts";
import { type Code, englishWording, type Params } from "./wording.ts";

/** The two texts of one segment as a reader sees them. */
export interface Pair {
  readonly source: string;
  readonly target: string;
}

export interface ReachInArticle extends QuotationReach {
  /** The English paragraph in which the quotation began that this one goes on with. */
  readonly opening?: string;
}

/** What stands around the pair. All of it may be missing; a check then says less, never more. */
export interface CheckContext {
  /** The English paragraphs before and after: a figure may have moved there. */
  readonly before?: string | undefined;
  readonly after?: string | undefined;
  /** The Korean paragraphs before and after: a figure of the English may be from there. */
  readonly beforeSource?: string | undefined;
  readonly afterSource?: string | undefined;
  /** How far quotations of the English reach over its ends, in an article that is known; else the two paragraphs around tell. */
  readonly quotationReach?: ReachInArticle | undefined;
  /** The segment's kind: headline, caption, body… */
  readonly kind?: string | undefined;
  /** ISO 8601; when the Korean was published. */
  readonly publishedAt?: string | undefined;
  readonly restricted?: boolean | undefined;
  /** The Korean of the article before this paragraph: what was told there need not be told again. */
  readonly earlierSource?: string | undefined;
  /** The English words, once they are loaded: without them neither names nor misspellings can be told from words. */
  readonly english?: EnglishWords | undefined;
  /** Where terms of the desk stand in the Korean of this pair. */
  readonly termsFound?: readonly FoundTerm[] | undefined;
  /** Names of sentences that a machine wrote and nobody has confirmed (`machineKey`). */
  readonly machineKeys?: ReadonlySet<string> | undefined;
  /** The chief's own rules that are on. */
  readonly deskRules?: readonly CompiledRule[] | undefined;
}

/**
 * One check: one file, one pure function. It must not throw on any string and must take time that grows no faster
 * than the text.
 */
export interface Check {
  readonly id: string;
  readonly title: string;
  /** The gravest finding that it makes. */
  readonly severity: Severity;
  run(pair: Pair, context: CheckContext): Finding[];
}

/** What a check has noticed, before it has a wording and a key. */
export interface Noticed {
  readonly check: string;
  readonly severity: Severity;
  readonly code: Code;
  readonly params?: Params;
  readonly sourceRange?: Range;
  readonly targetRange?: Range;
  readonly suggestion?: { readonly range: Range; readonly text: string };
}

export function found(pair: Pair, { params = {}, ...noticed }: Noticed): Finding {
  return {
    ...noticed,
    suggestion: noticed.suggestion && { range: noticed.suggestion.range, text: noticed.suggestion.text },
    params,
    message: englishWording(noticed.code, params),
    key: keyOf(pair, noticed),
  };
}

/** Check, code and the marked words of both sides, normalised; a side without a mark counts as a whole. */
function keyOf({ source, target }: Pair, { check, code, sourceRange, targetRange }: Noticed): string {
  const marked = (text: string, range: Range | undefined) => normalise(range ? text.slice(...range) : "");
  const whole = !sourceRange && !targetRange ? [normalise(source), normalise(target)] : [];
  return fingerprint([check, code, marked(source, sourceRange), marked(target, targetRange), ...whole].join("\u0000"));
}
