import { gzipSync } from "node:zlib";
import { type OpenDesk, openDesk } from "./browser.ts";
import { type Measured, median, report } from "./report.ts";

/** Script that a first visit loads, as gzip, and the time until a page with 100 segments can be used. */
export async function run(): Promise<void> {
  const desk = await openDesk(100);
  if (!desk) return console.log("load: left out, no Chromium starts here");
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
    for (const visit of visits) measured.push(...(await measure(desk, visit)));
    report("load", measured);
  } finally {
    await desk.close();
  }
}

interface Visit {
  what: string;
  path: string;
  who: "translator" | "nobody";
  /** What the page shows when it can be used, and how many of it. */
  ready: string;
  count: number;
  kilobytes: number;
  seconds: number | undefined;
}

const ROUNDS = 5;

async function measure(desk: OpenDesk, visit: Visit): Promise<Measured[]> {
  const { what, kilobytes, seconds } = visit;
  const rounds: { bytes: number; readyMs: number }[] = [];
  for (let round = 0; round < ROUNDS; round += 1) rounds.push(await once(desk, visit));
  const bytes = median(rounds.map((each) => each.bytes)) / 1000;
  const ready = median(rounds.map((each) => each.readyMs)) / 1000;
  return [
    { what: `${what}: script`, figure: bytes, unit: "kB", goal: `≤ ${kilobytes} kB`, reached: bytes <= kilobytes },
    {
      what: `${what}: interactive`,
      figure: ready,
      unit: "s",
      ...(seconds === undefined ? { goal: "" } : { goal: `≤ ${seconds} s`, reached: ready <= seconds }),
    },
  ];
}

async function once({ visit }: OpenDesk, { path, who, ready, count }: Visit) {
  const { context, page } = await visit(who);
  const scripts: Promise<number>[] = [];
  let isDone = false;
  page.on("response", (response) => {
    const isScript = response.headers()["content-type"]?.includes("javascript");
    if (isScript && !isDone)
      scripts.push(
        response.body().then(
          (body) => gzipSync(body).length,
          () => 0,
        ),
      );
  });
  await page.goto(path, { waitUntil: "commit" });
  const readyMs = await page.evaluate(untilReady, { ready, count });
  await page.waitForLoadState("networkidle");
  isDone = true;
  const bytes = (await Promise.all(scripts)).reduce((sum, each) => sum + each, 0);
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
