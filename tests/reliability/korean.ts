import { type CDPSession, chromium, type Locator, type Page } from "@playwright/test";
import { parseDocument } from "#shared/document/document.ts";
import { readSegment } from "#shared/review/api.ts";
import { writeIn } from "#tests/e2e/support/article.ts";
import { findChromium } from "#tests/e2e/support/chromium.ts";
import { buildDesk } from "./build.ts";
import { Composer, keysOfSyllable } from "./hangul.ts";
import { insist } from "./insist.ts";
import { type Random, seeded } from "./random.ts";
import type { Asked, Outcome, Trial } from "./trial.ts";
import { Typist } from "./typist.ts";
import { until } from "./until.ts";
import { World } from "./world.ts";

/**
 * Hangul is composed key by key in a real browser, with finals that move on, letters taken back, Enter and clicks in the
 * middle, bold switched, in every third paragraph as a suggestion, and a colleague typing in the same paragraph. Every
 * syllable stands in the text once.
 */
export const korean: Trial = { unit: "words", sizes: { small: 200, full: 3_000 }, run };

const WORDS_IN_A_PARAGRAPH = 40;
const WORDS_BETWEEN_LOOKS = 10;
const SUGGESTED_EVERY = 3;

async function run({ seed, size, plant, say }: Asked): Promise<Outcome> {
  const found = await findChromium();
  if (!found) throw new Error("No Chromium starts here: apt-get install chromium");
  const built = await buildDesk(plant);
  const random = seeded(seed);
  const failures: string[] = [];
  const paragraphs = Math.ceil(size / WORDS_IN_A_PARAGRAPH) + 2;
  const world = await World.open(built, "embedded", { people: 2, paragraphs });
  const browser = await chromium.launch({ executablePath: found.executablePath, args: found.args });
  let tried = 0;
  let keys = 0;
  try {
    const page = await openPage(
      world,
      await browser.newPage({ viewport: { width: 1366, height: 900 }, locale: "en-GB" }),
    );
    const cdp = await page.context().newCDPSession(page);
    for (let number = 1; tried < size && failures.length === 0; number += 1) {
      const writer = await beginParagraph(world, page, cdp, number, random);
      const to = Math.min(size, tried + WORDS_IN_A_PARAGRAPH);
      for (; tried < to && failures.length === 0; tried += 1) {
        keys += await writer.word();
        if ((tried + 1) % WORDS_BETWEEN_LOOKS === 0 || tried + 1 === to) failures.push(...(await writer.faults()));
      }
      writer.leave();
      say?.(`${tried} words, ${keys} keys`);
    }
  } finally {
    await browser.close();
    await world.close();
    built.remove();
  }
  return { tried, failures, figures: { keys } };
}

async function openPage(world: World, page: Page): Promise<Page> {
  const client = world.as(world.newsroom.translators[0] ?? world.newsroom.editor);
  await page.context().addCookies(client.cookies(world.first.url));
  await page.goto(`${world.first.url}/articles/${world.newsroom.article.articleId}`);
  return page;
}

async function beginParagraph(world: World, page: Page, cdp: CDPSession, number: number, random: Random) {
  const { article, translators } = world.newsroom;
  const segmentId = article.segmentIds[number] ?? "";
  const [, member] = translators;
  if (!member) throw new Error("A colleague types beside");
  const seat = {
    url: world.first.url,
    articleId: article.articleId,
    writesIn: [segmentId],
    spares: HANGUL, // these are the writer's, and are counted
    oracle: world.oracle,
    random,
  };
  const colleague = await new Typist({ ...seat, member }).sitDown();
  const text = await writeIn(page, `Paragraph ${number}`);
  const suggesting = page.getByRole("button", { name: "Suggest", exact: true });
  const suggests = number % SUGGESTED_EVERY === 0;
  if ((await suggesting.getAttribute("aria-pressed")) !== String(suggests)) await suggesting.click();
  await text.press("Control+End");
  return new Writer({ world, page, cdp, text, colleague, number, suggests, segmentId, random });
}

interface Place {
  world: World;
  page: Page;
  cdp: CDPSession;
  text: Locator;
  colleague: Typist;
  number: number;
  suggests: boolean;
  segmentId: string;
  random: Random;
}

/** Somebody at a Korean keyboard in one paragraph. */
class Writer {
  readonly #composer = new Composer();
  readonly #place: Place;
  /** Every syllable that was put into the text here, in order. */
  #expected = "";

  constructor(place: Place) {
    this.#place = place;
  }

  /** @returns how many keys it took */
  async word(): Promise<number> {
    const { random, text, colleague } = this.#place;
    let keys = 0;
    if (random.chance(0.15)) await text.press("Control+b");
    for (let syllables = 1 + random.below(4); syllables > 0; syllables -= 1) {
      for (const key of keysOfSyllable(random)) {
        await this.#press(key);
        keys += 1;
        if (random.chance(0.2)) colleague.act();
        if (random.chance(0.06)) await this.#backspace();
      }
    }
    await this.#end();
    return keys;
  }

  /** What the desk has, without what the colleague typed, against what was typed here. */
  async faults(): Promise<string[]> {
    const { world, segmentId, number, suggests, text } = this.#place;
    const editor = world.as(world.newsroom.editor);
    let [stands, isTaken] = ["", ""];
    const isSame = async () => {
      const now = await insist(() => editor.call(readSegment, { segmentId }));
      stands = hangulIn(parseDocument(now.document).textContent); // with what is only suggested
      isTaken = suggests ? hangulIn(now.text) : "";
      return stands === this.#expected && hangulIn((await text.textContent()) ?? "") === stands;
    };
    const isFound = await until(isSame, 15_000, 200);
    if (isTaken !== "") return [`in paragraph ${number} ${isTaken} was to be suggested and stands in the text`];
    if (isFound) return [];
    return [`in paragraph ${number} stands ${stands.slice(-80)}, typed was ${this.#expected.slice(-80)}`];
  }

  leave(): void {
    this.#place.colleague.leave();
  }

  async #press(key: string): Promise<void> {
    const { done, composing } = this.#composer.press(key);
    if (done !== "") await this.#put(done);
    await this.#show(composing);
  }

  async #backspace(): Promise<void> {
    if (!this.#composer.isInHand) return;
    await this.#show(this.#composer.backspace().composing);
  }

  /** By Enter, by a click somewhere else, by a space: each ends what is in hand, and it stays. */
  async #end(): Promise<void> {
    const { random, page, text, number } = this.#place;
    const dice = random.next();
    const inHand = this.#composer.end();
    if (dice < 0.15 && inHand !== "") {
      this.#expected += inHand;
      await page.getByRole("banner").click({ position: { x: 3, y: 3 } });
      if (await text.isVisible()) await text.click();
      else await writeIn(page, `Paragraph ${number}`);
    } else {
      if (inHand !== "") await this.#put(inHand);
      await text.press(dice < 0.3 ? "Shift+Enter" : dice < 0.4 ? "Enter" : "Space");
    }
    await text.press("Control+End");
  }

  async #put(done: string): Promise<void> {
    this.#expected += done;
    await this.#place.cdp.send("Input.insertText", { text: done });
  }

  #show(composing: string) {
    const { length } = composing;
    return this.#place.cdp.send("Input.imeSetComposition", {
      text: composing,
      selectionStart: length,
      selectionEnd: length,
    });
  }
}

const HANGUL = /[가-힣ㄱ-ㅣ]/;
const hangulIn = (text: string) => [...text].filter((letter) => HANGUL.test(letter)).join("");
