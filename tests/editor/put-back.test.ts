import { describe, expect, test } from "vitest";
import { breathe, Page } from "./page.ts";
import { desk, people, reconnect, settle } from "./setting.ts";

describe("a desk that was put back to an earlier day", () => {
  test("what is written on a desk that was put back comes to a page that is just reading what it has now", async () => {
    const setting = desk("Salt.");
    const { network, authority } = setting;
    const [yuna, martin] = setting.pages as [Page, Page, Page];
    for (let each = 0; each < 6; each += 1) {
      yuna.type("y", 1);
      await settle(setting);
    }
    authority.putBack(1);
    martin.cut = true;
    const other = new Page(authority, network, "Do-yun");
    void yuna.text.catchUp(); // [since]
    network.deliver(0);
    network.deliver(0); // ahead of the desk: [the reading]
    await breathe();
    network.deliver(0); // answered: version 1
    other.type("NEW ", 1);
    other.text.sendNow();
    network.deliver(1); // committed as version 2: [the answer, the feed, …]
    while (network.busy) {
      network.deliver(1); // and heard of before the answer
      await breathe();
    }
    await settle({ ...setting, pages: [yuna, other] });
    expect(authority.text).toBe("NEW ySalt.");
    expect(yuna.reads).toBe(authority.text);
  });

  test("on a desk that was put back nothing is asked in vain for every syllable", async () => {
    const setting = desk("Salt.");
    const [yuna] = setting.pages as [Page, Page, Page];
    for (let each = 0; each < 12; each += 1) {
      yuna.type("y", 1);
      await settle(setting);
    }
    setting.authority.putBack(1);
    await reconnect(setting);
    const asked = setting.network.sinces;
    for (const syllable of "가나다라마") {
      yuna.compose(syllable, "", 1);
      yuna.composed();
      await settle(setting);
    }
    expect(setting.network.sinces).toBe(asked);
    expect(setting.authority.text).toContain("마라다나가");
  });

  test("a desk that was put back to an earlier day has its text on every page, and what was typed on the later one is kept", async () => {
    const setting = desk();
    const [yuna, martin, ines] = setting.pages as [Page, Page, Page];
    yuna.type("Rice and ", 1);
    await settle(setting);
    martin.type("Yesterday ", 1);
    await settle(setting);
    setting.authority.putBack(1);
    yuna.type("Oil and ", 1);
    await settle(setting);
    await reconnect(setting);
    expect(setting.pages.map(({ reads }) => reads)).toEqual(people.map(() => setting.authority.text));
    expect(setting.authority.text).toBe("Rice and Coal doubled in a month.");
    expect(yuna.kept.refused).toMatchObject([{ text: "Oil and Yesterday Rice and Coal doubled in a month." }]);
    ines.type("Today ", 1);
    await settle(setting);
    expect(setting.pages.map(({ reads }) => reads)).toEqual(
      people.map(() => "Today Rice and Coal doubled in a month."),
    );
  });

  test("a batch that does not fit on what a page has: the page takes the whole text, and sends its own words after", async () => {
    const setting = desk();
    const [yuna, martin] = setting.pages as [Page, Page, Page];
    martin.type("A word that another desk never had. ".repeat(3), 1);
    await settle(setting);
    setting.authority.putBack(0);
    yuna.cut = true;
    martin.cut = true;
    const other = new Page(setting.authority, setting.network, "Do-yun");
    for (const each of ["Salt and ", "Fish and "]) {
      other.type(each, 1);
      await settle({ ...setting, pages: [other] });
    }
    yuna.cut = false;
    other.text.dispatch(other.text.state.tr.delete(1, other.length));
    await settle({ ...setting, pages: [other] });
    other.type("New. ", 1);
    await settle({ ...setting, pages: [other] });
    yuna.type("!", yuna.length);
    await settle(setting);
    await reconnect(setting);
    expect([yuna, martin, other].map(({ reads }) => reads)).toEqual(Array(3).fill(setting.authority.text));
    expect(setting.authority.text).toContain("New. ");
  });

  test("a page that followed a desk that was put back, because all of it fitted, sees that its words are others", async () => {
    const setting = desk("Salt.");
    const [yuna, martin, ines] = setting.pages as [Page, Page, Page];
    for (const letter of "ay") {
      yuna.type(letter, 1);
      await settle(setting);
    }
    setting.authority.putBack(1);
    const other = new Page(setting.authority, setting.network, "Do-yun");
    for (const letter of "mn") {
      other.type(letter, 1);
      other.text.sendNow();
      await settle({ ...setting, pages: [other] });
    }
    expect([yuna, martin, ines].map(({ reads }) => reads)).toEqual(Array(3).fill("nyaSalt."));
    martin.type("!", martin.length);
    await settle(setting);
    expect([yuna, martin, ines].map(({ reads }) => reads)).toEqual(Array(3).fill("nmaSalt.!"));
    expect(setting.authority.text).toBe("nmaSalt.!");
    expect(setting.authority.unlike).toBe(3);
  });

  test("a page that sits idle learns from the article, read anew, that its version of it is another", async () => {
    const setting = desk("Salt.");
    const { network, authority } = setting;
    const [yuna, martin] = setting.pages as [Page, Page, Page];
    yuna.type("a", 1);
    await settle(setting);
    martin.cut = true;
    authority.putBack(0);
    const other = new Page(authority, network, "Do-yun");
    other.type("n", 1);
    await settle({ ...setting, pages: [other] });
    martin.cut = false;
    martin.text.seen(authority.segment);
    await settle({ ...setting, pages: [martin] });
    expect(martin.reads).toBe("nSalt.");
  });
});
