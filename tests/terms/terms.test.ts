import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openArticle } from "#shared/review/api.ts";
import * as api from "#shared/terms/api.ts";
import { placeSalt } from "#tests/publication/desk-with-article.ts";
import type { Client } from "#tests/support/client.ts";
import { onBothDatabases } from "#tests/support/databases.ts";
import { startDesk, type TestDesk } from "#tests/support/desk.ts";
import { placeArticle } from "#tests/support/place-article.ts";

const base64 = (text: string | Uint8Array) => Buffer.from(text).toString("base64");

onBothDatabases("the term base", (database) => {
  let desk: TestDesk;
  let yuna: Client;
  let martin: Client;
  let dohyun: Client;
  let nari: Client;

  beforeAll(async () => {
    desk = await startDesk({ database });
    [yuna, martin, dohyun, nari] = await Promise.all([
      desk.as("translator"),
      desk.as("editor"),
      desk.as("journalist"),
      desk.as("stranger"),
    ]);
  });
  afterAll(() => desk.stop());

  test("a translator proposes, an editor decides, and open articles are looked over again at once", async () => {
    const { articleId, segmentIds } = await placeArticle(
      desk.desk,
      [{ kind: "body", ko: "출하증이 없는 차는 돌려보낸다.", en: "Trucks without shipping papers are sent back." }],
      { by: desk.people.editor.id },
    );
    const values = { korean: ["출하증"], preferred: "release permit", banned: ["shipping papers"], authority: "House" };
    expect((await yuna.refusal(api.addTerm, { values })).body.code).toBe("capability");
    const proposal = await yuna.call(api.proposeTerm, { values, reason: "It comes up daily.", articleId });
    expect((await dohyun.refusal(api.decideProposal, { proposalId: proposal.id, accept: true })).body.code).toBe(
      "capability",
    );
    const before = await yuna.call(openArticle, { articleId });
    expect(before.segments[0]?.findings.error).toBe(0);
    const { termId } = await martin.call(api.decideProposal, { proposalId: proposal.id, accept: true });
    expect((await martin.refusal(api.decideProposal, { proposalId: proposal.id, accept: true })).body.code).toBe(
      "term-proposal-decided",
    );
    const after = await yuna.call(openArticle, { articleId });
    expect(after.segments[0]?.findings.error).toBe(1);
    const { terms } = await yuna.call(api.termsOfArticle, { articleId });
    expect(terms.map(({ preferred }) => preferred)).toEqual(["release permit"]);
    const { uses } = await yuna.call(api.readTermUse, { termId: termId ?? "" });
    expect(uses).toMatchObject([
      { articleId, segmentId: segmentIds[0], standing: "banned", rendering: "shipping papers", published: false },
    ]);
  });

  test("two who decide at once do not overwrite one another, and what was can be decided again", async () => {
    const made = await martin.call(api.addTerm, { values: { korean: ["두루미"], preferred: "crane" } });
    const values = { korean: ["두루미"], preferred: "red-crowned crane" };
    await martin.call(api.changeTerm, { termId: made.id, version: 1, values });
    const late = await martin.refusal(api.changeTerm, {
      termId: made.id,
      version: 1,
      values: { ...values, preferred: "stork" },
    });
    expect(late.body.code).toBe("stale-term");
    const { versions } = await nari.call(api.listTermVersions, { termId: made.id });
    expect(versions.map((each) => each.values.preferred)).toEqual(["red-crowned crane", "crane"]);
    const both = { ...values, banned: ["Red-crowned crane"] };
    expect((await martin.refusal(api.changeTerm, { termId: made.id, version: 2, values: both })).body.code).toBe(
      "term-contradiction",
    );
  });

  test("what is decided already is not decided a second time", async () => {
    const values = { korean: ["나룻배"], preferred: "ferry boat" };
    await martin.call(api.addTerm, { values });
    const twice = await martin.refusal(api.addTerm, { values: { ...values, preferred: "Ferry boat" } });
    expect([twice.status, twice.body.code, twice.body.params]).toEqual([
      409,
      "term-known",
      { korean: "나룻배", english: "Ferry boat" },
    ]);
  });

  test("an entry is neither brought back nor renamed into what is decided already, by a proposal either", async () => {
    const decide = (values: { korean: string[]; preferred: string }) => martin.call(api.addTerm, { values });
    const [gangplank, board] = [
      { korean: ["발판"], preferred: "gangplank" },
      { korean: ["발판"], preferred: "boarding plank" },
    ];
    const before = await decide(gangplank);
    const gone = await martin.call(api.changeTerm, { termId: before.id, version: 1, values: gangplank, retired: true });
    const now = await decide(gangplank);
    const other = await decide(board);
    const renamed = { termId: other.id, version: other.version, values: { ...gangplank, preferred: "Gangplank" } };
    const back = { termId: gone.id, version: gone.version, values: gangplank };
    const codeOf = async (asked: typeof back) => {
      const { status, body } = await martin.refusal(api.changeTerm, asked);
      return [status, body.code];
    };
    expect(await codeOf(back)).toEqual([409, "term-known"]);
    expect(await codeOf(renamed)).toEqual([409, "term-known"]);
    const { id: proposalId } = await yuna.call(api.proposeTerm, { termId: other.id, values: gangplank });
    expect((await martin.refusal(api.decideProposal, { proposalId, accept: true })).body.code).toBe("term-known");
    // Itself it may say again, in other letters too; what is retired stands in nobody's way.
    const said = await martin.call(api.changeTerm, { termId: now.id, version: 1, values: renamed.values });
    await martin.call(api.changeTerm, { ...renamed, retired: true });
    await martin.call(api.changeTerm, { termId: now.id, version: said.version, values: gangplank, retired: true });
    expect(await martin.call(api.changeTerm, back)).toMatchObject({ retired: false });
  });

  test("of two who rename into the same at once, one is told that it is decided", async () => {
    const made = await Promise.all(
      ["rope ferry", "cable ferry", "chain ferry", "reaction ferry"].map((preferred) =>
        martin.call(api.addTerm, { values: { korean: ["줄배"], preferred } }),
      ),
    );
    const values = { korean: ["줄배"], preferred: "line ferry" };
    const answers = await Promise.allSettled(
      made.map(({ id: termId }) => martin.call(api.changeTerm, { termId, version: 1, values })),
    );
    expect(answers.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect((await nari.call(api.listTerms, { words: "line ferry" })).total).toBe(1);
  });

  test("a proposal does not tell of an article that one may not read", async () => {
    const { articleId } = await placeSalt(desk, { restricted: true });
    const values = { korean: ["소금장수"], preferred: "salt seller" };
    await yuna.call(api.proposeTerm, { values, articleId });
    const of = async (client: Client) =>
      (await client.call(api.listProposals, {})).proposals.find(
        ({ values: { preferred } }) => preferred === "salt seller",
      );
    expect((await of(martin))?.articleId).toBe(articleId);
    expect((await of(nari))?.articleId).toBeNull();
    expect((await nari.refusal(api.proposeTerm, { values, articleId })).body.code).toBe("not-found");
  });

  test("the starter base comes in, changes nothing the second time, and can be undone", async () => {
    const first = await martin.call(api.loadStarter, {});
    expect(first.added).toBeGreaterThanOrEqual(150);
    expect(first.malformed).toEqual([]);
    expect(await martin.call(api.loadStarter, {})).toMatchObject({ importId: null, added: 0, changed: 0 });
    const found = await nari.call(api.listTerms, { words: "양강도" });
    expect(found.terms.map(({ preferred }) => preferred)).toContain("Ryanggang province");
    await martin.call(api.undoImport, { importId: first.importId ?? "" });
    expect((await nari.call(api.listTerms, { words: "양강도" })).total).toBe(0);
    expect((await martin.refusal(api.undoImport, { importId: first.importId ?? randomUUID() })).body.code).toBe(
      "import-undone",
    );
    expect((await martin.call(api.loadStarter, {})).changed).toBe(first.added);
  });

  test("CSV with a byte order mark, formulas and bad rows; what goes out carries nothing out", async () => {
    const csv = '\uFEFFkorean;preferred;note\n쌀독;rice jar;"=HYPERLINK(""http://x"")"\n;nothing;\n돌배;wild pear;\n';
    const result = await martin.call(api.importTerms, { name: "a.csv", file: base64(csv) });
    expect(result).toMatchObject({ added: 2, malformed: [{ at: 3 }] });
    const out = await (await martin.fetch("/api/terms/export?format=csv")).text();
    expect(out).toMatch(/'=HYPERLINK/);
    expect(await martin.call(api.importTerms, { name: "b.csv", file: base64(out), trial: true })).toMatchObject({
      added: 0,
      changed: 0,
      malformed: [],
    });
    // 강 산 나라, in CP949
    const korean = [0xb0, 0xad, 0xbb, 0xea, 0xb3, 0xaa, 0xb6, 0xf3];
    const cp949 = new Uint8Array([...Buffer.from("korean,preferred\n"), ...korean, ...Buffer.from(",river land\n")]);
    expect(await martin.call(api.importTerms, { name: "c.csv", file: base64(cp949), trial: true })).toMatchObject({
      importId: null,
      added: 1,
    });
    expect((await martin.refusal(api.importTerms, { name: "d.csv", file: base64("a,b\n1,2\n") })).body.code).toBe(
      "not-terms",
    );
  });

  test("TBX goes out and comes in again, and reads nothing outside itself", async () => {
    const out = await (await martin.fetch("/api/terms/export?format=tbx")).text();
    const again = await martin.call(api.importTerms, { name: "a.tbx", file: base64(out), trial: true });
    expect(again.malformed).toEqual([]);
    expect(again.added).toBe(0);
    const evil = `<!DOCTYPE tbx [<!ENTITY x SYSTEM "file:///etc/passwd">]><tbx><text><body><conceptEntry><langSec xml:lang="ko"><termSec><term>나룻배</term></termSec></langSec><langSec xml:lang="en"><termSec><term>&x;</term></termSec></langSec></conceptEntry></body></text></tbx>`;
    const read = await martin.call(api.importTerms, { name: "b.tbx", file: base64(evil), trial: true });
    expect(JSON.stringify(read)).not.toContain("root:");
    expect(read.malformed).toHaveLength(1);
  });
});
