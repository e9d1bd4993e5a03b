/** Sources, residents, A씨, 김모 씨: people whom the Korean leaves without a name. */
export const UNNAMED =
  /소식통|익명|(?<![가-힣])(?:[가-힣]모|[A-Z]) ?(?:씨|양|군)|(?:한|어떤|다른|현지|내부|일부|이|그) ?(?:주민|관계자|간부|군인|상인|탈북[민자]|노동자|근로자|농민|여행자|목격자|교사|의사)/;

/** A person with a name and a title, whose gender anybody can look up. Not the reporter, who is in every article and whom no "she" means. */
export const NAMED =
  /[가-힣]{2,4} (?:위원장|대통령|총리|장관|의원|대표|총비서|국무위원장|대변인|교수|박사|감독|선수|회장)|[A-Za-z]{3} ?\(|김정은|김정일|김일성|트럼프|[가-힣]{2,6} [가-힣]{2,6} (?:씨|대통령|총리|장관|대변인)/;
