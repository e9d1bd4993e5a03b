import type { Line, Moment } from "./line.ts";
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
  /** Those of the transaction that is open; undefined between transactions, where each is committed by itself. */
  #transaction: string[] | undefined;
  #bound = "";
  /** Sent and not answered yet. */
  readonly #underWay: string[] = [];
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
      const statement = this.#executedIn(type, body);
      if (statement !== undefined && this.#commits(statement) && this.#springs("before-commit", statement)) break;
      if (statement !== undefined) this.#note(statement);
      passed.push(whole);
    }
    return Buffer.concat(passed);
  }

  /** What of this is passed on to the node. */
  answered(bytes: Buffer): Buffer {
    const passed: Buffer[] = [];
    for (const { type, body, whole } of this.#far.take(bytes)) {
      if (type === "A" && this.#line.deaf) continue;
      const statement = ENDS.includes(type) ? this.#underWay.shift() : undefined;
      const isDone = type === "C" && !body.toString("utf8").startsWith("ROLLBACK");
      if (isDone && statement && this.#commits(statement) && this.#springs("after-commit", statement)) break;
      if (statement !== undefined && /^\s*(commit|rollback$)/i.test(statement)) this.#transaction = undefined;
      passed.push(whole);
    }
    return Buffer.concat(passed);
  }

  /** The statement that this message has PostgreSQL carry out. */
  #executedIn(type: string, body: Buffer): string | undefined {
    if (type === "Q") return body.toString("utf8", 0, body.length - 1);
    if (type === "E") return this.#bound;
    if (type !== "P" && type !== "B") return undefined;
    const [first, second] = nameAndText(body);
    if (type === "P") this.#prepared.set(first, second);
    else this.#bound = this.#prepared.get(second) ?? ""; // the portal is named first, then the statement
    return undefined;
  }

  #commits(statement: string): boolean {
    return this.#transaction === undefined ? !/^\s*begin\b/i.test(statement) : /^\s*commit\b/i.test(statement);
  }

  #note(statement: string) {
    this.#underWay.push(statement);
    if (/^\s*begin\b/i.test(statement)) this.#transaction = [];
    this.#transaction?.push(statement);
  }

  #springs(moment: Moment, statement: string): boolean {
    const { trap } = this.#line;
    if (this.#isSprung) return true;
    const statements = this.#transaction ?? [statement];
    if (trap?.moment !== moment || !statements.some((each) => trap.statement.test(each))) return false;
    this.#line.trap = undefined;
    this.#isSprung = true;
    this.#hold();
    trap.act();
    return true;
  }
}

/** Complete, empty, failed: what ends the answer to a statement. */
const ENDS = "CIE";
