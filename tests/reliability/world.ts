import { join } from "node:path";
import type { Desk } from "#server/db/desk.ts";
import { parseDocument } from "#shared/document/document.ts";
import { readSegment } from "#shared/review/api.ts";
import { type Place, placeOf } from "#tests/bench/databases.ts";
import { SECRET } from "#tests/bench/seed.ts";
import { freePort, type ServerProcess, startServer } from "#tests/bench/server-process.ts";
import { type Client, clientFor } from "#tests/support/client.ts";
import type { DatabaseKind } from "#tests/support/databases.ts";
import type { Built } from "./build.ts";
import { insist } from "./insist.ts";
import { type Line, openLine } from "./line.ts";
import { atDesk, type Lay, layNewsroom, type Member, type Newsroom } from "./newsroom.ts";
import { Oracle } from "./oracle.ts";
import type { Random } from "./random.ts";
import { faultsOf, readStored, type Stored } from "./stored.ts";
import { Typist } from "./typist.ts";
import { until } from "./until.ts";

export interface Size {
  people: number;
  paragraphs: number;
  nodes?: number;
  /** For node itself: what is loaded before the server. */
  nodeOptions?: readonly string[];
}

export interface Node {
  process: ServerProcess;
  url: string;
  /** Absent where the database is in the process. */
  line: Line | undefined;
  /** After a kill: the same address, the same data. */
  restart(): Promise<void>;
}

/** A newsroom at work: people at their pages, nodes in processes of their own, one database. */
export class World {
  readonly place: Place;
  readonly newsroom: Newsroom;
  readonly nodes: Node[];
  readonly oracle = new Oracle();
  readonly typists: Typist[] = [];

  private constructor(place: Place, newsroom: Newsroom, nodes: Node[]) {
    this.place = place;
    this.newsroom = newsroom;
    this.nodes = nodes;
  }

  static async open(built: Built, on: DatabaseKind | Place, size: Size, lay: Lay = async () => {}) {
    const { people, paragraphs, nodes: count = 1, nodeOptions = [] } = size;
    const place = typeof on === "string" ? await placeOf(on) : on;
    const newsroom = await layNewsroom(place.env, { translators: people, paragraphs }, lay);
    const nodes: Node[] = [];
    for (let at = 0; at < count; at += 1) nodes.push(await startNode(built, place, nodeOptions));
    return new World(place, newsroom, nodes);
  }

  get first(): Node {
    return this.nodes[0] as Node; // a world has one at least
  }

  /** Everybody opens the article: each writes in two segments, one of them with others, and sees one more. */
  async seat(random: Random): Promise<void> {
    const { translators, article } = this.newsroom;
    const { segmentIds, articleId } = article;
    const segmentAt = (at: number) => segmentIds[at % segmentIds.length] ?? "";
    const seated = translators.map((member, at) =>
      new Typist({
        url: this.nodes[at % this.nodes.length]?.url ?? "",
        member,
        articleId,
        writesIn: [segmentAt(at), segmentAt(random.below(segmentIds.length))],
        sees: [segmentAt(at + 1)],
        oracle: this.oracle,
        random: random.branch(),
      }).sitDown(),
    );
    this.typists.push(...(await Promise.all(seated)));
  }

  as({ cookies }: Member, node: Node = this.first): Client {
    return clientFor(node.url, cookies);
  }

  /** The node that was started last: another one where there are two. */
  get last(): Node {
    return this.nodes.at(-1) ?? this.first;
  }

  /** What is stored now; on the embedded database only while no node runs. */
  stored(): Promise<Stored[]> {
    return this.atDesk(({ database }) => readStored(database, this.newsroom.article.articleId));
  }

  /** What had been acknowledged before it was read, against what is stored: somebody may go on typing meanwhile. */
  async faultsStored(): Promise<string[]> {
    const acknowledged = this.oracle.asOfNow();
    return faultsOf(await this.stored(), acknowledged);
  }

  rows<Row>(statement: string): Promise<Row[]> {
    return this.atDesk(({ database }) => database.rows<Row>(statement));
  }

  /** Past every node; on the embedded database only while none runs. */
  atDesk<Result>(work: (desk: Desk) => Promise<Result>): Promise<Result> {
    return atDesk(this.place.env, work);
  }

  /** Nobody types any more, everything is saved, and every page shows what the desk has. @returns what is not so */
  async comeToRest(patienceMs = 60_000): Promise<string[]> {
    for (const typist of this.typists) typist.rest();
    const isSaved = await until(() => this.typists.every((typist) => typist.isSaved), patienceMs);
    if (!isSaved) {
      const late = this.typists.flatMap(({ texts }) => [...texts.values()].filter((text) => text.hasUnsent()));
      return [`${late.length} texts were not saved: ${late.map((text) => text.snapshot().save).join(", ")}`];
    }
    if (this.typists.some(({ signedOut }) => signedOut > 0)) return ["a page was told that its session is at its end"];
    const faults = await Promise.all(this.newsroom.article.segmentIds.map((id) => this.#faultsAtRest(id, patienceMs)));
    return faults.flat();
  }

  async close(): Promise<void> {
    for (const typist of this.typists) typist.leave();
    await Promise.all(
      this.nodes.map(async ({ process, line }) => {
        process.kill();
        await process.exited;
        await line?.close();
      }),
    );
    await this.place.remove();
  }

  async #faultsAtRest(segmentId: string, patienceMs: number): Promise<string[]> {
    const editor = this.as(this.newsroom.editor);
    const now = await insist(() => editor.call(readSegment, { segmentId }));
    const replicas = this.typists.flatMap(({ texts }) => texts.get(segmentId) ?? []);
    await until(() => replicas.every((text) => text.snapshot().version === now.version), patienceMs);
    const stands = parseDocument(now.document);
    const apart = replicas.filter((text) => !text.state.doc.eq(stands));
    const kept = this.typists.map((typist) => typist.keptOf(segmentId)).join(" ");
    return [
      ...apart.map(
        (text) => `segment ${segmentId}: a page shows version ${text.snapshot().version}, the desk has ${now.version}`,
      ),
      ...this.oracle.faultsAtRest(segmentId, now.text, kept).map((fault) => `segment ${segmentId}: ${fault}`),
    ];
  }
}

async function startNode({ server }: Built, { env }: Place, nodeOptions: readonly string[]): Promise<Node> {
  const line = env.DATABASE_URL ? await openLine(env.DATABASE_URL) : undefined;
  const PORT = String(await freePort());
  const more = { NARU_SECRET: SECRET, PORT, LOOP_WATCH: join(env.NARU_DATA ?? "", "loop-watch") };
  const start = () =>
    startServer(server, { ...env, ...(line ? { DATABASE_URL: line.url } : {}), ...more }, nodeOptions);
  const process = await start();
  const node: Node = {
    process,
    url: process.url,
    line,
    restart: async () => {
      await node.process.exited;
      line?.mend();
      node.process = await start();
    },
  };
  return node;
}
