import type { CDPSession } from "@playwright/test";

interface Answer {
  id: number;
  result: { usedSize?: number };
}

/**
 * The heap of the threads that a page begins from now on, in MB: asked for when it is wanted. A browser counts it apart
 * from the page's own.
 */
export async function heapOfWorkers(cdp: CDPSession): Promise<() => Promise<number>> {
  const workers: string[] = [];
  cdp.on("Target.attachedToTarget", ({ sessionId, targetInfo }) => {
    if (targetInfo.type === "worker") workers.push(sessionId);
  });
  await cdp.send("Target.setAutoAttach", { autoAttach: true, waitForDebuggerOnStart: false, flatten: false });
  return async () => {
    let sum = 0;
    for (const sessionId of workers) {
      await ask(cdp, sessionId, "HeapProfiler.collectGarbage");
      sum += (await ask(cdp, sessionId, "Runtime.getHeapUsage")).usedSize ?? Number.NaN;
    }
    return sum / 1e6;
  };
}

let last = 0;

function ask(cdp: CDPSession, sessionId: string, method: string): Promise<Answer["result"]> {
  last += 1;
  const id = last;
  return new Promise((resolve, reject) => {
    const hear = ({ message }: { message: string }) => {
      const answer = JSON.parse(message) as Answer; // as the protocol has it
      if (answer.id !== id) return;
      cdp.off("Target.receivedMessageFromTarget", hear);
      resolve(answer.result);
    };
    cdp.on("Target.receivedMessageFromTarget", hear);
    cdp.send("Target.sendMessageToTarget", { sessionId, message: JSON.stringify({ id, method }) }).catch(reject);
  });
}
