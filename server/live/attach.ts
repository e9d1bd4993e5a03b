import { randomUUID } from "node:crypto";
import type { IncomingMessage, Server } from "node:http";
import type { Duplex } from "node:stream";
import { type RawData, type WebSocket, WebSocketServer } from "ws";
import { eventsSince, feedCursor } from "#server/activity/store.ts";
import type { Commit, Desk } from "#server/db/desk.ts";
import { type SignedIn, sessionsSeen, signedIn } from "#server/people/session.ts";
import { maySee } from "#shared/articles/access.ts";
import {
  type BrowserMessage,
  browserMessage,
  HERE_EVERY,
  type Presence,
  ROLE_CHANGED,
  type ServerMessage,
  SIGNED_OUT,
  SUSPENDED,
} from "#shared/live/messages.ts";
import type { Person } from "#shared/people/person.ts";
import { liveEventFrom } from "./events.ts";
import { followNeighbours } from "./neighbours.ts";
import { frameOf, outgoing, type Socket } from "./outgoing.ts";
import { type ArticleAccess, accessOf, sessionsAlive, standingOf, versionsOf } from "./store.ts";
import { whoIsHere } from "./who-is-here.ts";

const PATH = "/api/live";
/** A session that ended elsewhere loses its sockets within a second. */
const CHECK_EVERY = 600;
const CARETS_PER_CHECK = 120;
const MOST_MISSED = 1_000;
const AWAY = "the database is away";
/** A tab whose computer sleeps answers no goodbye; nobody waits longer for it, least of all a desk that is to stop. */
const GOODBYE_MS = 1_000;
/** A value of its own: the types of ws do not name `closeTimeout` yet. */
const DOOR = { noServer: true, maxPayload: 16_384, perMessageDeflate: false, closeTimeout: GOODBYE_MS };

