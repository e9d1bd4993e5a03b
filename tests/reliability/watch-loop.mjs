// Loaded into a server before its own code: notes, in the file that LOOP_WATCH names, the longest time for which its loop
// did not turn because it was busy itself. A machine that did not let it run is no fault of its.
import { writeFileSync } from "node:fs";

const EVERY = 10;
let longest = 0;
let last = performance.now();
let used = process.cpuUsage();
note(0);
setInterval(() => {
  const now = performance.now();
  const { user, system } = process.cpuUsage(used);
  const stalled = Math.min(now - last - EVERY, (user + system) / 1000);
  if (stalled > longest) note(stalled);
  last = now;
  used = process.cpuUsage();
}, EVERY).unref();
process.on("SIGUSR2", () => note(0));

function note(ms) {
  longest = ms;
  writeFileSync(process.env.LOOP_WATCH, String(ms));
}
