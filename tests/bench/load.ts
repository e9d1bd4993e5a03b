import { gzipSync } from "node:zlib";
import type { Response } from "@playwright/test";
import { type OpenDesk, openDesk } from "./browser.ts";
import { type Measured, median, report } from "./report.ts";
import { floor, startServer } from "./server-process.ts";

/** Script that a first visit loads, as gzip, and the time until a page with 100 segments can be used. */
export async function run(): Promise<void> {
  const desk = await openDesk(100);
  if (!desk) return console.log("load: left out, no Chromium starts here");
  const bare = await startServer(floor("writing"), { PARAGRAPHS: "100" }, ["--import", "tsx"]);
  try {
    const article = `/articles/${desk.seeded.articleId}`;
    const visits = [
      {
        what: "article page, 100 segments",
        path: article,
        who: "translator",
        ready: "[data-segment] [data-words]",
        count: 100,
        kilobytes: 300,
        seconds: 0.6,
      },
      {
        what: "desk",
        path: "/",
        who: "translator",
        ready: `a[href^="${article}"]`,
        count: 1,
        kilobytes: 170,
        seconds: undefined,
      },
      {
        what: "sign-in",
        path: "/sign-in",
        who: "nobody",
        ready: "input[type=password]",
        count: 1,
        kilobytes: 170,
        seconds: undefined,
      },
    ] as const;
    const measured: Measured[] = [];
    const least = await measureFloor(desk, bare.url);
    for (const visit of visits) measured.push(...(await measure(desk, visit, least)));
    report("load", measured);
  } finally {
    await bare.stop();
    await desk.close();
  }
}

interface Place {
  path: string;
  who: "translator" | "nobody";
  /** What the page shows when it can be used, and how many of it. */
  ready: string;
  count: number;
}

interface Visit extends Place {
  what: string;
  kilobytes: number;
  seconds: number | undefined;
}

/** Of a desk that is at work. The first visit, when it compiles its own code and looks the article over anew, is told apart. */
const ROUNDS = 9;

interface Loaded {
  kilobytes: number;
  seconds: number;
  /** Of the first visit. */
  firstSeconds: number;
}

/** A page to write in with React and one editor and nothing else: what no desk can be below on this machine. */
const measureFloor = (desk: OpenDesk, url: string): Promise<Loaded> =>
  visited(desk, { path: url, who: "nobody", ready: ".ProseMirror p", count: 100 });

async function measure(desk: OpenDesk, visit: Visit, floor: Loaded): Promise<Measured[]> {
  const { what, kilobytes, seconds } = visit;
  const loaded = await visited(desk, visit);
  return [
    {
      what: `${what}: script`,
      figure: loaded.kilobytes,
      unit: "kB",
      ...(seconds === undefined ? {} : { floor: floor.kilobytes }),
      goal: `≤ ${kilobytes} kB`,
      reached: loaded.kilobytes <= kilobytes,
    },
    {
      what: `${what}: interactive`,
      figure: loaded.seconds,
      unit: "s",
      ...(seconds === undefined
        ? { goal: "" }
        : { floor: floor.seconds, goal: `≤ ${seconds} s`, reached: loaded.seconds <= seconds }),
    },
    ...(seconds === undefined
      ? []
      : [
          {
            what: `${what}: interactive, the first after a start`,
            figure: loaded.firstSeconds,
            unit: "s",
            floor: floor.firstSeconds,
            goal: "",
          },
        ]),
  ];
}

async function visited(desk: OpenDesk, place: Place): Promise<Loaded> {
  const first = await once(desk, place);
  const rounds: { bytes: number; readyMs: number }[] = [];
  for (let round = 0; round < ROUNDS; round += 1) rounds.push(await once(desk, place));
  return {
    kilobytes: median(rounds.map((each) => each.bytes)) / 1000,
    seconds: median(rounds.map((each) => each.readyMs)) / 1000,
    firstSeconds: first.readyMs / 1000,
  };
}

async function once({ visit }: OpenDesk, { path, who, ready, count }: Place) {
  const { context, page } = await visit(who);
  const scripts: Response[] = [];
  page.on("response", (response) => {
    if (response.headers()["content-type"]?.includes("javascript")) scripts.push(response);
  });
  await page.goto(path, { waitUntil: "commit" });
  const readyMs = await page.evaluate(untilReady, { ready, count });
  await page.waitForLoadState("networkidle");
  // Read only now: to hand them out keeps the browser at work, and the page waiting.
  const sizes = scripts.map((script) => script.body().then((body) => gzipSync(body).length));
  const bytes = (await Promise.all(sizes)).reduce((sum, each) => sum + each, 0);
  await context.close();
  return { bytes, readyMs };
}

/** In the page: everything is there and the page has time to spare, counted from the beginning of the visit. */
function untilReady({ ready, count }: { ready: string; count: number }): Promise<number> {
  return new Promise((resolve) => {
    const look = () => {
      if (document.querySelectorAll(ready).length < count) requestAnimationFrame(look);
      else requestIdleCallback(() => resolve(performance.now()));
    };
    look();
  });
}
