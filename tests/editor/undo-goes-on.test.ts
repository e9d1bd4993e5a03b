import { closeHistory } from "@tiptap/pm/history";
import { describe, expect, test } from "vitest";
import { Page } from "./page.ts";
import { allArrives, desk, settle } from "./setting.ts";

describe("Ctrl+Z goes on", () => {
  test("to what is left of a change in two places, the first of which a colleague had deleted", async () => {
    const setting = desk("One two. Two two. Three.");
    const [yuna, martin] = setting.pages as [Page, Page, Page];
    yuna.delete(1, 10);
    yuna.text.sendNow();
    martin.text.dispatch(martin.text.state.tr.insertText("2", 7).insertText("2", 15));
    await settle(setting);
    expect(setting.authority.text).toBe("Two 2two. Three.");
    martin.go("undo");
    await settle(setting);
    expect(setting.authority.text).toBe("Two two. Three.");
  });

  test("to what came back after a reload", async () => {
    const setting = desk("One.");
    const [yuna] = setting.pages as [Page, Page, Page];
    yuna.type("Zero. ", 1);
    const { unsent } = yuna.kept;
    yuna.cut = true;
    const again = new Page(setting.authority, setting.network, "Yuna again");
    if (unsent) again.text.restore(unsent);
    setting.pages.splice(0, 1, again);
    await settle(setting);
    expect(setting.authority.text).toBe("Zero. One.");
    again.go("undo");
    await settle(setting);
    expect(setting.authority.text).toBe("One.");
  });

  test("to what was typed before, not back to what it had deleted around a colleague's words", async () => {
    const setting = desk("One. Three.");
    const [yuna, martin] = setting.pages as [Page, Page, Page];
    martin.type("Early ", 1);
    await settle(setting);
    martin.text.dispatch(closeHistory(martin.text.state.tr));
    martin.type("Twenty. ", 12);
    await settle(setting);
    martin.go("undo"); // not sent yet
    for (const [letter, at] of [
      ["X", 16],
      ["Y", 14],
    ] as const) {
      yuna.type(letter, at);
      yuna.text.sendNow();
      await allArrives(setting);
    }
    await settle(setting);
    expect(setting.authority.text).toBe("Early One. YXThree.");
    martin.go("undo");
    await settle(setting);
    expect(setting.authority.text).toBe("One. YXThree.");
  });

  test("to what is typed right after a refusal", async () => {
    const setting = desk("One.");
    const [, martin] = setting.pages as [Page, Page, Page];
    setting.authority.refuseNext = { status: 409, code: "archived" };
    martin.type("a", 2);
    martin.text.sendNow();
    await allArrives(setting);
    martin.type("b", 2);
    expect(martin.reads).toBe("Obne.");
    martin.go("undo");
    expect(martin.reads).toBe("One.");
  });
});
