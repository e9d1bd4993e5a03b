import { SCHEMA_VERSION } from "#shared/document/schema.ts";
import { openArticle, type ReviewedSegment } from "#shared/review/api.ts";
import type { DatabaseKind } from "#tests/support/databases.ts";
import { compare } from "./compare.ts";
import { kindsHere, placeOf } from "./databases.ts";
import { type Measured, report } from "./report.ts";
import { SECRET, type Seeded, seed } from "./seed.ts";
import { floor, PRODUCT, startServer } from "./server-process.ts";

/** One batch of steps saved, each connection in a paragraph of its own. */
export async function run(): Promise<void> {
  for (const kind of await kindsHere()) report(`commit (${kind})`, await measure(kind));
}

async function measure(kind: DatabaseKind): Promise<Measured[]> {
  const [place, bare] = [await placeOf(kind), await placeOf(kind)];
  const seeded = await seed(place.env, 150, 10);
  const server = await startServer(PRODUCT, { ...place.env, NARU_SECRET: SECRET });
  const beside = await startServer(floor("desk"), { ...bare.env, ANSWER_BYTES: "88000" });
  try {
    return await compare({
      kind,
      product: () => productWork(server.url, seeded),
      floor: () => floorWork(beside.url),
      share: 0.45,
    });
  } finally {
    await Promise.all([server.stop(), beside.stop()]);
    await Promise.all([place.remove(), bare.remove()]);
  }
}

/** From the versions that the paragraphs have now, in those that nobody has submitted. */
export async function productWork(url: string, { articleId, cookies }: Seeded) {
  const path = openArticle.path.replace(":articleId", articleId);
  const response = await fetch(url + path, { headers: { cookie: cookies[0] ?? "" } });
  const { segments }: { segments: ReviewedSegment[] } = await response.json();
  const commits = segments
    .filter(({ review }) => review.state === "draft")
    .map(({ id, version }, at) => ({
      path: `/api/segments/${id}/steps`,
      cookie: cookies[at % cookies.length] ?? "",
      version,
      more: { schemaVersion: SCHEMA_VERSION },
    }));
  return { url, path: "/", commits };
}

export function floorWork(url: string) {
  const more = { text: "Dispatch of the day. ".repeat(12) };
  const commits = Array.from({ length: 50 }, (_, at) => ({
    path: `/commit/${at + 1}`,
    cookie: "none",
    version: 0,
    more,
  }));
  return { url, path: "/", commits };
}
