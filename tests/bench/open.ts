import type { DatabaseKind } from "#tests/support/databases.ts";
import { compare } from "./compare.ts";
import { kindsHere, placeOf } from "./databases.ts";
import { type Measured, report } from "./report.ts";
import { SECRET, seed } from "./seed.ts";
import { floor, PRODUCT, startServer } from "./server-process.ts";

/** An article of 100 segments with states, authors, counts of threads and findings, as its page asks for it. */
export async function run(): Promise<void> {
  for (const kind of await kindsHere()) report(`open (${kind})`, await measure(kind));
}

async function measure(kind: DatabaseKind): Promise<Measured[]> {
  const [place, bare] = [await placeOf(kind), await placeOf(kind)];
  const { articleId, editorCookie: cookie } = await seed(place.env, 100);
  const server = await startServer(PRODUCT, { ...place.env, NARU_SECRET: SECRET });
  const product = { url: server.url, path: `/api/articles/${articleId}`, headers: { cookie } };
  const bytes = (await (await fetch(product.url + product.path, { headers: { cookie } })).arrayBuffer()).byteLength;
  const beside = await startServer(floor("desk"), { ...bare.env, ANSWER_BYTES: String(bytes) });
  try {
    const bareWork = { url: beside.url, path: "/open" };
    const compared = await compare({ kind, product: () => product, floor: () => bareWork, share: 0.5 });
    return [{ what: "size of the answer", figure: bytes / 1000, unit: "kB", goal: "" }, ...compared];
  } finally {
    await Promise.all([server.stop(), beside.stop()]);
    await Promise.all([place.remove(), bare.remove()]);
  }
}