/** The live feed: one WebSocket a tab. Server → browser: events, steps, presence; browser → server: presence only. */
export async function attachLive(desk: Desk, server: Server, isAllowed: (origin: string) => boolean) {
  const sockets = new Set<Socket>();
  const access = new Map<string, Promise<ArticleAccess | undefined>>();
  const door = new WebSocketServer(DOOR);
  const { say, tellArticle, stop: sayTheRest } = outgoing(sockets);
  const presence = whoIsHere(peopleHere, {
    sockets: (articleId, people) => tellArticle(articleId, { type: "present", articleId, people }),
    neighbours: (articleId, people) => neighbours.tellPresence(articleId, people),
  });
  const neighbours = await followNeighbours(desk, { watched: openArticles, peopleHere, onPresence: presence.heard });
  const follow = (commit: Commit) => void tell(commit).catch(beginAgain);
  desk.committed.add(follow);
  server.on("upgrade", knock);
  const checks = setInterval(() => void checkSessions().catch(beginAgain), CHECK_EVERY);
  const greeting = setInterval(sayHere, HERE_EVERY);
  return { close };

  function openArticles() {
    return [...new Set([...sockets].flatMap((socket) => [...socket.open]))];
  }

  async function knock(request: IncomingMessage, stream: Duplex, head: Buffer) {
    stream.on("error", () => stream.destroy());
    if (pathOf(request) !== PATH) return turnAway(stream, 404);
    if (!request.headers.origin || !isAllowed(request.headers.origin)) return turnAway(stream, 403);
    const known = await signedIn(desk, request.headers).catch(() => null);
    if (!known) return turnAway(stream, 401);
    door.handleUpgrade(request, stream, head, (web) => welcome(web, stream, known));
  }

  function welcome(web: WebSocket, stream: Duplex, { person, sessionId }: SignedIn) {
    const socket: Socket = {
      clientId: randomUUID(),
      sessionId,
      person,
      open: new Set(),
      at: new Map(),
      frames: 0,
      web,
      stream,
    };
    sockets.add(socket);
    web.on("error", () => web.terminate());
    web.on("message", (data) => void hear(socket, data).catch(() => cut(socket, 1012, AWAY)));
    web.on("close", () => part(socket));
    say(socket, { type: "hello", clientId: socket.clientId });
  }

  function part(socket: Socket) {
    sockets.delete(socket);
    for (const articleId of socket.open) presence.changed(articleId);
    socket.open.clear();
  }

  /** From here on nothing that comes is heard, whether the browser takes its leave or not, and nobody sees it there. */
  function cut(socket: Socket, code: number, why: string) {
    part(socket);
    socket.web.close(code, why);
  }

  async function hear(socket: Socket, data: RawData) {
    if (!sockets.has(socket)) return;
    socket.frames += 1;
    if (socket.frames > CARETS_PER_CHECK) return cut(socket, 1008, "too many messages");
    const message = readMessage(data);
    if (!message) return cut(socket, 1007, "not a message of this feed");
    if (message.type === "open") await open(socket, message.articleId, message.since);
    if (message.type === "leave") leave(socket, message.articleId);
    if (message.type === "at") move(socket, message);
  }

  async function open(socket: Socket, articleId: string, since: number | null) {
    if (!(await sees(socket, articleId))) return say(socket, { type: "closed", articleId });
    if (!sockets.has(socket)) return;
    socket.open.add(articleId);
    // Access that was taken away while the first question was under way found nothing open to close.
    if (!(await sees(socket, articleId))) return shut(socket, articleId);
    if (since !== null) {
      const { events } = await eventsSince(desk.database.sql, since, { articleId, limit: MOST_MISSED });
      if (!socket.open.has(articleId)) return;
      if (events.length === MOST_MISSED) say(socket, { type: "resync" });
      else for (const event of events) say(socket, { type: "event", event: liveEventFrom(event) });
    }
    await catchUp(socket, articleId);
    presence.changed(articleId);
  }

  async function catchUp(socket: Socket, articleId: string) {
    const cursor = await feedCursor(desk.database.sql);
    const versions = (await versionsOf(desk.database.sql, [articleId])).get(articleId) ?? {};
    neighbours.seen(articleId, versions);
    if (socket.open.has(articleId)) say(socket, { type: "caught-up", articleId, cursor, versions });
  }

  function shut(socket: Socket, articleId: string) {
    leave(socket, articleId);
    say(socket, { type: "closed", articleId });
  }

  function leave(socket: Socket, articleId: string) {
    socket.open.delete(articleId);
    if (socket.at.delete(articleId)) presence.changed(articleId);
  }

  function move(socket: Socket, { articleId, segmentId, selection }: Extract<BrowserMessage, { type: "at" }>) {
    if (!socket.open.has(articleId)) return;
    socket.at.set(articleId, {
      personId: socket.person.id,
      clientId: socket.clientId,
      articleId,
      segmentId,
      selection,
    });
    presence.changed(articleId);
  }

  function peopleHere(articleId: string): Presence[] {
    const here = [...sockets].filter((socket) => socket.open.has(articleId));
    return here.map(
      ({ person, clientId, at }) =>
        at.get(articleId) ?? { personId: person.id, clientId, articleId, segmentId: null, selection: null },
    );
  }

  /**
   * Who may hear is settled first. Steps go to who has the article open; events to everybody who may see the article, for
   * lists and counts.
   */
  async function tell({ events, steps }: Commit) {
    for (const { kind, articleId } of events) {
      if (kind === "article.settings-changed" && articleId) await accessChanged(articleId);
      if (kind === "person.suspended" || kind === "person.role-changed") await checkSessions();
    }
    for (const { articleId, batch } of steps) tellArticle(articleId, { type: "steps", articleId, batch });
    for (const event of events) {
      const told: ServerMessage = { type: "event", event: liveEventFrom(event) };
      const frame = frameOf(JSON.stringify(told));
      for (const socket of [...sockets]) {
        if (event.articleId === null || (await sees(socket, event.articleId))) say(socket, frame);
      }
    }
  }

  async function sees(socket: Socket, articleId: string): Promise<boolean> {
    const reading = access.get(articleId) ?? accessOf(desk.database.sql, articleId);
    access.set(articleId, reading);
    reading.catch(() => access.delete(articleId));
    const article = await reading;
    if (!article) access.delete(articleId);
    return article !== undefined && maySee(socket.person, article);
  }

  async function accessChanged(articleId: string) {
    access.delete(articleId);
    for (const socket of [...sockets]) {
      if (socket.open.has(articleId) && !(await sees(socket, articleId))) shut(socket, articleId);
    }
  }

  /** Signed out elsewhere, suspended, or in another role now: the screen must know within a second. */
  async function checkSessions() {
    for (const socket of sockets) socket.frames = 0;
    if (sockets.size === 0) return;
    // Who comes in while the question is under way is not in its answer, and is asked for the next time.
    const asked = [...sockets];
    const at = Date.now();
    const alive = await stillIn(asked).catch(() => undefined);
    if (!alive) return;
    sessionsSeen(desk, alive, at);
    const out = asked.filter(({ sessionId }) => !alive.has(sessionId)).map(({ person }) => person.id);
    // In doubt they are only signed out: nobody's page is emptied for good because the database was away.
    const now = await standingOf(desk.database.sql, out).catch(() => undefined);
    for (const socket of asked) {
      const role = alive.get(socket.sessionId);
      if (role === undefined) cutOut(socket, now?.get(socket.person.id));
      else if (role !== socket.person.role) await roleChanged(socket, role);
    }
  }

  /** The line of the person's own tab may say why; a letter without a session is told nothing. */
  function cutOut(socket: Socket, now: Person["role"] | "suspended" | undefined) {
    if (now === "suspended") cut(socket, SUSPENDED, "suspended");
    else if (now !== undefined && now !== socket.person.role) cut(socket, ROLE_CHANGED, "another role");
    else cut(socket, SIGNED_OUT, "signed out");
  }

  function stillIn(asked: readonly Socket[]) {
    const ids = asked.map(({ sessionId }) => sessionId);
    return sessionsAlive(desk.database.sql, ids);
  }

  async function roleChanged(socket: Socket, role: Person["role"]) {
    socket.person = { ...socket.person, role };
    for (const articleId of socket.open) {
      if (!(await sees(socket, articleId))) shut(socket, articleId);
    }
  }

  function sayHere() {
    const here: ServerMessage = { type: "here" };
    const frame = frameOf(JSON.stringify(here));
    for (const socket of sockets) say(socket, frame);
  }

  /** Who may be told what cannot be known now: nobody is told anything, and every tab asks again from where it stood. */
  function beginAgain() {
    for (const socket of [...sockets]) cut(socket, 1012, AWAY);
  }

  async function close() {
    clearInterval(checks);
    clearInterval(greeting);
    server.off("upgrade", knock);
    desk.committed.delete(follow);
    sayTheRest();
    presence.stop();
    for (const socket of sockets) socket.web.close(1012, "the desk is restarting");
    await neighbours.stop();
    door.close();
  }
}

/** Undefined when it is no address at all: whoever knocks is a stranger yet. */
const pathOf = ({ url = "/" }: IncomingMessage) =>
  URL.canParse(url, "http://naru") ? new URL(url, "http://naru").pathname : undefined;

function turnAway(stream: Duplex, status: 401 | 403 | 404) {
  stream.end(
    `HTTP/1.1 ${status} ${status === 404 ? "Not Found" : "Refused"}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`,
  );
}

function readMessage(data: RawData): BrowserMessage | undefined {
  try {
    return browserMessage.safeParse(JSON.parse(String(data))).data;
  } catch {
    return undefined;
  }
}
