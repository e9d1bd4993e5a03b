import type words from "./locales/en.json";
import type refusals from "./refusals/ko.json";

declare module "i18next" {
  interface ResourceNamespaceMap {
    api: typeof words;
    refusals: typeof refusals;
  }
}
