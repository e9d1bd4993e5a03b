import { existsSync } from "node:fs";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Database } from "#server/db/database.ts";
import { openDatabase } from "#server/db/database.ts";
import { addDeskRule, tryDeskRule } from "#shared/checks/desk-rule-api.ts";
import { publishArticle } from "#shared/publication/api.ts";
import { approveEach, placeSalt } from "#tests/publication/desk-with-article.ts";
import { freshPostgres, onBothDatabases } from "#tests/support/databases.ts";
import { startDesk, type TestDesk } from "#tests/support/desk.ts";
import type { Ran } from "./run-engines.ts";
import { naru } from "./run-naru.ts";

const KOREAN =
  "강마을에 첫 얼음\n\n강 건너 마을에 올가을 첫 얼음이 얼었다고 주민들이 전했다.\n\n배는 다음 달까지 다닌다.\n";
const ENGLISH =
  "First ice in the river village\n\nThe first ice of this autumn has formed in the village across the river, residents said.\n\nThe ferry runs until next month.\n";

const RULE = { explanation: "We never say so.", pattern: "so-called", severity: "error" as const };

onBothDatabases("the command line on a desk", (kind) => {
  let folder: string;
  let env: Record<string, string>;
  let published: string;
  let clean: () => Promise<void>;

  /** The desk as its rows stand in its own database, while no other process has it open. */
  const atDatabase = async <Result>(work: (database: Database) => Promise<Result>) => {
    const database = await openDatabase({ databaseUrl: env.DATABASE_URL, dataFolder: env.NARU_DATA ?? "" });
    try {
      return await work(database);
    } finally {
      await database.close();
    }
  };
  const file = async (name: string, content: string | Uint8Array) => {
    await writeFile(join(folder, name), content);
    return join(folder, name);
  };

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "naru-cli-"));
    const own = kind === "postgres" ? await freshPostgres() : undefined;
    env = { NARU_DATA: folder, ...(own ? { DATABASE_URL: own.url } : {}) };
    clean = async () => {
      await own?.drop();
      await rm(folder, { recursive: true, force: true });
    };
    const database = await openDatabase({ databaseUrl: own?.url, dataFolder: folder });
    const desk: TestDesk = await startDesk({ database });
    const placed = await placeSalt(desk);
    const martin = await desk.as("editor");
    await approveEach(martin, placed);
    await martin.call(publishArticle, { articleId: placed.articleId, after: 0 });
    published = placed.articleId;
    const hana = await desk.as("chief");
    const { proof } = await hana.call(tryDeskRule, { values: RULE });
    await hana.call(addDeskRule, { values: RULE, on: true, proof });
    await file("manifest.json", await (await martin.fetch(`/api/articles/${published}/editions/1/manifest`)).text());
    await desk.stop();
  }, 120_000);
  afterAll(() => clean());

  test("a text comes in with its draft, prints its id, and goes out again in every working form, marked as a draft", async () => {
    const draft = await file("en.txt", ENGLISH);
    const { code, out } = await naru(env, "import", await file("ko.txt", KOREAN), "--draft", draft);
    expect(code).toBe(0);
    const id = out.trim();
    expect(id).toMatch(/^[0-9a-f-]{36}$/);
    const text = await naru(env, "export", id, "--to", "txt", "--draft");
    expect(text.out).toMatch(/^DRAFT – not for publication\n\nFirst ice in the river village\n\n/);
    const written = await naru(env, "export", id, "--to", "xliff", "-o", join(folder, "out.xlf"));
    expect(written).toMatchObject({ code: 0, out: "" });
    expect(await readFile(join(folder, "out.xlf"), "utf8")).toContain(
      '<source xml:space="preserve">강마을에 첫 얼음</source>',
    );
    const docx = await naru(env, "export", id, "--to", "docx-bilingual");
    expect(docx.bytes.subarray(0, 2).toString()).toBe("PK");
    const unpublished = await naru(env, "export", id, "--to", "html");
    expect(unpublished).toMatchObject({ code: 2, out: "" });
    expect(unpublished.err).toMatch(/^naru: Nothing of this article is published yet\. .*--draft/);
  }, 120_000);

  test("what is published goes out as it was published", async () => {
    const { code, out } = await naru(env, "export", published, "--to", "txt");
    expect(code).toBe(0);
    expect(out).toMatch(/^Salt prices stir as kimchi season nears\n/);
    expect(out).not.toContain("DRAFT");
  });

  test("setup --starter brings in the starter terms; check --desk looks for the desk's terms and its own rules", async () => {
    const { out: said } = await naru(env, "setup", "--starter");
    expect(said).toMatch(/set up already/);
    const [target, source] = ["The so-called market of Yanggang opened.", "량강도에 장이 섰다."];
    const pairs = await file("pairs.jsonl", `${JSON.stringify({ id: 1, source, target })}\n`);
    const { code, out } = await naru(env, "check", "--jsonl", pairs, "--desk");
    expect(code).toBe(1);
    expect(JSON.parse(out).findings).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ check: "desk-rules", message: expect.stringContaining("We never say so.") }),
        expect.objectContaining({ check: "term", severity: "error", message: expect.stringContaining("Ryanggang") }),
      ]),
    );
  }, 60_000);

  test("a file that cannot be taken in is named, and the others come in", async () => {
    const bad = await file("empty.txt", " \n");
    const { code, out, err } = await naru(env, "import", bad, await file("ko2.txt", KOREAN));
    expect(code).toBe(2);
    expect(out.trim()).toMatch(/^[0-9a-f-]{36}$/);
    expect(err).toMatch(/empty\.txt: There is no text in it/);
  });

  test("in the name of somebody, and of nobody who is not on the desk", async () => {
    const ko = await file("ko3.txt", KOREAN);
    const { out } = await naru(env, "import", ko, "--as", "yuna@desk.example");
    const [row] = await atDatabase((database) =>
      database.rows<{ email: string }>(
        `select p.email from article a join person p on p.id = a.created_by where a.id = '${out.trim()}'`,
      ),
    );
    expect(row?.email).toBe("yuna@desk.example");
    const refused = await naru(env, "import", ko, "--as", "nobody@desk.example");
    expect(refused).toMatchObject({ code: 2, out: "" });
    expect(refused.err).toBe("naru: Nobody on this desk has the address nobody@desk.example\n");
  });

  test("the record is whole; an event altered behind the desk's back is named", async () => {
    expect(await naru(env, "record", "verify", "--all")).toMatchObject({ code: 0, out: "ok\n" });
    expect(await naru(env, "record", "verify", "--manifest", join(folder, "manifest.json"))).toMatchObject({
      code: 0,
      out: "ok\n",
    });
    await atDatabase(async (database) => {
      await database.rows("alter table event disable trigger event_append_only");
      await database.rows(`update event set data = '{"forged":true}' where article_id = '${published}' and place = 3`);
      await database.rows("alter table event enable trigger event_append_only");
    });
    expect(await naru(env, "record", "verify", published)).toMatchObject({
      code: 1,
      out: `${published}: event 3 was changed\n`,
    });
    await atDatabase(async (database) => {
      await database.rows("alter table event disable trigger event_append_only");
      await database.rows(`delete from event where article_id = '${published}' and place >= 3`);
      await database.rows("alter table event enable trigger event_append_only");
    });
    const all = await naru(env, "record", "verify", "--all");
    expect(all.code).toBe(1);
    expect(all.out).toMatch(new RegExp(`^${published}: event 3 is missing: the record goes on to \\d+\n$`));
  }, 120_000);

  test("a manifest that was changed proves nothing", async () => {
    const manifest = JSON.parse(await readFile(join(folder, "manifest.json"), "utf8"));
    const signed = manifest.signed.replace('"edition":1', '"edition":2');
    const forged = await file("forged.json", JSON.stringify({ ...manifest, signed }));
    const { code, out } = await naru(env, "record", "verify", "--manifest", forged);
    expect(code).toBe(1);
    expect(out).toMatch(/was not signed by this desk, or was changed since/);
  });

  test.each([
    [["import", "/no/such/file"], /\/no\/such\/file cannot be read/],
    [["export", "00000000-0000-4000-8000-000000000000", "--to", "txt", "--draft"], /There is nothing here/],
    [["record", "verify", "00000000-0000-4000-8000-000000000000"], /Nothing was ever recorded/],
  ])("%j asks for what is not there", async (words, message) => wrong(await naru(env, ...words), message));
});

