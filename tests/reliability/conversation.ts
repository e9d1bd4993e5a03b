import type { Line } from "./line.ts";
import { Messages, nameAndText } from "./messages.ts";

/**
 * Listens to one connection of a node, in the protocol of PostgreSQL, version 3 (PostgreSQL manual, "Message Formats"):
 * which statements belong to a transaction, and when it is committed.
 */
export class Conversation {
  readonly #line: Pick<Line, "trap" | "deaf">;
  readonly #hold: () => void;
  readonly #near = new Messages({ begins: "without-type" });
  readonly #far = new Messages();
  readonly #prepared = new Map<string, string>();
  #statements: string[] = [];
  #isSprung = false;

  /** @param hold lets nothing more through in either direction */
  constructor(line: Pick<Line, "trap" | "deaf">, hold: () => void) {
    this.#line = line;
    this.#hold = hold;
  }

  /** What of this is passed on to PostgreSQL. */
  asked(bytes: Buffer): Buffer {
    const passed: Buffer[] = [];
    for (const { type, body, whole } of this.#near.take(bytes)) {
      const statement = this.#statementIn(type, body);
      if (statement !== undefined) this.#note(statement);
      if (statement !== undefined && isCommit(statement) && this.#springs("before-commit")) break;
      passed.push(whole);
    }
    return Buffer.concat(passed);
  }

  /** What of this is passed on to the node. */
  answered(bytes: Buffer): Buffer {
    const passed: Buffer[] = [];
    for (const { type, body, whole } of this.#far.take(bytes)) {
      if (type === "C" && body.toString("utf8", 0, 6) === "COMMIT" && this.#springs("after-commit")) break;
      if (type === "A" && this.#line.deaf) continue;
      passed.push(whole);
    }
    return Buffer.concat(passed);
  }

  #statementIn(type: string, body: Buffer): string | undefined {
    if (type === "Q") return body.toString("utf8", 0, body.length - 1);
    const [name, text] = nameAndText(body);
    if (type === "P") this.#prepared.set(name, text);
    if (type === "B") return this.#prepared.get(text) ?? ""; // the portal is named first, then the statement
    return undefined;
  }

  #note(statement: string) {
    if (/^\s*begin\b/i.test(statement)) this.#statements = [];
    this.#statements.push(statement);
  }

  #springs(moment: "before-commit" | "after-commit"): boolean {
    const { trap } = this.#line;
    if (this.#isSprung) return true;
    if (trap?.moment !== moment || !this.#statements.some((each) => trap.statement.test(each))) return false;
    this.#line.trap = undefined;
    this.#isSprung = true;
    this.#hold();
    trap.act();
    return true;
  }
}

const isCommit = (statement: string) => /^\s*commit\b/i.test(statement);
