import { useTranslation } from "react-i18next";
import { useFormats } from "#client/ui/formats.ts";
import { type Refused, useRefusals } from "#client/ui/refusals.ts";
import { LOOKS } from "#client/ui/StateGlyph.tsx";
import { ROLES } from "#shared/people/capabilities.ts";

/** The rule's own sentence, with the states and roles in it said in the language of the page. */
export function useSayWhy(): (refused: Refused | undefined) => string | undefined {
  const { say } = useRefusals();
  const { t } = useTranslation("people");
  const { t: ui } = useTranslation("ui");
  const formats = useFormats();
  return (refused) => {
    if (!refused?.params) return say(refused);
    const { state, who } = refused.params;
    const look = LOOKS.find((each) => each === state);
    const roles = String(who ?? "").split(", ");
    const known = ROLES.filter((role) => roles.includes(role));
    const params = {
      ...refused.params,
      ...(look ? { state: ui(`state.${look}`) } : {}),
      ...(known.length > 0 ? { who: formats.list(known.map((role) => t(`role.${role}`))) } : {}),
    };
    return say({ ...refused, params, message: reworded(refused, params) });
  };
}

/** The English sentence came with its parameters filled in. */
function reworded({ message, params }: Refused, now: Record<string, string | number>): string {
  return Object.entries(params ?? {}).reduce(
    (text, [name, value]) => text.replace(String(value), String(now[name])),
    message,
  );
}
