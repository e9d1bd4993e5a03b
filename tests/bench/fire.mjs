// The load generator, a process of its own: autocannon with what its first argument says, figures as JSON.
import { randomUUID } from "node:crypto";
import autocannon from "autocannon";

const { url, path, headers = {}, connections, seconds, commits } = JSON.parse(process.argv[2]);
let next = 0;

const result = await autocannon({
  url: url + path,
  connections,
  duration: seconds,
  timeout: 30,
  headers,
  ...(commits ? { setupClient: (client) => write(client, commits[next++ % commits.length]) } : {}),
});
const { requests, latency, errors, timeouts, non2xx } = result;
process.stdout.write(
  JSON.stringify({
    perSecond: requests.total / result.duration,
    p50: latency.p50,
    p99: latency.p99,
    failed: errors + timeouts + non2xx,
  }),
);

/** One connection, one paragraph: its first six letters are replaced with every request, so that the text stays as long as it is. */
function write(client, commit) {
  client.setRequests([request(commit, commit.version)]);
  client.on("body", (body) => client.setRequests([request(commit, JSON.parse(body).version)]));
}

function request({ path: to, cookie, more }, version) {
  const word = (version * 7919 + 1_000_003).toString(36).padStart(6, "0").slice(-6);
  const step = { stepType: "replace", from: 1, to: 7, slice: { content: [{ type: "text", text: word }] } };
  const body = { ...more, version, steps: [step], clientId: "bench", batchId: randomUUID() };
  return {
    method: "POST",
    path: to,
    headers: { "content-type": "application/json", "x-naru": "1", cookie },
    body: JSON.stringify(body),
  };
}
