// The load generator, a process of its own: autocannon with what its first argument says, figures as JSON.
import autocannon from "autocannon";
import { commitRequest } from "#tests/bench/commit-request.mjs";

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

/** One connection, one paragraph. */
function write(client, commit) {
  client.setRequests([commitRequest(commit, commit.version)]);
  client.on("body", (body) => client.setRequests([commitRequest(commit, JSON.parse(body).version)]));
}
