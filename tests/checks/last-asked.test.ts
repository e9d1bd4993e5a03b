import { expect, test } from "vitest";
import { lastAsked } from "#client/checks/last-asked.ts";

/** Somebody who answers when told to. */
function slow() {
  const put: string[] = [];
  const told: string[] = [];
  const answers: (() => void)[] = [];
  const ask = lastAsked(
    ({ checked }: { checked: string }) => {
      put.push(checked);
      return new Promise<string>((resolve) => answers.push(() => resolve(`of ${checked}`)));
    },
    ({ checked }, answer) => told.push(`${checked}: ${answer}`),
  );
  const answer = async () => {
    answers.shift()?.();
    await new Promise((resolve) => setTimeout(resolve));
  };
  return { put, told, ask, answer };
}

test("an answer about older words is never told, and the last words are asked about when it is there", async () => {
  const { put, told, ask, answer } = slow();
  void ask({ checked: "Salt" });
  void ask({ checked: "Salt pr" });
  void ask({ checked: "Salt prices" });
  expect(put).toEqual(["Salt"]);
  await answer();
  expect(told).toEqual([]);
  expect(put).toEqual(["Salt", "Salt prices"]);
  await answer();
  expect(told).toEqual(["Salt prices: of Salt prices"]);
  void ask({ checked: "Salt prices" });
  await answer();
  expect(told).toHaveLength(2);
});

test("colleagues who write without a pause around a paragraph do not keep its findings back", async () => {
  const { told, ask, answer } = slow();
  for (let turn = 0; turn < 3; turn += 1) {
    void ask({ checked: "Salt prices" });
    void ask({ checked: "Salt prices" });
    await answer();
  }
  expect(told.length).toBeGreaterThan(2);
});

test("a question that fails says so, and the next one is put again", async () => {
  let isBroken = true;
  const told: string[] = [];
  const ask = lastAsked(
    async ({ checked }: { checked: string }) => {
      if (isBroken) throw new Error("The checks have stopped");
      return checked;
    },
    (_question, answer) => told.push(answer),
  );
  await expect(ask({ checked: "Salt" })).rejects.toThrow("The checks have stopped");
  isBroken = false;
  await ask({ checked: "Salt" });
  expect(told).toEqual(["Salt"]);
});
