import { pino } from "pino";
import { readConfig } from "#server/config/config.ts";
import { openDatabase } from "#server/db/database.ts";
import type { Desk } from "#server/db/desk.ts";
import { openDesk } from "#server/db/open.ts";
import { openSession } from "#server/people/session.ts";
import { addPerson } from "#server/people/store.ts";
import type { Role } from "#shared/people/capabilities.ts";
import type { Person } from "#shared/people/person.ts";
import { benchParts } from "#tests/bench/bench-article.ts";
import { SECRET } from "#tests/bench/seed.ts";
import { type Placed, placeArticle } from "#tests/support/place-article.ts";

export interface Member {
  person: Person;
  /** The session in which this person is signed in, as a node sets it. */
  cookies: string[];
}

export interface Newsroom {
  /** Who writes in the article. */
  translators: Member[];
  editor: Member;
  journalist: Member;
  chief: Member;
  article: Placed;
}

/** What else is there from the start. */
export type Lay = (desk: Desk, newsroom: Newsroom) => Promise<void>;

/** A desk on this database for as long as the work takes, without a server. */
export async function atDesk<Result>(env: Record<string, string>, work: (desk: Desk) => Promise<Result>) {
  const config = readConfig({ NARU_SECRET: SECRET, NODE_ENV: "production", ...env });
  const desk = await openDesk(config, pino({ level: "silent" }), await openDatabase(config));
  try {
    return await work(desk);
  } finally {
    await desk.database.close();
  }
}

/** People and an article of that many paragraphs on a fresh database. */
export const layNewsroom = (env: Record<string, string>, size: { translators: number; paragraphs: number }, lay: Lay) =>
  atDesk(env, async (desk): Promise<Newsroom> => {
    const chief = await join(desk, "Okja", "chief");
    const editor = await join(desk, "Martin", "editor");
    const journalist = await join(desk, "Dohyun", "journalist");
    const translators: Member[] = [];
    for (let at = 0; at < size.translators; at += 1) translators.push(await join(desk, `Yuna ${at}`, "translator"));
    const article = await placeArticle(desk, benchParts(size.paragraphs), { by: chief.person.id });
    const newsroom = { chief, editor, journalist, translators, article };
    await lay(desk, newsroom);
    return newsroom;
  });

export async function join(desk: Desk, name: string, role: Role): Promise<Member> {
  const email = `${name.toLowerCase().replace(" ", ".")}@desk.example`;
  const person = await addPerson(desk.database.sql, { name, email, role, language: "en" });
  return { person, cookies: await openSession(desk, person.id, { "user-agent": "tests" }) };
}
