import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import {
  listWaivers,
  readFindingTallies,
  reportFinding,
  waiveFinding,
  waiveKind,
  withdrawWaiver,
} from "#shared/checks/api.ts";
import { runChecks } from "#shared/checks/checks.ts";
import { readSegment } from "#shared/review/api.ts";
import { sourceText } from "#shared/segments/segment.ts";
import { bringArticle, type Opened } from "#tests/support/bring-article.ts";
import type { Client } from "#tests/support/client.ts";
import { onBothDatabases } from "#tests/support/databases.ts";
import { startDesk, type TestDesk } from "#tests/support/desk.ts";
import { salt } from "#tests/support/stories.ts";
import { writeWords } from "#tests/support/write-words.ts";

onBothDatabases("waivers", (database) => {
  let desk: TestDesk;
  let yuna: Client;
  let martin: Client;
  let opened: Opened;
  let segmentId: string;

  const FAULTY = "Salt prices are rising in Nampo. A kilogram rose to  3,000 won.";

  beforeAll(async () => {
    desk = await startDesk({ database });
    [yuna, martin] = await Promise.all([desk.as("translator"), desk.as("editor")]);
  });
  afterAll(() => desk.stop());

  beforeEach(async () => {
    opened = await bringArticle(yuna, salt);
    segmentId = opened.segments[2]?.id ?? "";
    await writeWords(yuna, segmentId, FAULTY);
  });

  const now = () => martin.call(readSegment, { segmentId });
  async function findingNow(check: string) {
    const segment = await now();
    const findings = runChecks({ source: sourceText(segment), target: segment.text }, { kind: segment.kind });
    const found = findings.find((finding) => finding.check === check);
    if (!found) throw new Error(`${check} finds nothing in ${segment.text}`);
    return { found, seen: segment.digests };
  }
  async function waive(check: string, client = martin) {
    const { found, seen } = await findingNow(check);
    return client.call(waiveFinding, { segmentId, key: found.key, seen, reason: "As agreed with the journalist" });
  }
  const grave = async () => {
    const { findings } = await now();
    return findings.error + findings.warning;
  };
  const list = async () => (await martin.call(listWaivers, { articleId: opened.article.id })).waivers;

  test("a waived finding counts no more until a text changes, and again when the text is back", async () => {
    const before = await grave();
    const waiver = await waive("figures-missing");
    expect(waiver).toMatchObject({ check: "figures-missing", segmentId, by: desk.people.editor.id });
    expect(await grave()).toBe(before - 1);
    await writeWords(yuna, segmentId, `${FAULTY} So they say.`);
    expect(await grave()).toBe(before);
    await writeWords(yuna, segmentId, FAULTY);
    expect(await grave()).toBe(before - 1);
    expect(await list()).toEqual([waiver]);
  });

  test("a kind of finding is waived in the whole article with one reason, and each waiver lapses with its own texts", async () => {
    const other = opened.segments[1]?.id ?? "";
    await writeWords(yuna, other, "Salt  came by boat.");
    const articleId = opened.article.id;
    const kind = { articleId, check: "double-spaces", code: "double-space", reason: "The printer wants it so" };
    await expect(yuna.call(waiveKind, kind)).rejects.toMatchObject({ code: "capability" });
    const { waivers } = await martin.call(waiveKind, kind);
    expect(new Set(waivers.map((waiver) => waiver.segmentId))).toEqual(new Set([segmentId, other]));
    await expect(martin.call(waiveKind, kind)).rejects.toMatchObject({ code: "finding-gone" });
    await writeWords(yuna, other, "Salt  came by boat again.");
    expect((await martin.call(waiveKind, kind)).waivers.map((waiver) => waiver.segmentId)).toEqual([other]);
  });

  test("a finding that is called wrong stands, and the chief reads of it", async () => {
    const before = await grave();
    const { found, seen } = await findingNow("double-spaces");
    const said = { segmentId, key: found.key, seen, reason: "It is a table" };
    await yuna.call(reportFinding, said);
    expect(await grave()).toBe(before);
    await expect(martin.call(readFindingTallies, {})).rejects.toMatchObject({ code: "capability" });
    const chief = await desk.as("chief");
    const { tallies } = await chief.call(readFindingTallies, {});
    expect(tallies.find(({ code }) => code === "double-space")).toMatchObject({
      reported: 1,
      reasons: ["It is a table"],
    });
    await expect(yuna.call(reportFinding, { ...said, key: "0" })).rejects.toMatchObject({ code: "finding-gone" });
  });

  test("said twice, it is said once", async () => {
    const first = await waive("figures-missing");
    expect(await waive("figures-missing")).toEqual(first);
    expect(await list()).toHaveLength(1);
  });

  test("a withdrawn waiver stands no more, and withdrawing it again does no harm", async () => {
    const before = await grave();
    const { id: waiverId } = await waive("figures-missing");
    await martin.call(withdrawWaiver, { waiverId });
    await martin.call(withdrawWaiver, { waiverId });
    expect(await list()).toEqual([]);
    expect(await grave()).toBe(before);
  });

  test("what is not there, was read in another text, or is a mere note is not waived", async () => {
    const { found, seen } = await findingNow("figures-missing");
    const reason = "Because";
    expect((await martin.refusal(waiveFinding, { segmentId, key: "0".repeat(16), seen, reason })).code).toBe(
      "finding-gone",
    );
    await writeWords(yuna, segmentId, `${FAULTY} Again.`);
    const stale = await martin.refusal(waiveFinding, { segmentId, key: found.key, seen, reason });
    expect(stale).toMatchObject({ status: 409, code: "stale-digests" });
    const neighbour = "It cost 2,100 North Korean won last month.";
    await writeWords(yuna, opened.segments[3]?.id ?? "", neighbour);
    const segment = await now();
    const pair = { source: sourceText(segment), target: segment.text };
    const hint = runChecks(pair, { kind: segment.kind, after: neighbour }).find(({ severity }) => severity === "note");
    const asked = { segmentId, key: hint?.key ?? "no hint", seen: segment.digests, reason };
    const note = await martin.refusal(waiveFinding, asked);
    expect(note.code).toBe("waiver-note");
  });

  test("a translator waives nothing and takes no waiver back", async () => {
    const { found, seen } = await findingNow("figures-missing");
    expect((await yuna.refusal(waiveFinding, { segmentId, key: found.key, seen, reason: "Fine" })).code).toBe(
      "capability",
    );
    const { id: waiverId } = await waive("figures-missing");
    expect((await yuna.refusal(withdrawWaiver, { waiverId })).code).toBe("capability");
    expect((await martin.refusal(withdrawWaiver, { waiverId: randomUUID() })).status).toBe(404);
  });

  test("waivers of a restricted article do not exist for a stranger", async () => {
    opened = await bringArticle(martin, salt, { restricted: true });
    segmentId = opened.segments[2]?.id ?? "";
    await writeWords(martin, segmentId, FAULTY);
    const { found, seen } = await findingNow("figures-missing");
    const { id: waiverId } = await waive("figures-missing");
    const ines = await desk.as("secondEditor");
    expect((await ines.refusal(listWaivers, { articleId: opened.article.id })).status).toBe(404);
    expect((await ines.refusal(waiveFinding, { segmentId, key: found.key, seen, reason: "x" })).status).toBe(404);
    expect((await ines.refusal(withdrawWaiver, { waiverId })).status).toBe(404);
  });
});
