import { describe, expect, test } from "vitest";
import type { Page } from "./page.ts";
import { desk, reconnect, settle, unheard } from "./setting.ts";

describe("a syllable in hand", () => {
  test("while a syllable is composed nothing arrives; afterwards everything does", async () => {
    const setting = desk("");
    const [yuna, martin] = setting.pages as [Page, Page, Page];
    yuna.compose("하", "", 1);
    martin.type("Martin", 1);
    await settle(setting);
    expect(yuna.reads).toBe("하");
    yuna.composed();
    await settle(setting);
    expect([...yuna.reads].toSorted()).toEqual([..."Martin하"].toSorted());
    expect(yuna.reads).toBe(setting.authority.text);
  });

  test("who pauses in the middle of a syllable reads Saved once all that stands there is", async () => {
    const setting = desk("");
    const [yuna] = setting.pages as [Page, Page, Page];
    yuna.compose("하", "", 1);
    await settle(setting);
    expect(setting.authority.text).toBe("하");
    expect(yuna.text.snapshot().save).toBe("saved");
    yuna.compose("한", "하", 0);
    expect(yuna.text.snapshot().save).toBe("typing");
    yuna.composed();
    await settle(setting);
    expect([yuna.reads, setting.authority.text]).toEqual(["한", "한"]);
  });

  test("who composes is not given the text as a whole, though their batch is acknowledged before they may see it", async () => {
    const setting = desk("Salt.");
    const [yuna] = setting.pages as [Page, Page, Page];
    await unheard(setting);
    yuna.compose("ㅎ", "", 6);
    yuna.cut = false;
    yuna.text.sendNow();
    await settle({ ...setting, pages: [] });
    yuna.compose("하", "ㅎ", 0);
    await settle({ ...setting, pages: [] });
    yuna.composed();
    await settle(setting);
    expect(setting.network.reads).toBe(0);
    expect(setting.authority.text).toBe("MSalt.하");
    expect(yuna.reads).toBe("MSalt.하");
  });

  test("a syllable whose place is gone is kept as it stood, and not once for each key", async () => {
    const setting = desk("abcdef");
    const [yuna, martin] = setting.pages as [Page, Page, Page];
    martin.cut = true;
    martin.type("M", 999);
    martin.text.sendNow();
    martin.compose("ㅎ", "", 5);
    martin.compose("하", "ㅎ", 0);
    martin.compose("한", "하", 0);
    martin.composed();
    yuna.delete(2, 7);
    yuna.text.sendNow();
    await settle({ ...setting, pages: [yuna] });
    await reconnect(setting);
    expect(martin.text.snapshot().refused.map(({ text }) => text)).toEqual(["한"]);
  });
});
