import type { Negative } from "./korean-negation.ts";

export interface EnglishNegative extends Negative {
  /** plain: not, no, never; soft: an antonym, a prefix, a verb that denies (refuse, lack, unlikely), a "no" that Korean says without one. */
  readonly strength: "plain" | "soft";
}

/**
 * What an English text denies, in plain words or by antonyms. "Not only" and tags do not deny. Discourse words (but,
 * however, despite) do not either: counting them hides denials that were dropped.
 * Time: linear.
 */
export function englishNegatives(text: string): EnglishNegative[] {
  const straight = text.replace(/[’´]/g, "'").replace(NOT_DENIALS, (words) => "·".repeat(words.length));
  const read = (pattern: RegExp, strength: EnglishNegative["strength"]) =>
    [...straight.matchAll(pattern)].map(
      ({ index, 0: words }): EnglishNegative => ({
        text: text.slice(index, index + words.length),
        range: [index, index + words.length],
        strength,
      }),
    );
  const plain = read(PLAIN, "plain").map((each) =>
    idiom(straight, each.range) ? { ...each, strength: SOFTLY } : each,
  );
  return [...plain, ...read(SOFT, "soft"), ...read(SHARED, "soft")];
}

const SOFTLY = "soft" as const;

/** "No challenge is too great", "no easy task", "it won't cut it", "a no-fly zone", "No, it is ours": Korean says these without denying anything. */
const idiom = (text: string, [from, to]: Negative["range"]) =>
  IDIOM_AFTER.test(text.slice(to, to + 60)) || (/^no$/i.test(text.slice(from, to)) && /^[,.!]/.test(text.slice(to)));
const IDIOM_AFTER =
  /^(?: [a-z]+){1,3} (?:is |was |are )?too [a-z]+\b|^ (?:(?:an?|so|that|very) )?(?:easy|easily|small (?:feat|matter)|bad|guilty|unlike|uncommon|unusual|unknown|surpris\w+)\b|^ (?:cut it|help but|mind|budge|give (?:up|in)|stone unturned)\b|^-[a-z]/i;

/** One denial of two things, of which Korean denies each: "unless he pays or goes", "neither fish nor rice", "not over and done", "not good, or even fair". */
const SHARED =
  /(?:\b(?:not|cannot|never|unless|without|no)|n't) (?:(?:[\w'-]+ ){1,6}?(?:or|nor|and)|(?:[\w'-]+ ){0,5}?[\w'-]+, n?or) /gi;

const NOT_DENIALS =
  /\bnot (?:only|just|simply|to mention)\b|\bno (?:sooner than|fewer than|more than|doubt|matter)\b|\bno\.? ?\d|\bwhether or not\b|\bwhy do(?:n't| not) (?:you|we)\b|, (?:is|are|was|were|does|do|did|has|have|had|ca|could|would|should|wo)n't (?:i|you|he|she|it|we|they|there)(?=\?)/gi;

const PLAIN = /\b(?:not|cannot|never|nor|neither|none|nary|nobody|nothing|nowhere|no|without)\b|n't\b/gi;

const SOFT = new RegExp(
  [
    "\\b(?:un(?!i(?!m|n)|der|til|less|like(?!l)|ited|ion)[a-z]{3,}|(?:in|im|ir|il)[a-z]{2,}(?:able|ible|ably|ibly)|impossib\\w*|illegal\\w*|illicit\\w*|inability|incapable|inaccura\\w*|inadequa\\w*|incomplete|inconclusive|inconsisten\\w*|irresponsib\\w*|irrelevan\\w*|invalid|insufficien\\w*|ineffective|inexperienced|injustice|dis(?:agree|allow|appear|approv|band|believ|claim|continu|courag|honest|like|mantl|miss|obey|pute|qualif|regard|rupt|satisf|trust|able)\\w*|non-?[a-z]{2,}|decriminali\\w+)\\b",
    "\\b(?:fail(?:s|ed|ing|ure|ures)?|refus\\w+|den(?:y|ies|ied|ying|ial)|reject\\w*|lack\\w*|prevent\\w*|bann(?:ed|ing)|bans|(?:a|the) ban|forb(?:id|ids|idden|ade)|prohibit\\w*|avoid\\w*|halt\\w*|declin\\w+|withh(?:old|eld)\\w*|abandon\\w*|rule[ds]? out|absen(?:t|ce)|short of|far from|free (?:of|from)|yet to|except\\w*|rather than|instead|(?<!at )least|hardly|rarely|barely|seldom|scarcely|scarce|little|few|fewer|less|only|merely|exclud\\w*|miss(?:ed|es)?|lost|los(?:e|es|ing)|empty|too [a-z]+ to|anything but|anti-?[a-z]+|stop(?:s|ped|ping)?|ignor\\w+|neglect\\w*|overlook\\w*|defy|defi(?:es|ed|ance)|difficult\\w*|hard to|struggl\\w+|exempt\\w*|away from|(?:ke(?:ep|eps|pt|eping) (?:[\\w'-]+ ){0,6}?from [a-z]+ing)|(?:warn|advis|urg|counsel)(?:es|ed|ing|s)? (?:[\\w'-]+ ){0,3}?against|rid|eradicat\\w*|elimina\\w*|avert\\w*|quit\\w*|unless|apart from|out of (?:the|his|her|its|their|any|reach|sight|(?:(?!(?:at|in) )[a-z'’]+ ){0,2}(?:danger|risk|harm))|intoleran\\w*|put off|poor(?:ly)?|bad(?:ly)?|worse|worst|doubt\\w*|s[ck]eptic\\w*|reluctan\\w*|hesita\\w*|refrain\\w*|anonym\\w*|beyond|devoid|depriv\\w*|barring|shortage\\w*|deficit|hid(?:e|es|den|ing)?|otherwise|outside of|equally|alike|identical|remember(?:s|ed|ing)?|ugly|innocen(?:t|ce)|skip\\w*|omit\\w*|regret\\w*|postpon\\w*|delay\\w*|forget|spurn\\w*|snub\\w*|shun\\w*|rebuff\\w*|scoff\\w*|resist\\w*|forgo\\w*|sacrific\\w*|ceas(?:e|es|ed|ing)|last (?:seen|heard))\\b",
    "\\b[a-z]{3,}less(?:ly|ness)?\\b",
  ].join("|"),
  "gi",
);
