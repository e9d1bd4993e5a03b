import { IntakeRefusal } from "#shared/intake/refusal.ts";
import { readBytes } from "./read-bytes.ts";
import type { Answer, Task } from "./read-file.ts";

/** Runs in a process of its own, for one file. A crash, a hang or a flood of memory here ends nothing else. */
process.once("message", (task: Task) => {
  void answer(task).then((message) => process.send?.(message, () => process.disconnect()));
});

async function answer({ bytes, name, type, side }: Task): Promise<Answer> {
  try {
    return { recognised: await readBytes(Buffer.from(bytes), name, type, side) };
  } catch (error) {
    if (error instanceof IntakeRefusal) return { refused: { code: error.code, params: error.params } };
    return { refused: { code: "unreadable", params: { name } } };
  }
}
