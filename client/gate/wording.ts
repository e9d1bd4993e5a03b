import type { TFunction } from "i18next";
import type { GateLine } from "#shared/gate/line.ts";
import "./words.ts";

type Words = TFunction<"gate">;

/** What stands in the way, in one sentence. */
export function sentenceOf(
  line: GateLine,
  t: Words,
  { nameOf, dateOf }: { nameOf: (id: string) => string; dateOf: (at: string) => string },
): string {
  const { obstacle, params } = line;
  switch (obstacle) {
    case "not-approved":
      return notApproved(params, t);
    case "outdated":
      return t(`outdated.${params.side === "source" || params.side === "both" ? params.side : "target"}`);
    case "image-incomplete":
      return t(`obstacle.${params.field === "credit" || params.field === "alttext" ? params.field : "caption"}`);
    case "open-blocking-query":
      return t(params.state === "answered" ? "obstacle.answered-query" : "obstacle.open-blocking-query");
    case "missing-credit":
      return t(
        params.part === "journalist" ? "obstacle.missing-credit-journalist" : "obstacle.missing-credit-translator",
      );
    case "undecided-credit":
      return t(params.why === "unconsented" ? "obstacle.unconsented" : "obstacle.undecided", {
        person: nameOf(String(params.person)),
      });
    case "embargo":
      return t("obstacle.embargo", { until: dateOf(String(params.until)) });
    default:
      return t(`obstacle.${obstacle}`, params);
  }
}

function notApproved({ state, what }: GateLine["params"], t: Words): string {
  const said = t(`state.${state === "empty" || state === "submitted" || state === "returned" ? state : "draft"}`);
  return what === "omission" || what === "addition" ? t(`what.${what}`, { state: said }) : said;
}
