// People who type, in a process of their own: two letters a second each, every letter with its batch; what they wait for, as JSON.
import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { Agent, request } from "node:http";
import { WebSocket } from "ws";

const { url, feed, typists, seconds } = JSON.parse(readFileSync(process.argv[2], "utf8"));
const EVERY_MS = 500;
const agent = new Agent({ keepAlive: true });
const [acknowledged, seen, trips] = [[], [], []];
const typedAt = new Map();
let typing = true;

const people = await Promise.all(typists.map(join));
const began = performance.now();
const timers = people.map(([key], at) => {
  const first = setTimeout(
    () => {
      key();
      timers.push(setInterval(key, EVERY_MS));
    },
    (at * EVERY_MS) / people.length,
  );
  return first;
});
await new Promise((resolve) => setTimeout(resolve, seconds * 1000));
typing = false;
for (const timer of timers) clearTimeout(timer);
const took = (performance.now() - began) / 1000;
await new Promise((resolve) => setTimeout(resolve, 1_000));
for (const [, leave] of people) leave();
agent.destroy();
process.stdout.write(
  JSON.stringify({ acknowledged: spread(acknowledged), seen: spread(seen), trips: Math.max(1, ...trips), took }),
);

/** One who sits down: what a letter does, and how to leave. */
async function join(typist) {
  const web = feed ? await listen(typist) : undefined;
  let { version = 0 } = typist;
  let waiting = 0;
  let sending = false;
  web?.on("message", (data) => hear(String(data)));
  return [press, () => web?.close()];

  function press() {
    if (!typing) return;
    waiting += 1;
    if (!sending) void send();
  }

  async function send() {
    sending = true;
    const [batchId, letters, at] = [randomUUID(), waiting, performance.now()];
    waiting = 0;
    typedAt.set(batchId, at);
    if (feed === "relay") web.send(JSON.stringify(asRelayed(typist, batchId, letters)));
    else await save(batchId, letters, at);
    sending = false;
    if (waiting > 0 && typing) void send();
  }

  async function save(batchId, letters, at) {
    for (let trip = 1; ; trip += 1) {
      const answer = await post(typist, {
        ...typist.more,
        version,
        steps: steps(letters),
        clientId: "typist",
        batchId,
      });
      if (answer.status === 200) {
        acknowledged.push(performance.now() - at);
        trips.push(trip);
        version = Math.max(version, JSON.parse(answer.text).version);
        return;
      }
      if (trip > 9) throw new Error(`${answer.status} ${answer.text}`);
    }
  }

  function hear(text) {
    for (const [, batchId] of text.matchAll(/"batchId":"([^"]+)"/g)) {
      const at = typedAt.get(batchId);
      if (at !== undefined) seen.push(performance.now() - at);
    }
    for (const [, segmentId, at] of text.matchAll(/"segmentId":"([^"]+)","version":(\d+)/g))
      if (segmentId === typist.segmentId) version = Math.max(version, Number(at));
  }
}

function listen({ cookie, articleId }) {
  const web = new WebSocket(`${url.replace("http", "ws")}/api/live`, { headers: { cookie, origin: url } });
  return new Promise((resolve, reject) => {
    web.once("error", reject);
    web.once("unexpected-response", (_request, response) => reject(new Error(`feed: ${response.statusCode}`)));
    web.once("open", () => {
      if (feed === "relay") return resolve(web);
      web.send(JSON.stringify({ type: "open", articleId, since: null }));
      web.on("message", (data) => String(data).startsWith('{"type":"caught-up"') && resolve(web));
    });
  });
}

function post({ path, cookie }, body) {
  return new Promise((resolve, reject) => {
    const headers = { "content-type": "application/json", "x-naru": "1", cookie };
    const asked = request(url + path, { method: "POST", agent, headers }, (response) => {
      let text = "";
      response.setEncoding("utf8").on("data", (some) => {
        text += some;
      });
      response.on("end", () => resolve({ status: response.statusCode, text }));
    });
    asked.on("error", reject);
    asked.end(JSON.stringify(body));
  });
}

function steps(letters) {
  return [{ stepType: "replace", from: 1, to: 1, slice: { content: [{ type: "text", text: "m".repeat(letters) }] } }];
}

/** What the desk would tell the others. */
function asRelayed({ articleId, segmentId, cookie }, batchId, letters) {
  const digests = { source: "0".repeat(64), target: "0".repeat(64) };
  const batch = { segmentId, version: 1, steps: steps(letters), clientId: "typist", batchId, by: segmentId, digests };
  return {
    type: "steps",
    articleId,
    batch: { ...batch, at: new Date().toISOString(), authors: [cookie.slice(0, 36)] },
  };
}

function spread(waits) {
  const sorted = waits.sort((a, b) => a - b);
  const at = (share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? null;
  return { count: sorted.length, p50: at(0.5), p95: at(0.95), p99: at(0.99) };
}
