import { Authority, Network } from "./authority.ts";
import { breathe, Page } from "./page.ts";

export const people = ["Yuna", "Martin", "Ines"];

export function desk(text = "Coal doubled in a month.") {
  const authority = new Authority(text);
  const network = new Network();
  return { authority, network, pages: people.map((name) => new Page(authority, network, name)) };
}

/** All that is on its way, and what that brings about; no clock runs. */
export async function allArrives({ network }: { network: Network }) {
  while (network.busy) {
    network.deliver();
    await breathe();
  }
}

export async function settle({ network, pages }: { network: Network; pages: Page[] }) {
  for (let round = 0; round < 400; round++) {
    for (const page of pages) page.clockRuns();
    await breathe();
    await allArrives({ network });
    if (pages.every((page) => !page.text.hasUnsent()) && round > 3) return;
  }
}

/** A letter of Martin's is saved, and Yuna, whose line is cut, has not heard of it. */
export async function unheard(setting: ReturnType<typeof desk>) {
  const [yuna, martin] = setting.pages as [Page, Page, Page]; // one for each of the people
  yuna.cut = true;
  martin.type("M", 1);
  martin.text.sendNow();
  await settle({ ...setting, pages: [martin] });
}

/** A page that has missed the feed is told to ask, as it is after a reconnect. */
export async function reconnect(setting: ReturnType<typeof desk>) {
  for (const page of setting.pages) {
    page.cut = false;
    page.text.retryNow();
    void page.text.catchUp();
  }
  await settle(setting);
}
