import i18next from "i18next";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { speak, startWords } from "#client/ui/i18n.ts";
import { withWords } from "#client/ui/page-words.ts";

/** The words of one folder come late. */
const line = vi.hoisted(() => {
  const gate = { open: () => {}, isOpen: Promise.resolve() };
  gate.isOpen = new Promise<void>((resolve) => {
    gate.open = resolve;
  });
  return gate;
});
vi.mock("../../client/terms/locales/ko.json", async () => {
  await line.isOpen;
  return { default: {} };
});

const kept = new Map<string, string>();
beforeEach(async () => {
  kept.clear();
  vi.stubGlobal("localStorage", { getItem: (key: string) => kept.get(key) ?? null, setItem: kept.set.bind(kept) });
  vi.stubGlobal("document", { documentElement: { lang: "" } });
  await startWords("en");
});
afterEach(() => vi.unstubAllGlobals());

describe("the language of the page", () => {
  test("is the one that was asked for last, however late the words of another come", async () => {
    const korean = speak("ko");
    await speak("en");
    await korean;
    expect([i18next.language, kept.get("naru.language")]).toEqual(["en", "en"]);
    await speak("ko");
    expect([i18next.language, kept.get("naru.language")]).toEqual(["ko", "ko"]);
  });

  test("is known to a page that is opened while the words of the others are on their way", async () => {
    await withWords("terms", Promise.resolve({}));
    const korean = speak("ko");
    await withWords("intake", Promise.resolve({}));
    line.open();
    await korean;
    expect([i18next.language, i18next.hasResourceBundle("ko", "intake")]).toEqual(["ko", true]);
  });
});
