import { type SayWhy, useSayWhy as usePlainly, withParams } from "#client/people/say-why.ts";
import { useTranslation } from "#client/ui/i18n.ts";
import { KINDS } from "#shared/articles/kind.ts";

/** The rule's sentence, with the kinds of text in it said in the language of the page. */
export function useSayWhy(): SayWhy {
  const say = usePlainly();
  const { t } = useTranslation("alignment");
  const wordFor = (value: string | number | undefined) => {
    const kind = KINDS.find((each) => each === value);
    return kind ? t(`kind.${kind}`) : value === WITH_KOREAN ? t("withKorean") : undefined;
  };
  return (refused) => {
    if (!refused?.params) return say(refused);
    const words = Object.entries(refused.params).flatMap(([name, value]) => {
      const word = wordFor(value);
      return word === undefined ? [] : [[name, word] as const];
    });
    return say(withParams(refused, Object.fromEntries(words)));
  };
}

/** What the rule calls English that is not an addition, because Korean stands beside it. */
const WITH_KOREAN = "aligned with Korean";
