export interface Message {
  /** One letter; empty for the first message of a client. */
  type: string;
  body: Buffer;
  whole: Buffer;
}

/** Cuts what comes over a connection into the messages of PostgreSQL: a letter, a length that counts itself, a body. */
export class Messages {
  #left: Buffer = Buffer.alloc(0);
  #isFirst: boolean;

  constructor({ begins = "with-type" }: { begins?: "with-type" | "without-type" } = {}) {
    this.#isFirst = begins === "without-type";
  }

  *take(bytes: Buffer): Generator<Message> {
    this.#left = this.#left.length === 0 ? bytes : Buffer.concat([this.#left, bytes]);
    for (let next = this.#next(); next; next = this.#next()) yield next;
  }

  #next(): Message | undefined {
    const head = this.#isFirst ? 0 : 1;
    if (this.#left.length < head + 4) return undefined;
    const length = head + this.#left.readUInt32BE(head);
    if (this.#left.length < length) return undefined;
    const whole = this.#left.subarray(0, length);
    this.#left = this.#left.subarray(length);
    this.#isFirst = false;
    return { type: whole.toString("latin1", 0, head), body: whole.subarray(head + 4), whole };
  }
}

/** The two texts that begin a body, each ended by a zero. */
export function nameAndText(body: Buffer): [name: string, text: string] {
  const first = body.indexOf(0);
  const second = body.indexOf(0, first + 1);
  return [body.toString("utf8", 0, first), body.toString("utf8", first + 1, second)];
}
