import { call } from "#client/api/call.ts";
import { ApiError } from "#client/api/errors.ts";
import { changesSince, type LiveEvent, type Presence, type ServerMessage } from "#shared/live/messages.ts";
import type { StepBatch } from "#shared/segments/api.ts";
import { type LiveStatus, openSocket, type Socket } from "./socket.ts";

/** What an open page does with what it hears. */
export interface Listener {
  onEvent(event: LiveEvent): void;
  onSteps?(batch: StepBatch): void;
  onVersions?(versions: Readonly<Record<string, number>>): void;
  onPresent?(people: readonly Presence[], mine: string): void;
  /** The article is not this person's to see any more. */
  onClosed?(): void;
  /** Too much was missed: read everything again. */
  onResync(): void;
}

interface Followed {
  listener: Listener;
  /** Where in the feed this page stands. */
  cursor: number | null;
}

/**
 * The desk's feed, once a tab, whoever listens. Where no WebSocket comes through, the same is asked for every few
 * seconds.
 */
class Feed {
  readonly #articles = new Map<string, Followed>();
  readonly #everywhere = new Set<Listener>();
  readonly #statusListeners = new Set<() => void>();
  #socket: Socket | undefined;
  #poll: ReturnType<typeof setInterval> | undefined;
  #clientId = "";
  #paused = false;
  status: LiveStatus = "connecting";

  /** Follows one article from a place in the feed; the answer stops. */
  follow(articleId: string, since: number, listener: Listener): () => void {
    const followed = { listener, cursor: since };
    this.#articles.set(articleId, followed);
    this.#start();
    this.#socket?.send({ type: "open", articleId, since });
    return () => {
      if (this.#articles.get(articleId) === followed) this.#articles.delete(articleId);
      this.#socket?.send({ type: "leave", articleId });
      this.#restIfAlone();
    };
  }

  /** Hears of every event that the person may see, for lists and counts. */
  listen(listener: Listener): () => void {
    this.#everywhere.add(listener);
    this.#start();
    return () => {
      this.#everywhere.delete(listener);
      this.#restIfAlone();
    };
  }

  standAt(articleId: string, segmentId: string | null, selection: Presence["selection"]): void {
    this.#socket?.send({ type: "at", articleId, segmentId, selection });
  }

  /** Asks for nothing more: until somebody has signed in again, the desk has only one answer. */
  pause(): void {
    this.#paused = true;
    this.#rest();
    this.#changeStatus("signed-out");
  }

  /** Goes on where it stood; what was missed meanwhile is told then. */
  resume(): void {
    if (!this.#paused) return;
    this.#paused = false;
    if (!this.#isAlone()) this.#start();
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#statusListeners.add(listener);
    return () => void this.#statusListeners.delete(listener);
  };

  #start(): void {
    if (this.#paused) return;
    this.#socket ??= openSocket({
      onMessage: (message) => this.#hear(message),
      onStatus: (status) => this.#changeStatus(status),
    });
  }

  /** Not at once: whoever goes from page to page keeps the line. */
  #restIfAlone(): void {
    setTimeout(() => {
      if (this.#isAlone()) this.#rest();
    }, LINGER);
  }

  #isAlone(): boolean {
    return this.#articles.size === 0 && this.#everywhere.size === 0;
  }

  #rest(): void {
    this.#socket?.close();
    this.#socket = undefined;
    this.#stopPolling();
  }

  #hear(message: ServerMessage): void {
    if (message.type === "hello") this.#greeted(message.clientId);
    else if (message.type === "event") this.#told(message.event);
    else if (message.type === "resync") for (const each of this.#all()) each.onResync();
    else if (message.type !== "here") this.#heardOf(message);
  }

  #heardOf(message: Exclude<ServerMessage, { type: "hello" | "event" | "resync" | "here" }>): void {
    const followed = this.#articles.get(message.articleId);
    if (!followed) return;
    const { listener } = followed;
    if (message.type === "steps") listener.onSteps?.(message.batch);
    if (message.type === "present") listener.onPresent?.(message.people, this.#clientId);
    if (message.type === "closed") listener.onClosed?.();
    if (message.type === "caught-up") {
      followed.cursor = message.cursor;
      listener.onVersions?.(message.versions);
    }
  }

  #greeted(clientId: string): void {
    this.#clientId = clientId;
    for (const [articleId, { cursor }] of this.#articles)
      this.#socket?.send({ type: "open", articleId, since: cursor });
  }

  #told(event: LiveEvent): void {
    for (const listener of this.#everywhere) listener.onEvent(event);
    if (event.articleId !== null) this.#articles.get(event.articleId)?.listener.onEvent(event);
  }

  #all(): Listener[] {
    return [...this.#everywhere, ...[...this.#articles.values()].map(({ listener }) => listener)];
  }

  #changeStatus(status: LiveStatus): void {
    if (this.status === status || this.status === "suspended") return;
    this.status = status;
    if (status === "away") this.#poll ??= setInterval(() => void this.#ask(), EVERY);
    if (status === "open" || status === "suspended") this.#stopPolling();
    for (const listener of this.#statusListeners) listener();
  }

  #stopPolling(): void {
    clearInterval(this.#poll);
    this.#poll = undefined;
  }

  async #ask(): Promise<void> {
    for (const [articleId, followed] of this.#articles) {
      const found = await call(changesSince, { articleId, since: followed.cursor ?? 0 }).catch((error: unknown) => {
        if (!(error instanceof ApiError)) return;
        if (error.status === 404) followed.listener.onClosed?.();
        if (error.code === "signed-out") this.#changeStatus("signed-out");
      });
      if (!found) continue;
      followed.cursor = found.next;
      for (const event of found.events) followed.listener.onEvent(event);
      followed.listener.onVersions?.(found.versions);
    }
  }
}

const EVERY = 3_000;
const LINGER = 2_000;

export const feed = new Feed();
