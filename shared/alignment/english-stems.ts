/** The words of an English text without the endings of inflection; small words left out. Currency signs count as words. */
export function englishStems(text: string): string[] {
  return (text.toLowerCase().match(/[a-z][a-z'’.-]*[a-z]|[$£€]/g) ?? []).flatMap((word) =>
    word
      .split(/[-.](?=[a-z]{3})/)
      .map(stemOfWord)
      .filter((stem) => !SMALL_WORDS.has(stem)),
  );
}

/** announced, announces and announcing are "announc"; parties is "party". */
export function stemOfWord(word: string): string {
  let stem = word.replace(/['’](?:s|re|ve|ll|d|m|t)?$/, "").replace(/[.'’]/g, "");
  if (stem.length > 4) {
    if (/ies$|ied$/.test(stem)) stem = `${stem.slice(0, -3)}y`;
    else if (/(?:ss|sh|ch|x|z)es$/.test(stem)) stem = stem.slice(0, -2);
    else if (/[^su]s$/.test(stem)) stem = stem.slice(0, -1);
  } else if (/[^sui]s$/.test(stem) && stem.length > 3) stem = stem.slice(0, -1);
  const bare = stem.replace(/(?<!e)ed$|ing$/, "");
  if (bare.length > 2 && bare !== stem && /[aeiouy]/.test(bare)) {
    stem = bare.replace(/([bdfgmnprt])\1$/, "$1");
  } else if (/ly$/.test(stem) && stem.length > 5) stem = stem.slice(0, -2);
  return stem.length > 4 ? stem.replace(/e$/, "") : stem;
}

/** Words that say nothing of what a sentence is about. */
export const SMALL_WORDS = new Set(
  "the of and to in a an that is was for on it with as he she his her hers him at by from had have has are were be been being this but not they them their an or which would said who will its it we our you your my me us i if so than then there these those into about also can could may might do does did no up out over after before when while what how all any some more most other such only just".split(
    " ",
  ),
);
