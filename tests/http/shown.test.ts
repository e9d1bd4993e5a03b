import { DrizzleQueryError } from "drizzle-orm";
import { pino } from "pino";
import { describe, expect, test } from "vitest";
import { shown } from "#server/http/error-handler.ts";

/** What PostgreSQL says, as it comes out of a query; the message quotes what was written. */
const failed = (code: string, more: object = {}) =>
  new DrizzleQueryError(
    "insert into step_batch …",
    ["Her name is Kim"],
    Object.assign(new Error("Key (name)=(Kim) is not there"), { code, ...more }),
  );

function answerTo(error: unknown) {
  const noted: string[] = [];
  const log = pino({ level: "info" }, { write: (line: string) => void noted.push(line) });
  const { status, body } = shown(error, log);
  return { status, code: body.code, noted: noted.join() };
}

describe("what is answered when the database refuses", () => {
  test.each(["53100", "53400", "58030", "57P01", "57P03", "08006", "55P03", "ECONNREFUSED"])(
    "%s: it is away or has no room, and nothing was changed",
    (code) => {
      expect(answerTo(failed(code))).toEqual({ status: 503, code: "busy", noted: "" });
    },
  );

  test("a fault inside it is an outage to who asked, and is noted for who runs the desk, without a word of the text", () => {
    const answer = answerTo(failed("XX000", { routine: "mdopen" }));
    expect(answer).toMatchObject({ status: 503, code: "busy" });
    expect(answer.noted).toContain('"code":"XX000","routine":"mdopen"');
    expect(answer.noted).not.toContain("Kim");
  });

  test("anything else is a fault of the desk, told by a number only", () => {
    const answer = answerTo(failed("23502", { constraint: "step_batch_pk" }));
    expect(answer).toMatchObject({ status: 500, code: "unknown" });
    expect(answer.noted).toContain("step_batch_pk");
    expect(answer.noted).not.toContain("Kim");
  });
});
