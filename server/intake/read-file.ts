import { type ChildProcess, fork } from "node:child_process";
import type { Recognised, Side } from "#shared/intake/recognised.ts";
import { IntakeRefusal, type RefusalCode, type RefusalParams } from "#shared/intake/refusal.ts";
import { type FileType, fileType } from "./file-type.ts";
import { inTurn } from "./turns.ts";
import { watchMemory } from "./watch-memory.ts";
import { workerPath } from "./worker-path.ts";
import { openZip } from "./zip.ts";

export interface Task {
  bytes: Uint8Array;
  name: string;
  type: FileType;
  side: Side;
}
export type Answer = { recognised: Recognised } | { refused: { code: RefusalCode; params: RefusalParams } };

export const CHILD_LIMITS = { seconds: 10, heapMegabytes: 256, megabytes: 512 };

/**
 * Reads an uploaded file in a short-lived process of its own: no environment, a limit of time and of memory, killed
 * when it passes one or when `signal` aborts. What the headers of an archive give away is refused before that.
 * @throws IntakeRefusal
 */
export async function readFileInChild(
  file: { name: string; bytes: Buffer },
  side: Side,
  { signal, limits = CHILD_LIMITS }: { signal?: AbortSignal; limits?: typeof CHILD_LIMITS } = {},
): Promise<Recognised> {
  const type = fileType(file.name, file.bytes);
  if (type === "docx") openZip(file.bytes, file.name);
  return inTurn(async () => {
    if (signal?.aborted) throw new IntakeRefusal("cancelled", { name: file.name });
    const answer = await ask({ ...file, type, side }, signal, limits);
    if ("refused" in answer) throw new IntakeRefusal(answer.refused.code, answer.refused.params);
    return answer.recognised;
  });
}

function ask(task: Task, signal: AbortSignal | undefined, limits: typeof CHILD_LIMITS): Promise<Answer> {
  const { name } = task;
  return new Promise((resolve) => {
    const child = startChild(workerPath(), limits.heapMegabytes);
    const refuse = (code: RefusalCode, params: RefusalParams = {}) =>
      end({ refused: { code, params: { name, ...params } } });
    const timer = setTimeout(() => refuse("timeout", { seconds: limits.seconds }), limits.seconds * 1_000);
    const stopWatching = watchMemory(child.pid, limits.megabytes, () => refuse("too-heavy"));
    const cancel = () => refuse("cancelled");
    signal?.addEventListener("abort", cancel, { once: true });
    function end(answer: Answer) {
      clearTimeout(timer);
      stopWatching();
      signal?.removeEventListener("abort", cancel);
      child.removeAllListeners();
      child.on("error", () => {});
      child.kill("SIGKILL");
      resolve(answer);
    }
    child.once("message", (answer) => end(answer as Answer)); // sent by our own worker.ts, which knows no other form
    child.once("error", () => refuse("unreadable"));
    child.once("exit", (_code, by) => refuse(by === "SIGABRT" || by === "SIGKILL" ? "too-heavy" : "unreadable"));
    child.send(task, (error) => error && refuse("unreadable"));
  });
}

/** A child knows nothing of us: no environment, no open files but the channel, and its output goes nowhere. */
export function startChild(worker: { path: string; execArgv: string[] }, heapMegabytes: number): ChildProcess {
  return fork(worker.path, {
    env: {},
    execArgv: [...worker.execArgv, `--max-old-space-size=${heapMegabytes}`],
    serialization: "advanced",
    stdio: ["ignore", "ignore", "ignore", "ipc"],
  });
}
