import { useTranslation } from "#client/ui/i18n.ts";
import type { ActId } from "./acts.ts";

/** What an act is called where no column says which side it is about. */
export function useActWords(): (act: ActId) => string {
  const { t } = useTranslation("alignment");
  return (act) => {
    const words = t(`act.${act}`);
    if (act.endsWith("-source")) return t("ofKorean", { act: words });
    return act.endsWith("-target") ? t("ofEnglish", { act: words }) : words;
  };
}
