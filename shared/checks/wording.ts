import { withParticles } from "#shared/text/korean-particles.ts";
import type { Finding } from "./finding.ts";
import { FACTS } from "./wording-facts.ts";
import { STYLE } from "./wording-style.ts";

export type Params = Record<string, string | number>;
export type Code = keyof typeof WORDING;

/** A finding's sentence in the reader's language. A code of a later version falls back to the sentence stored with it. */
export function wordingOf(finding: Pick<Finding, "code" | "params" | "message">, language: "en" | "ko"): string {
  const wording = isCode(finding.code) ? WORDING[finding.code][language] : finding.message;
  const said = fill(wording, finding.params);
  return language === "ko" ? withParticles(said) : said;
}

/** The sentence of a kind of finding, whatever it was found in; undefined where the code is of a later version. */
export const kindWording = (code: string, language: "en" | "ko"): string | undefined =>
  isCode(code) ? WORDING[code][language].replace(HOLE, "…") : undefined;

export const englishWording = (code: Code, params: Params): string => fill(WORDING[code].en, params);

const isCode = (code: string): code is Code => Object.hasOwn(WORDING, code);

/** Values come from the article and may hold braces; they are put in once and not looked at again. */
const fill = (wording: string, params: Params) =>
  wording.replace(HOLE, (hole, name: string) => (Object.hasOwn(params, name) ? String(params[name]) : hole));

const HOLE = /\{(\w+)\}/g;

const WORDING = { ...FACTS, ...STYLE };
