import { englishStems } from "./english-stems.ts";
import { foldNorth } from "./korean-forms.ts";
import type { Lexicon, Rendering } from "./lexicon.ts";

/** Names hold, but for "the country" and adjectives. */
const KEPT = 0.75;

let made: Lexicon | undefined;

/**
 * Countries, languages and currencies by their Korean and English names in the runtime's own data: nothing to download.
 * Made at the first call, in some ten milliseconds. Source: Unicode CLDR through Intl.DisplayNames (ECMA-402).
 */
export function icuLexicon(): Lexicon {
  made ??= new Map([...names("region", REGIONS()), ...names("language", LANGUAGES), ...names("currency", CURRENCIES)]);
  return made;
}

function names(type: "region" | "language" | "currency", codes: readonly string[]): [string, Rendering][] {
  const [korean, english] = ["ko", "en"].map((language) => new Intl.DisplayNames(language, { type, fallback: "none" }));
  return codes.flatMap((code): [string, Rendering][] => {
    const stems = [...new Set(englishStems(english?.of(code) ?? ""))];
    const form = korean?.of(code)?.replace(/\s+/g, "") ?? "";
    return stems.length > 0 && /^[가-힣]{2,}$/.test(form) ? [[foldNorth(form), { stems, kept: KEPT }]] : [];
  });
}

/** ISO 3166: all pairs of letters; those that name nothing are left out above. */
const REGIONS = () => LETTERS.flatMap((one) => LETTERS.map((other) => one + other));
const LETTERS = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];
const LANGUAGES =
  "ko en zh ja ru fr de es pt it ar fa he hi ur bn ta th vi id ms tl km lo my mn kk uz tr el la pl cs uk".split(" ");
const CURRENCIES = "KRW KPW USD CNY JPY EUR GBP RUB INR THB VND IDR CHF CAD AUD BRL MXN TRY SAR".split(" ");
