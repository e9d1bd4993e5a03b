import { randomUUID } from "node:crypto";
import { WebSocket } from "ws";
import { ApiError, OfflineError } from "#client/api/errors.ts";
import { digestOf } from "#client/editor/digest.ts";
import { SegmentText } from "#client/editor/segment-text.ts";
import type { Desk } from "#client/editor/surroundings.ts";
import { waitAfter } from "#client/live/wait-after.ts";
import { messagesIn, ROLE_CHANGED, type ServerMessage, SIGNED_OUT, SUSPENDED } from "#shared/live/messages.ts";
import { openArticle, readSegment } from "#shared/review/api.ts";
import { sendSteps, stepsSince } from "#shared/segments/api.ts";
import { deleteFrom, lengthOf, lettersIn, splitAt, typeInto } from "#tests/editor/hands.ts";
import { CallRefused, type Client, clientFor } from "#tests/support/client.ts";
import { insist } from "./insist.ts";
import type { Member } from "./newsroom.ts";
import type { Oracle } from "./oracle.ts";
import type { Random } from "./random.ts";

export interface Seat {
  url: string;
  member: Member;
  articleId: string;
  /** Where this person types; the others they only see. */
  writesIn: readonly string[];
  sees?: readonly string[];
  /** Letters that are not theirs to delete: somebody else's trial counts them. */
  spares?: RegExp;
  oracle: Oracle;
  random: Random;
}

/**
 * Somebody at the article page without a browser: the product's own texts, which send, rebase, retry and keep, over real
 * requests and a real socket.
 */
export class Typist {
  readonly client: Client;
  readonly texts = new Map<string, SegmentText>();
  /** Everything that came over the socket, with the time of its coming. */
  onHeard: (message: ServerMessage) => void = () => undefined;
  onAcknowledged: (segmentId: string, sentAt: number) => void = () => undefined;
  /** A request that the desk had taken ended without an answer. */
  onBroken: (error: unknown) => void = () => undefined;
  /** How often the desk has said that this session is at its end. */
  signedOut = 0;
  readonly #seat: Seat;
  readonly #clientId = randomUUID();
  #socket: WebSocket | undefined;
  #reconnecting: NodeJS.Timeout | undefined;
  #typing: NodeJS.Timeout | undefined;
  #hasLeft = false;
  #isFollowing = false;
  #failures = 0;

  constructor(seat: Seat) {
    this.#seat = seat;
    this.client = clientFor(seat.url, seat.member.cookies);
  }

