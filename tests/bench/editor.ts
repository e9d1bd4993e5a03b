import type { CDPSession, Page } from "@playwright/test";
import { benchParts } from "./bench-article.ts";
import { type OpenDesk, openDesk } from "./browser.ts";
import { type Measured, median, report } from "./report.ts";
import { heapOfWorkers } from "./worker-heap.ts";

const KEYS = 120;

/**
 * Frames come as fast as they are drawn, for the floor and for us: at sixty a second a key waits eight milliseconds for
 * the next one whatever the page does, and the figure would be that wait.
 */
const UNPACED = ["--disable-frame-rate-limit", "--disable-gpu-vsync"];

interface Typed {
  p50: number;
  p95: number;
  /** Processor time of the page's own thread for a key and all that follows from it, milliseconds. */
  work: number;
}

/**
 * Key to paint in an article of 10, 100 and 500 segments, beside a bare contenteditable of as many paragraphs; and what
 * a key costs the processor, which does not depend on who else uses it.
 */
export async function run(): Promise<void> {
  const measured: Measured[] = [];
  const p95: number[] = [];
  for (const segments of [10, 100, 500]) {
    const desk = await openDesk(segments, UNPACED);
    if (!desk) return console.log("editor: left out, no Chromium starts here");
    try {
      const product = await inProduct(desk, segments);
      const bare = await inBarePage(desk, segments);
      p95.push(product.p95);
      const what = `${segments} segments`;
      const steady = product.p95 <= 12 && product.p95 <= 1.4 * (p95[0] ?? 0);
      measured.push(
        { what: `${what}: key to paint, p50`, figure: product.p50, unit: "ms", floor: bare.p50, goal: "" },
        {
          what: `${what}: key to paint, p95`,
          figure: product.p95,
          unit: "ms",
          floor: bare.p95,
          goal: segments === 500 ? "≤ 12 ms, ≤ 1.4 × that at 10" : "",
          ...(segments === 500 ? { reached: steady } : {}),
        },
        { what: `${what}: a key's work`, figure: product.work, unit: "ms", floor: bare.work, goal: "" },
        {
          what: `${what}: to focus`,
          figure: product.focusMs,
          unit: "ms",
          goal: "≤ 50 ms",
          reached: product.focusMs <= 50,
        },
        {
          what: `${what}: heap`,
          figure: product.heap,
          unit: "MB",
          floor: bare.heap,
          goal: segments === 500 ? "≤ 15 MB" : "",
          ...(segments === 500 ? { reached: product.heap <= 15 } : {}),
        },
        { what: `${what}: heap of the checks beside it`, figure: product.beside, unit: "MB", goal: "" },
      );
    } finally {
      await desk.close();
    }
  }
  report("editor", measured);
}

async function inProduct({ visit, seeded }: OpenDesk, segments: number) {
  const { context, page, cdp } = await visit("translator");
  await page.goto(`/articles/${seeded.articleId}`);
  await page.waitForFunction((count) => document.querySelectorAll("[data-segment]").length >= count, segments);
  const writable = page.locator("[data-segment] [data-writable] [data-words]");
  const beside = await heapOfWorkers(cdp);
  const focus: number[] = [];
  const middle = Math.floor((await writable.count()) / 2);
  for (const at of [middle, middle - 1, middle + 1, middle]) focus.push(await focusing(page, at));
  const typed = await typing(page, cdp);
  const own = { heap: await heapOf(cdp), beside: await beside() };
  await context.close();
  return { ...typed, ...own, focusMs: median(focus) };
}

/**
 * From the release of the mouse until the frame in which the caret stands in a live editor: told by the page itself, so
 * that no message between this process and the browser is counted.
 */
async function focusing(page: Page, at: number): Promise<number> {
  await page.keyboard.press("Escape");
  const words = page.locator("[data-segment] [data-writable] [data-words]").nth(at);
  await words.scrollIntoViewIfNeeded();
  await page.evaluate(() => {
    const focused = new Promise<number>((resolve) => {
      addEventListener(
        "mouseup",
        ({ timeStamp }) => {
          const look = () => {
            if (!document.activeElement?.closest(".ProseMirror")) return void requestAnimationFrame(look);
            const { port1, port2 } = new MessageChannel();
            port1.onmessage = () => resolve(performance.now() - timeStamp);
            port2.postMessage(0);
          };
          requestAnimationFrame(look);
        },
        { once: true, capture: true },
      );
    });
    Object.assign(window, { focused });
  });
  await words.click({ position: { x: 40, y: 8 } });
  return page.evaluate(() => Reflect.get(window, "focused") as Promise<number>); // set above
}

async function inBarePage({ visit }: OpenDesk, segments: number) {
  const { context, page, cdp } = await visit("nobody");
  const paragraphs = benchParts(segments).map(({ ko, en }) => `<p>${ko}</p><p>${en}</p>`);
  await page.setContent(`<div contenteditable>${paragraphs.join("")}</div>`);
  await page.locator("p").nth(segments).click();
  const typed = await typing(page, cdp);
  const heap = await heapOf(cdp);
  await context.close();
  return { ...typed, heap };
}

/** Real keys at the pace of a fast typist; each is timed in the page, from its event to after the frame that shows it. */
async function typing(page: Page, cdp: CDPSession): Promise<Typed> {
  await page.evaluate(() => {
    const times: number[] = [];
    Object.assign(window, { times });
    addEventListener(
      "keydown",
      ({ timeStamp }) => {
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => times.push(performance.now() - timeStamp);
          port2.postMessage(0);
        });
      },
      { capture: true },
    );
  });
  const before = await workOf(cdp);
  for (let key = 0; key < KEYS; key += 1) {
    const text = "the river froze early "[key % 22] ?? "a";
    await cdp.send("Input.dispatchKeyEvent", { type: "keyDown", text, key: text });
    await cdp.send("Input.dispatchKeyEvent", { type: "keyUp", key: text });
    await page.waitForTimeout(40);
  }
  const work = ((await workOf(cdp)) - before) / KEYS;
  const times = await page.evaluate(() => Reflect.get(window, "times") as number[]); // set above
  const sorted = times.slice(10).sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.floor(share * sorted.length)] ?? Number.NaN;
  return { p50: at(0.5), p95: at(0.95), work };
}

/** What the page's thread has done so far, in milliseconds of the processor. */
async function workOf(cdp: CDPSession): Promise<number> {
  await cdp.send("Performance.enable", { timeDomain: "threadTicks" });
  const { metrics } = await cdp.send("Performance.getMetrics");
  return 1000 * (metrics.find(({ name }) => name === "TaskDuration")?.value ?? Number.NaN);
}

async function heapOf(cdp: CDPSession): Promise<number> {
  await cdp.send("HeapProfiler.enable");
  await cdp.send("HeapProfiler.collectGarbage");
  const { usedSize } = await cdp.send("Runtime.getHeapUsage");
  return usedSize / 1e6;
}
