import { useFormats } from "#client/ui/formats.ts";
import { useTranslation } from "#client/ui/i18n.ts";
import { type Refused, useRefusals } from "#client/ui/refusals.ts";
import { LOOKS } from "#client/ui/StateGlyph.tsx";
import { ROLES } from "#shared/people/capabilities.ts";

export type SayWhy = (refused: Refused | undefined) => string | undefined;

/** The rule's own sentence, with the states and roles in it said in the language of the page. */
export function useSayWhy(): SayWhy {
  const { say } = useRefusals();
  const { t } = useTranslation("people");
  const { t: ui } = useTranslation("ui");
  const formats = useFormats();
  return (refused) => {
    if (!refused?.params) return say(refused);
    const { state, who } = refused.params;
    const look = LOOKS.find((each) => each === state);
    const named = String(who ?? "").split(", ");
    const roles = ROLES.filter((role) => named.includes(role));
    return say(
      withParams(refused, {
        ...(look ? { state: ui(`state.${look}`) } : {}),
        ...(roles.length > 0 ? { who: formats.list(roles.map((role) => t(`role.${role}`))) } : {}),
      }),
    );
  };
}

/** The same refusal with other words for some of its parameters; the English sentence came with them filled in. */
export function withParams(refused: Refused, words: Record<string, string>): Refused {
  const message = Object.entries(words).reduce(
    (text, [name, word]) => text.replace(String(refused.params?.[name] ?? ""), word),
    refused.message,
  );
  return { ...refused, params: { ...refused.params, ...words }, message };
}
