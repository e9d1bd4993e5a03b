import i18next from "i18next";
import { ApiError, OfflineError } from "#client/api/errors.ts";
import type words from "#client/api/locales/en.json";
import type korean from "#client/api/refusals/ko.json";
import { useLanguage, useTranslation } from "./i18n.ts";

/** What the desk says when it refuses, as far as wording needs it. */
export interface Refused {
  code: string;
  message: string;
  params?: Record<string, string | number> | undefined;
}

/**
 * The desk words its refusals in English; here they are said in the language of the page. A code that has no words
 * here (a newer desk) is said as the desk said it.
 */
export function useRefusals(): Refusals {
  const { t } = useTranslation("api");
  const language = useLanguage();
  const say = (refused: Refused) => {
    const codes = [`${refused.code}_${refused.params?.state}`, refused.code]; // a rule may be worded for each state
    const known = language === "en" ? undefined : codes.find((code) => i18next.exists(code, { ns: "refusals" }));
    const code = known as keyof typeof korean | undefined; // just asked whether it has words here
    return code ? i18next.t(code, { ns: "refusals", ...refused.params }) : refused.message;
  };
  return {
    say: (refused) => (refused ? say(refused) : undefined),
    explain: (error) => {
      if (error instanceof ApiError)
        return [say(error), ...faultsOf(error).map(([path, fault]) => `${t(wordFor(path))}: ${say(fault)}`)].join(" ");
      return error instanceof OfflineError ? t("offline") : t("pageBroke");
    },
    ofField: (error, name) => {
      const faults = error instanceof ApiError ? (error.fields?.[name] ?? []) : [];
      return faults.map(say).join(" ") || undefined;
    },
  };
}

export interface Refusals {
  /** For `disabledReason={say(whyNot(…))}`: nothing refused, nothing said. */
  say: (refused: Refused | undefined) => string | undefined;
  /** For whatever was thrown; with what the desk says of each field, for forms that do not have that field. */
  explain: (error: unknown) => string;
  /** What the desk says of this field, for the field itself. */
  ofField: (error: unknown, name: string) => string | undefined;
}

/** The field that a path as `values.korean.0` leads through, as people call it. */
function wordFor(path: string) {
  const known = path.split(".").findLast((part) => i18next.exists(`field.${part}`, { ns: "api" }));
  const name = (known ?? "other") as keyof typeof words.field; // just asked whether it has words here
  return `field.${name}` as const;
}

const faultsOf = ({ fields = {} }: ApiError) =>
  Object.entries(fields).flatMap(([name, faults]) => faults.map((fault) => [name, fault] as const));
