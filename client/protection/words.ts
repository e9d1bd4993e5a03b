import type words from "./locales/en.json";

declare module "i18next" {
  interface ResourceNamespaceMap {
    protection: typeof words;
  }
}
