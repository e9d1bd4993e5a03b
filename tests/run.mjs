// npm test: everything that the README promises, with what this machine has. npm run check: what is quick.
// TEST_REQUIRE=postgres,browser  fails instead of leaving out · TEST_POSTGRES=postgres://…  an account that may create databases
import { spawn } from "node:child_process";
import { existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { build, isStale } from "../server/build.mjs";
import { FAILURES } from "./support/failures-reporter.mjs";

const quick = process.argv.includes("check");
const required = new Set((process.env.TEST_REQUIRE ?? "").split(",").filter(Boolean));
const leftOut = [];
const total = { passed: 0, failed: 0, skipped: 0 };
/** Said once more at the end: what failed many lines ago. */
const failures = [];

await step("format and lint", ["node_modules/@biomejs/biome/bin/biome", "check", "."]);
// The tests read shared and server with them; what those two may not know of each other's world, npm test looks at.
await typesOf(quick ? ["client", "tests"] : ["shared", "server", "client", "tests"]);
if (!quick) await buildStep();
await unitTests();
if (!quick) await browserTests();

if (leftOut.length > 0) {
  console.log(`\n${"!".repeat(72)}`);
  for (const line of leftOut) console.log(`! LEFT OUT: ${line}`);
  console.log(`${"!".repeat(72)}`);
}
for (const failure of failures) console.log(`\nFAILED ${failure}`);
const { passed, failed, skipped } = total;
console.log(`\n${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`);
process.exitCode = failed > 0 ? 1 : 0;

async function step(name, words) {
  const code = await node(words);
  total[code === 0 ? "passed" : "failed"] += 1;
  console.log(`${code === 0 ? "ok  " : "FAIL"} ${name}`);
}

/** Two rooms at a time; what has not changed since the last time is not looked at again. */
async function typesOf(rooms) {
  const left = [...rooms];
  const next = async () => {
    for (let room = left.shift(); room; room = left.shift()) {
      await step(`types of ${room}`, ["node_modules/typescript/bin/tsc", "-p", room]);
    }
  };
  await Promise.all([next(), next()]);
}

/** The browser tests read the built client, and some others the built server. */
async function buildStep() {
  const why = await (isStale() ? build({ quiet: true }) : Promise.resolve()).catch((error) => error);
  total[why ? "failed" : "passed"] += 1;
  console.log(why ? `FAIL build: ${why.message}` : "ok   build");
}

async function unitTests() {
  const report = "test-results/unit.json";
  for (const old of [report, FAILURES]) rmSync(old, { force: true });
  const files = quick ? quickFiles() : [];
  const words = ["node_modules/vitest/vitest.mjs", "run", "--config", "tests/vitest.config.ts", ...files];
  const reporters = ["default", "json", "./tests/support/failures-reporter.mjs"].map((name) => `--reporter=${name}`);
  const code = await node([...words, ...reporters, `--outputFile=${report}`]);
  failures.push(...(readReport(FAILURES) ?? []));
  const found = readReport(report);
  count(
    found?.numPassedTests ?? 0,
    found?.numFailedTests ?? 0,
    (found?.numPendingTests ?? 0) + (found?.numTodoTests ?? 0),
  );
  // A file that does not load has no tests to fail.
  if (code !== 0 && !(found?.numFailedTests > 0)) total.failed += Math.max(1, found?.numFailedTestSuites ?? 1);
  if (!quick && !postgresRan(found)) {
    leftOut.push(
      "the tests on PostgreSQL: none answered. Name one: TEST_POSTGRES=postgres://user:password@host/database npm test",
    );
  }
}

function postgresRan(found) {
  const ran = ({ fullName, status }) =>
    fullName.includes("(PostgreSQL)") && (status === "passed" || status === "failed");
  return (found?.testResults ?? []).some(({ assertionResults }) => assertionResults.some(ran));
}

/** Those that start no desk, no database and no process, and do not go through thousands of made-up cases. */
function quickFiles() {
  const all = readdirSync("tests", { recursive: true }).map((name) => join("tests", String(name)));
  const slow =
    /support\/(desk|databases|bring-article|postgres-server|patterns)\.ts|run-(engines|naru)|\/(try-out|plants)\.ts|#server\/intake\/read-file|spawn|electric-sql|fast-check/;
  return all.filter((file) => file.endsWith(".test.ts") && !slow.test(readFileSync(file, "utf8")));
}

async function browserTests() {
  if (!(await hasChromium())) {
    if (required.has("browser")) count(0, 1, 0);
    leftOut.push(
      "the tests in a browser: no Chromium starts here. Install one (apt-get install chromium) or name it: CHROMIUM=/path npm test",
    );
    return;
  }
  const report = "test-results/browser.json";
  rmSync(report, { force: true });
  const words = [
    "node_modules/@playwright/test/cli.js",
    "test",
    "--config",
    "tests/e2e/playwright.config.ts",
    "--reporter=list,json",
  ];
  const code = await node(words, { PLAYWRIGHT_JSON_OUTPUT_FILE: report });
  const stats = readReport(report)?.stats;
  count((stats?.expected ?? 0) + (stats?.flaky ?? 0), stats?.unexpected ?? 0, stats?.skipped ?? 0);
  if (code !== 0 && !(stats?.unexpected > 0)) total.failed += 1;
}

async function hasChromium() {
  const ask = "process.exit((await (await import('./tests/e2e/support/chromium.ts')).findChromium()) ? 0 : 1)";
  return (await node(["--import", "tsx", "--input-type=module", "-e", ask])) === 0;
}

function count(more, failures, left) {
  total.passed += more;
  total.failed += failures;
  total.skipped += left;
}

function readReport(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : undefined;
}

function node(words, env = {}) {
  const child = spawn(process.execPath, words, {
    stdio: ["ignore", "inherit", "inherit"],
    env: { ...process.env, ...env },
  });
  return new Promise((resolve) => child.on("exit", (code) => resolve(code ?? 1)));
}
