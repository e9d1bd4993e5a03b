import { Checker } from "./checker.ts";

/** The one of this page. */
export const checker = new Checker(
  () => new Worker(new URL("./worker.ts", import.meta.url), { type: "module", name: "checks" }),
);
