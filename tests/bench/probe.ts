import { openDesk } from "./browser.ts";
const n = Number(process.argv[2] ?? 100);
const desk = await openDesk(n);
if (!desk) throw new Error("no");
const path = process.argv[3] === "desk" ? "/" : `/articles/${desk.seeded.articleId}`;
for (let i = 0; i < 4; i++) {
  const { context, page, cdp } = await desk.visit("translator");
  if (i === 3) { await cdp.send("Profiler.enable"); await cdp.send("Profiler.setSamplingInterval", { interval: 200 }); await cdp.send("Profiler.start"); }
  await page.goto(path, { waitUntil: "commit" });
  const r = await page.evaluate(({ count, sel }) => new Promise<any>((resolve) => {
    const longs: any[] = [];
    new PerformanceObserver((l) => { for (const e of l.getEntries()) longs.push([Math.round(e.startTime), Math.round(e.duration)]); }).observe({ type: "longtask", buffered: true });
    let first = 0;
    const look = () => {
      if (document.querySelectorAll(sel).length < count) requestAnimationFrame(look);
      else { const shown = performance.now(); requestIdleCallback(() => { const t = performance.now(); setTimeout(() => resolve({ shown, t, longs, paint: performance.getEntriesByType("paint").map((p) => [p.name, Math.round(p.startTime)]),
        res: performance.getEntriesByType("resource").map((e: any) => [Math.round(e.startTime), Math.round(e.responseStart), Math.round(e.responseEnd), e.encodedBodySize, e.name.replace(location.origin, "").slice(0, 70)]), nav: performance.getEntriesByType("navigation").map((e: any) => [e.responseStart, e.responseEnd, e.domInteractive]) }), 50); }); }
    };
    look();
  }), { count: path === "/" ? 1 : n, sel: path === "/" ? `a[href^="/articles/"]` : "[data-segment] [data-words]" });
  console.log(i, Math.round(r.shown), Math.round(r.t), JSON.stringify(r.longs), JSON.stringify(r.paint), JSON.stringify(r.nav));
  if (i >= 2) for (const e of r.res) console.log("  ", e.join(" "));
  if (i === 3) {
    const { profile } = await cdp.send("Profiler.stop");
    const self = new Map<string, number>();
    const byId = new Map(profile.nodes.map((x: any) => [x.id, x]));
    profile.samples!.forEach((id: number, k: number) => { const nd: any = byId.get(id); const key = `${nd.callFrame.functionName || "anon"} ${nd.callFrame.url.split("/").pop()}:${nd.callFrame.lineNumber}:${nd.callFrame.columnNumber}`; self.set(key, (self.get(key) ?? 0) + profile.timeDeltas![k]!); });
    for (const [k, v] of [...self].sort((a, b) => b[1] - a[1]).slice(0, 25)) console.log((v / 1000).toFixed(1), k);
  }
  await context.close();
}
await desk.close();
