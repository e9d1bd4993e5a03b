import { changeArticleSettings } from "#shared/articles/api.ts";
import type { ServerMessage } from "#shared/live/messages.ts";
import { changeRole, signOut, suspendPerson } from "#shared/people/api.ts";
import { readSegment } from "#shared/review/api.ts";
import { placeArticle } from "#tests/support/place-article.ts";
import { buildServer } from "./build.ts";
import { insist } from "./insist.ts";
import { watchLateness } from "./lateness.ts";
import { join, type Member } from "./newsroom.ts";
import { Oracle } from "./oracle.ts";
import { type Random, seeded } from "./random.ts";
import { type Asked, type Outcome, spread, type Trial } from "./trial.ts";
import { Typist } from "./typist.ts";
import { pause, until } from "./until.ts";
import { World } from "./world.ts";

/**
 * Access is taken away while somebody types and a colleague types beside them, at the other of two nodes. One second later nothing comes out to them and nothing of theirs comes in, and what was not taken is kept.
 */
export const revoke: Trial = { unit: "revocations", sizes: { small: 10, full: 2_000 }, run };

const AT_ONCE = 10;
const SECOND = 1_000;

const HOW = {
  suspension: (world: World, { victim }: Case) =>
    world.as(world.newsroom.chief, world.last).call(suspendPerson, { personId: victim.person.id }),
  role: (world: World, { victim }: Case) =>
    world.as(world.newsroom.chief, world.last).call(changeRole, { personId: victim.person.id, role: "journalist" }),
  membership: (world: World, { articleId, colleague }: Case) =>
    world
      .as(world.newsroom.chief, world.last)
      .call(changeArticleSettings, { articleId, members: [{ personId: colleague.person.id, part: "translator" }] }),
  signOut: (world: World, { victim }: Case) => world.as(victim, world.last).call(signOut, {}),
} as const;
type How = keyof typeof HOW;
const HOWS = Object.keys(HOW) as [How, ...How[]]; // the keys of the table above, of which there are some

interface Case {
  how: How;
  victim: Member;
  colleague: Member;
  articleId: string;
  segmentIds: string[];
}

async function run({ seed, size, plant, say }: Asked): Promise<Outcome> {
  const built = await buildServer(plant);
  const random = seeded(seed);
  const failures: string[] = [];
  const lastMs: number[] = [];
  let tried = 0;
  const world = await World.open(built, "postgres", { people: 1, paragraphs: 1, nodes: 2 });
  try {
    for (; tried < size && !(plant && failures.length > 0); tried += AT_ONCE) {
      const cases = await layCases(world, random, tried);
      const ends = await Promise.all(cases.map((each) => revokeOnce(world, each, random.branch())));
      failures.push(...ends.flatMap(({ faults }) => faults));
      lastMs.push(...ends.map(({ last }) => last));
      if (tried % 100 === 0) say?.(`${tried + AT_ONCE} revocations, ${failures.length} failures`);
    }
  } finally {
    await world.close();
    built.remove();
  }
  return { tried, failures, figures: spread("lastByteAfterMs", lastMs) };
}

/** Each in a restricted article of their own, with a colleague. */
function layCases(world: World, random: Random, from: number): Promise<Case[]> {
  return world.atDesk(async (desk) => {
    const cases: Case[] = [];
    for (let at = from; at < from + AT_ONCE; at += 1) {
      const [victim, colleague] = [
        await join(desk, `Yuna v${at}`, "translator"),
        await join(desk, `Ines c${at}`, "translator"),
      ];
      const members = [victim, colleague].map(({ person }) => ({ personId: person.id, part: "translator" as const }));
      const parts = ["첫눈이 왔다.", "강이 얼었다."].map((ko) => ({ kind: "body" as const, ko, en: "Snow fell." }));
      const placing = { by: world.newsroom.chief.person.id, restricted: true, members };
      cases.push({ how: random.pick(HOWS), victim, colleague, ...(await placeArticle(desk, parts, placing)) });
    }
    return cases;
  });
}

async function revokeOnce(world: World, each: Case, random: Random): Promise<{ faults: string[]; last: number }> {
  const { how, articleId, segmentIds } = each;
  const [mine = "", theirs = ""] = segmentIds;
  const oracle = new Oracle();
  const seat = { articleId, oracle, url: world.first.url };
  const victim = await new Typist({
    ...seat,
    member: each.victim,
    writesIn: [mine],
    random: random.branch(),
  }).sitDown();
  const colleague = await new Typist({
    ...seat,
    url: world.last.url,
    member: each.colleague,
    writesIn: [theirs],
    random,
  }).sitDown();
  const bytes: number[] = [];
  victim.onHeard = (message) => {
    if (isForbidden(how, articleId, message)) bytes.push(performance.now());
  };
  victim.onAcknowledged = (_segmentId, sentAt) => bytes.push(sentAt);
  victim.work(120);
  colleague.work(120);
  await pause(random.between(300, 900));
  const lateness = watchLateness(world.nodes.map(({ url }) => url));
  await insist<unknown>(() => HOW[how](world, each));
  const revokedAt = performance.now();
  // A hint, a question and an answer: each of them waits where the machine does not get to run.
  const allowed = () => SECOND + 3 * lateness.latest;
  await until(() => performance.now() - revokedAt > SECOND + allowed(), 60_000);
  await lateness.stop();
  const isIn = how !== "role" && (await reads(victim, mine));
  const last = Math.max(0, ...bytes) - revokedAt;
  for (const typist of [victim, colleague]) typist.rest();
  await pause(200);
  const chief = world.as(world.newsroom.chief, world.last);
  const now = await insist(() => chief.call(readSegment, { segmentId: mine }));
  const faults = [
    ...(last > allowed() ? [`something passed ${Math.round(last)} ms after it was taken away`] : []),
    ...(isIn ? ["the article can still be read"] : []),
    ...oracle.faultsIn(mine, now.text, (letter) => victim.keptOf(mine).includes(letter)),
    ...oracle.neitherSavedNorKept(mine, now.text, victim.keptOf(mine)),
  ];
  for (const typist of [victim, colleague]) typist.leave();
  return { faults: faults.map((fault) => `${how}: ${fault}`), last };
}

/** Whoever may not see one article hears of the desk what everybody hears; in another role the article goes on. */
function isForbidden(how: How, articleId: string, message: ServerMessage): boolean {
  if (how === "role" || message.type === "hello" || message.type === "closed") return false;
  return how === "membership" ? JSON.stringify(message).includes(articleId) : true;
}

const reads = ({ client }: Typist, segmentId: string) =>
  client.call(readSegment, { segmentId }).then(
    () => true,
    () => false,
  );
