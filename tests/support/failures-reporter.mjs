import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";

export const FAILURES = "test-results/failures.json";

/** Keeps what failed, and what was thrown where nobody waited for it, for the last lines of a long run. */
export default class FailuresReporter {
  onTestRunEnd(modules, unhandled) {
    const failed = modules.flatMap((module) => {
      const itself = module.errors().map((error) => line(module.relativeModuleId, error));
      const tests = [...module.children.allTests("failed")].map((test) =>
        line(`${module.relativeModuleId} › ${test.fullName}`, test.result().errors?.[0]),
      );
      return [...itself, ...tests];
    });
    const thrown = unhandled.map((error) => line("unhandled", error));
    mkdirSync(dirname(FAILURES), { recursive: true });
    writeFileSync(FAILURES, JSON.stringify([...failed, ...thrown]));
  }
}

function line(name, error) {
  const said = `${error?.name ?? "Error"}: ${error?.message ?? error}`.split("\n").slice(0, 3).join(" ");
  const [at] = String(error?.stack ?? "").match(/(?:tests|server|shared|client)\/[\w./-]+:\d+/) ?? [""];
  return `${name}\n    ${said}${at && `\n    at ${at}`}`;
}