test.each([
  [["export", "x", "--to", "txt"], /x is not the id of an article/],
  [["export", "00000000-0000-4000-8000-000000000000", "--to", "pdf"], /pdf/],
  [["export", "00000000-0000-4000-8000-000000000000"], /--to/],
  [["import"], /missing required argument/],
  [["import", "a", "b", "--draft", "c"], /--draft belongs to one file/],
  [["record", "verify"], /Say which/],
  [["record", "verify", "--all", "--manifest", "x"], /Say which/],
  [["restore", "/no/such/file"], /There is no file/],
  [["fly"], /unknown command/],
])("%j is wrong use, and says so in a line before any desk is opened", async (words, message) => {
  const NARU_DATA = join(tmpdir(), "naru-cli-that-never-was");
  wrong(await naru({ NARU_DATA }, ...words), message);
  expect(existsSync(NARU_DATA)).toBe(false);
});

function wrong({ code, out, err }: Ran, message: RegExp) {
  expect(code).toBe(2);
  expect(out).toBe("");
  expect(err.trim().split("\n").at(0)).toMatch(message);
}

test.each(["import", "export", "record", "backup", "restore", "people", "setup", "align", "check"])(
  "naru %s --help explains itself",
  async (command) => {
    const { code, out } = await naru({}, command, "--help");
    expect(code).toBe(0);
    expect(out).toMatch(new RegExp(`^Usage: naru ${command} `));
  },
);
