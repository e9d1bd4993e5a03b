import { describe, expect, test } from "vitest";
import { breathe, Page } from "./page.ts";
import { desk, settle } from "./setting.ts";

/** Yuna's tab is gone with a batch under way; the desk has it, or not. */
async function leftByYuna({ has }: { has: boolean }) {
  const setting = desk("Coal.");
  const [yuna] = setting.pages as [Page, Page, Page];
  yuna.type("Rice. ", 1);
  yuna.text.sendNow();
  const { unsent } = yuna.kept;
  if (!unsent) throw new Error("nothing was kept");
  if (has) setting.network.deliver();
  yuna.cut = true;
  const again = new Page(setting.authority, setting.network, "Yuna again");
  const going = { ...setting, pages: [again] };
  await settle(going);
  return { unsent, again, going, authority: setting.authority };
}

describe("words that were kept on the device", () => {
  test.each([true, false])(
    "stand in the text once when they are tried by hand, whether the desk had them or not: %s",
    async (has) => {
      const { unsent, again, going, authority } = await leftByYuna({ has });
      again.type("!", again.length);
      again.text.restore(unsent); // something else is being written there: they are shown
      await settle(going);
      const [draft] = again.text.snapshot().refused;
      if (!draft) throw new Error("nothing is shown");
      again.text.retryRefused(draft);
      await settle(going);
      expect(authority.text).toBe("Rice. Coal.!");
      expect(again.reads).toBe(authority.text);
    },
  );

  test("are sent by a page of a newer build", async () => {
    const { unsent, again, going, authority } = await leftByYuna({ has: false });
    const sent = unsent.sent && { ...unsent.sent, batch: { ...unsent.sent.batch, schemaVersion: 0 } };
    again.text.restore({ ...unsent, sent });
    await settle(going);
    expect(again.text.snapshot().save).toBe("saved");
    expect(authority.text).toBe("Rice. Coal.");
  });

  test("are saved, not on their way for ever, where their paragraph was merged away as soon as the desk had them", async () => {
    const setting = desk("Coal.");
    const [yuna, martin] = setting.pages as [Page, Page, Page];
    yuna.cut = true;
    martin.type("!", martin.length);
    await settle({ ...setting, pages: [martin] });
    yuna.type("Rice. ", 1);
    yuna.text.sendNow();
    yuna.type("Oil. ", 1);
    yuna.cut = false;
    setting.network.deliver(); // the desk has them
    yuna.cut = true;
    setting.authority.isGone = true;
    while (setting.network.busy) {
      setting.network.deliver(); // the feed brings nothing
      yuna.cut = false;
      await breathe();
    }
    await settle(setting);
    expect(setting.authority.text).toContain("Rice. ");
    expect(yuna.text.snapshot().save).toBe("saved");
    expect(yuna.text.snapshot().refused).toMatchObject([{ text: expect.stringContaining("Oil. ") }]);
  });
});
