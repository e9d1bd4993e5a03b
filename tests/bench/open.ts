import { type Commit, commitRequest } from "#tests/bench/commit-request.mjs";
import type { DatabaseKind } from "#tests/support/databases.ts";
import { floorWork, productWork } from "./commit.ts";
import { compare } from "./compare.ts";
import { kindsHere, placeOf } from "./databases.ts";
import { type Measured, report } from "./report.ts";
import { SECRET, seed } from "./seed.ts";
import { floor, PRODUCT, startServer } from "./server-process.ts";

/**
 * An article of 100 segments with states, authors, counts of threads and findings, as its page asks for it, while
 * somebody writes in it: what does not change is sent again as it was, and would beat any floor.
 */
export async function run(): Promise<void> {
  for (const kind of await kindsHere()) report(`open (${kind})`, await measure(kind));
}

async function measure(kind: DatabaseKind): Promise<Measured[]> {
  const [place, bare] = [await placeOf(kind), await placeOf(kind)];
  const seeded = await seed(place.env, 100);
  const { articleId, editorCookie: cookie } = seeded;
  const server = await startServer(PRODUCT, { ...place.env, NARU_SECRET: SECRET });
  const product = { url: server.url, path: `/api/articles/${articleId}`, headers: { cookie } };
  const bytes = (await (await fetch(product.url + product.path, { headers: { cookie } })).arrayBuffer()).byteLength;
  const beside = await startServer(floor("desk"), { ...bare.env, ANSWER_BYTES: String(bytes) });
  const writers = [await productWork(server.url, seeded), floorWork(beside.url)].map(keepWriting);
  try {
    const bareWork = { url: beside.url, path: "/open" };
    const compared = await compare({ kind, product: () => product, floor: () => bareWork, share: 0.5 });
    return [{ what: "size of the answer", figure: bytes / 1000, unit: "kB", goal: "" }, ...compared];
  } finally {
    await Promise.all(writers.map((stop) => stop()));
    await Promise.all([server.stop(), beside.stop()]);
    await Promise.all([place.remove(), bare.remove()]);
  }
}

const COMMITS_A_SECOND = 10;

/** One after the other, in the first paragraph that may be written in. @returns ends it */
function keepWriting({ url, commits }: { url: string; commits: Commit[] }): () => Promise<void> {
  const [commit] = commits;
  let [written, ended] = [commit?.version ?? 0, false];
  const go = async () => {
    while (commit && !ended) {
      const { path, headers, method, body } = commitRequest(commit, written);
      const answer = await fetch(url + path, { method, headers, body });
      if (!answer.ok) throw new Error(`A commit beside the readers was refused: ${answer.status}`);
      written = (await answer.json()).version;
      await new Promise((resolve) => setTimeout(resolve, 1000 / COMMITS_A_SECOND));
    }
  };
  const gone = go();
  return async () => {
    ended = true;
    await gone;
  };
}