  /** Opens the article, as the page does. */
  async sitDown(): Promise<this> {
    const { articleId, writesIn, sees = [] } = this.#seat;
    const { segments } = await insist(() => this.client.call(openArticle, { articleId }));
    const wanted = new Set([...writesIn, ...sees]);
    for (const segment of segments) if (wanted.has(segment.id)) this.texts.set(segment.id, this.#textOf(segment));
    this.#connect();
    return this;
  }

  /** Types, and now and then deletes, divides and waits, until told to rest. */
  work(everyMs = 250): void {
    const { random } = this.#seat;
    clearTimeout(this.#typing);
    this.#typing = setTimeout(
      () => {
        this.act();
        this.work(everyMs);
      },
      everyMs * (0.5 + random.next()),
    );
  }

  rest(): void {
    clearTimeout(this.#typing);
  }

  act(): void {
    const { random, writesIn, spares, oracle } = this.#seat;
    const segmentId = writesIn[random.below(writesIn.length)] ?? "";
    const text = this.texts.get(segmentId);
    if (!text) return;
    const at = random.below(lengthOf(text) + 1);
    const dice = random.next();
    if (dice < 0.82) {
      typeInto(text, oracle.typed(segmentId, 1 + random.below(3)), at);
    } else if (dice < 0.97) {
      if (spares?.test(lettersIn(text, at, at + 1))) return;
      const gone = deleteFrom(text, at, at + 1);
      if (gone !== "") oracle.takesBack(segmentId, gone);
    } else splitAt(text, at);
  }

  /** Everything that was typed is saved, or kept with the reason why not. */
  get isSaved(): boolean {
    return [...this.texts.values()].every((text) => !text.hasUnsent() && text.snapshot().save === "saved");
  }

  /** Hears of what others write. */
  get isFollowing(): boolean {
    return this.#isFollowing;
  }

  /** The words that the desk did not take, or has not yet, as the page keeps them for their author. */
  keptOf(segmentId: string): string {
    const text = this.texts.get(segmentId);
    if (!text) return "";
    const refused = text.snapshot().refused.map((unsent) => `${unsent.text} ${JSON.stringify(unsent.steps)}`);
    return refused.join(" ") + (text.hasUnsent() ? text.state.doc.textContent : "");
  }

  retry(): void {
    for (const text of this.texts.values()) text.retryNow();
  }

  leave(): void {
    this.#hasLeft = true;
    this.rest();
    clearTimeout(this.#reconnecting);
    this.#socket?.terminate();
  }

  #textOf(segment: ConstructorParameters<typeof SegmentText>[0]): SegmentText {
    return new SegmentText(segment, {
      desk: this.#desk(),
      clientId: this.#clientId,
      keep: () => undefined,
      onSignedOut: () => {
        this.signedOut += 1;
      },
      newId: randomUUID,
      digest: digestOf,
      onUnlike: (segmentId) => this.#seat.oracle.standsApart(segmentId),
      later: (act, milliseconds) => {
        const timer = setTimeout(() => this.#hasLeft || act(), milliseconds);
        return () => clearTimeout(timer);
      },
    });
  }

  #desk(): Desk {
    const { client } = this;
    return {
      send: async (batch) => {
        const sentAt = performance.now();
        const output = await asPage(client.call(sendSteps, batch)).catch((error: unknown) => {
          if (isBroken(error)) this.onBroken(error);
          throw error;
        });
        this.#seat.oracle.acknowledges(batch);
        this.onAcknowledged(batch.segmentId, sentAt);
        return output;
      },
      since: (segmentId, since) => asPage(client.call(stepsSince, { segmentId, since })),
      read: (segmentId) => asPage(client.call(readSegment, { segmentId })),
    };
  }

  #connect(): void {
    if (this.#hasLeft) return;
    const { url, articleId } = this.#seat;
    const web = new WebSocket(`${url.replace("http", "ws")}/api/live`, {
      headers: { cookie: this.client.cookie(), origin: url },
    });
    this.#socket = web;
    web.on("open", () => web.send(JSON.stringify({ type: "open", articleId, since: null })));
    web.on("message", (data) => {
      for (const message of messagesIn(String(data))) this.#hear(message);
    });
    web.on("error", () => undefined); // "close" follows
    web.on("close", (code) => {
      if (code === SIGNED_OUT || code === ROLE_CHANGED || code === SUSPENDED) this.signedOut += 1;
      this.#isFollowing = false;
      this.#failures += 1;
      if (code !== SUSPENDED && !this.#hasLeft)
        this.#reconnecting = setTimeout(() => this.#connect(), waitAfter(this.#failures));
    });
  }

  #hear(message: ServerMessage): void {
    this.onHeard(message);
    if (message.type === "steps") this.texts.get(message.batch.segmentId)?.receive(message.batch);
    if (message.type !== "caught-up") return;
    this.#isFollowing = true;
    this.#failures = 0;
    for (const [segmentId, version] of Object.entries(message.versions)) this.texts.get(segmentId)?.hearOf(version);
  }
}

/** Where nobody listens nothing was taken. */
const isBroken = (error: unknown) => error instanceof OfflineError && causeOf(causeOf(error))?.code !== "ECONNREFUSED";

const causeOf = (error: unknown): (Error & { code?: unknown }) | undefined =>
  error instanceof Error && error.cause instanceof Error ? error.cause : undefined;

/** What went wrong, in the words in which the page's own requests say it. */
async function asPage<Result>(asking: Promise<Result>): Promise<Result> {
  try {
    return await asking;
  } catch (error) {
    if (error instanceof CallRefused) throw new ApiError(error.status, error.body);
    throw new OfflineError(error);
  }
}
