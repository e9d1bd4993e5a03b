import { placeOf } from "./databases.ts";
import { fire } from "./fire.ts";
import { SECRET, seed } from "./seed.ts";
import { floor, PRODUCT, startServer } from "./server-process.ts";

const place = await placeOf("postgres");
const bare = await placeOf("postgres");
const { articleId, editorCookie: cookie } = await seed(place.env, 100);
const server = await startServer(PRODUCT, { ...place.env, NARU_SECRET: SECRET });
const beside = await startServer(floor("desk"), { ...bare.env, ANSWER_BYTES: "167000" });
try {
  const p = { url: server.url, path: `/api/articles/${articleId}`, headers: { cookie } };
  const f = { url: beside.url, path: "/open" };
  await fire({ ...p, connections: 10, seconds: 3 });
  await fire({ ...f, connections: 10, seconds: 3 });
  for (let round = 0; round < 3; round++) {
    const a = await fire({ ...p, connections: 10, seconds: 4 });
    const b = await fire({ ...f, connections: 10, seconds: 4 });
    console.log(
      Math.round(a.perSecond),
      Math.round(b.perSecond),
      (a.perSecond / b.perSecond).toFixed(2),
      "p99",
      a.p99,
      b.p99,
      a.bytes,
    );
  }
} finally {
  await server.stop();
  await beside.stop();
  await place.remove();
  await bare.remove();
}
