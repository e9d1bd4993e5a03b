import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { listVersions } from "#shared/history/api.ts";
import * as api from "#shared/review/api.ts";
import { sendSteps } from "#shared/segments/api.ts";
import type { Client } from "#tests/support/client.ts";
import { onBothDatabases } from "#tests/support/databases.ts";
import { startDesk, type TestDesk } from "#tests/support/desk.ts";
import { type Placed, placeArticle, translated } from "#tests/support/place-article.ts";
import { salt } from "#tests/support/stories.ts";
import { batchFor, seenBy, writeWords } from "#tests/support/write-words.ts";

onBothDatabases("the steps of a paragraph", (database) => {
  let desk: TestDesk;
  let yuna: Client;
  let martin: Client;
  let ines: Client;
  let dohyun: Client;
  let nari: Client;
  let article: Placed;
  let segmentId: string;

  beforeAll(async () => {
    desk = await startDesk({ database });
    [yuna, martin, ines, dohyun, nari] = await Promise.all([
      desk.as("translator"),
      desk.as("editor"),
      desk.as("secondEditor"),
      desk.as("journalist"),
      desk.as("stranger"),
    ]);
  });
  afterAll(() => desk.stop());

  beforeEach(async () => {
    article = await place({});
    segmentId = article.segmentIds[2] ?? "";
  });

  function place({ restricted = false }) {
    const { translator, editor, secondEditor } = desk.people;
    return placeArticle(desk.desk, translated(salt), {
      by: editor.id,
      restricted,
      authors: [translator.id],
      members: [
        { personId: translator.id, part: "translator" },
        { personId: editor.id, part: "editor" },
        { personId: secondEditor.id, part: "editor" },
      ],
    });
  }

  const submit = async () => yuna.call(api.submitSegment, { segmentId, seen: await seenBy(yuna, segmentId) });
  const approve = async (client = martin) =>
    client.call(api.approveSegment, { segmentId, seen: await seenBy(client, segmentId) });
  const stateNow = async () => (await martin.call(api.readSegment, { segmentId })).review.state;

  test("from the translator's word to the editor's signature", async () => {
    expect((await submit()).review.state).toBe("submitted");
    const { review, digests } = await approve();
    expect(review).toMatchObject({ state: "approved", approvals: [{ by: desk.people.editor.id, bulk: false }] });
    const { facts } = await yuna.call(api.listFacts, { segmentId });
    expect(facts).toMatchObject([
      { kind: "submission", by: desk.people.translator.id, digests },
      { kind: "approval", by: desk.people.editor.id, digests },
    ]);
  });

  test("a letter typed and deleted: still approved, by the same person at the same time", async () => {
    await submit();
    const before = await approve();
    await writeWords(martin, segmentId, `${before.text}x`);
    expect(await stateNow()).toBe("outdated");
    await writeWords(martin, segmentId, before.text);
    const after = await yuna.call(api.readSegment, { segmentId });
    expect(after.review).toEqual(before.review);
    expect(after.authors).toEqual(before.authors);
  });

  test("an edit after approval sends the paragraph back to review", async () => {
    await submit();
    await approve();
    await writeWords(martin, segmentId, "Salt is dear.");
    const { review } = await yuna.call(api.readSegment, { segmentId });
    expect(review).toMatchObject({ state: "outdated", outdated: { target: true, source: false } });
  });

  test("a translator edits approved words only after reopening them with a reason", async () => {
    await submit();
    await approve();
    const batch = await batchFor(yuna, segmentId, "Salt is dear.");
    expect((await yuna.refusal(sendSteps, batch)).code).toBe("approved-locked");
    await yuna.call(api.reopenSegment, { segmentId, reason: "The price was last month's." });
    await yuna.call(sendSteps, batch);
    expect(await stateNow()).toBe("draft");
  });

  test("approved again and reopened again for the same reason: it is open again", async () => {
    for (let round = 0; round < 2; round++) {
      await submit();
      await approve();
      await yuna.call(api.reopenSegment, { segmentId, reason: "The price was last month's." });
      expect(await stateNow()).toBe("draft");
    }
  });

  test("what is approved must be what was read: the refusal carries the words as they are now", async () => {
    const seen = await seenBy(martin, segmentId);
    await writeWords(yuna, segmentId, "Salt is cheap.");
    const refused = await martin.refusal(api.approveSegment, { segmentId, seen });
    expect(refused).toMatchObject({ status: 409, code: "stale-digests" });
    expect(refused.body.details).toMatchObject({ segment: { text: "Salt is cheap." } });
    expect((await yuna.refusal(api.submitSegment, { segmentId, seen })).code).toBe("stale-digests");
  });

  test("the editor who changed a word does not approve it; another editor does", async () => {
    await writeWords(martin, segmentId, "Salt is dear.");
    const seen = await seenBy(martin, segmentId);
    expect(await martin.refusal(api.approveSegment, { segmentId, seen })).toMatchObject({
      status: 403,
      code: "four-eyes",
    });
    expect((await approve(ines)).review.state).toBe("approved");
  });

  test("changes are asked with a reason, and the words that were approved are not approved any more", async () => {
    await submit();
    await approve();
    expect((await martin.refusal(api.returnSegment, { segmentId, reason: "  " })).status).toBe(400);
    const { review } = await martin.call(api.returnSegment, { segmentId, reason: "Which market?" });
    expect(review).toMatchObject({ state: "returned", approvals: [], last: { reason: "Which market?" } });
  });

  test("submitted and taken back", async () => {
    await submit();
    await yuna.call(api.withdrawSegment, { segmentId });
    expect(await stateNow()).toBe("draft");
    expect((await yuna.refusal(api.withdrawSegment, { segmentId })).code).toBe("wrong-state");
  });

  test("an approval is taken back by who gave it", async () => {
    await submit();
    await approve();
    expect((await ines.refusal(api.withdrawApproval, { segmentId })).code).toBe("nothing-to-withdraw");
    expect((await martin.call(api.withdrawApproval, { segmentId })).review.state).toBe("submitted");
  });

  test("pressed twice, said once", async () => {
    await Promise.all([submit(), submit()]);
    await approve();
    await approve();
    for (let press = 0; press < 2; press++)
      await martin.call(api.returnSegment, { segmentId, reason: "Which market?" });
    const { facts } = await yuna.call(api.listFacts, { segmentId });
    expect(facts.map(({ kind }) => kind)).toEqual(["submission", "approval", "return"]);
  });

  test("a paragraph with English is left out together with it, and the English stays in the history", async () => {
    const { digests, text } = await yuna.call(api.readSegment, { segmentId });
    const reason = "Known to readers abroad.";
    expect((await yuna.refusal(api.omitSegment, { segmentId, reason })).code).toBe("omitted-has-target");
    const old = { ...digests, target: digests.source };
    expect((await yuna.refusal(api.omitSegment, { segmentId, reason, removing: old })).code).toBe("stale-digests");
    const after = await yuna.call(api.omitSegment, { segmentId, reason, removing: digests });
    expect(after).toMatchObject({ text: "", review: { omitted: { reason } } });
    const { versions } = await yuna.call(listVersions, { segmentId });
    expect(versions.map((each) => each.text)).toContain(text);
  });

  test("a paragraph is left out with a reason, approved so, and taken in again", async () => {
    await writeWords(yuna, segmentId, "");
    await yuna.call(api.omitSegment, { segmentId, reason: "Known to readers abroad." });
    const batch = await batchFor(yuna, segmentId, "Words after all.");
    expect((await yuna.refusal(sendSteps, batch)).code).toBe("wrong-state");
    expect((await approve()).review).toMatchObject({
      state: "approved",
      omitted: { reason: "Known to readers abroad." },
    });
    await yuna.call(api.restoreSegment, { segmentId, reason: "It is not known." });
    expect(await stateNow()).toBe("empty");
  });

  const placeAddition = async () => {
    const { translator, editor } = desk.people;
    const addition = [{ kind: "body", en: "Nampo is a port." }] as const;
    const placed = await placeArticle(desk.desk, addition, { by: editor.id, authors: [translator.id] });
    return placed.segmentIds[0] ?? "";
  };

  test("that English was added is taken back, and what was submitted as an addition with it", async () => {
    segmentId = await placeAddition();
    const refused = { status: 403, code: "not-added" };
    expect(await yuna.refusal(api.withdrawAddition, { segmentId })).toMatchObject(refused);
    await yuna.call(api.markAdded, { segmentId, reason: "Readers abroad do not know Nampo." });
    await submit();
    expect((await dohyun.refusal(api.withdrawAddition, { segmentId })).code).toBe("capability");
    const { review } = await yuna.call(api.withdrawAddition, { segmentId });
    expect(review).toMatchObject({ state: "draft", added: null, last: null });
    expect((await martin.refusal(api.approveSegment, { segmentId, seen: await seenBy(martin, segmentId) })).code).toBe(
      "no-source",
    );
    const { facts } = await yuna.call(api.listFacts, { segmentId });
    expect(facts.map(({ kind }) => kind)).toEqual(["addition", "submission", "addition-withdrawal"]);
  });

  test("added English is approved once somebody said why it is there", async () => {
    segmentId = await placeAddition();
    expect((await martin.refusal(api.approveSegment, { segmentId, seen: await seenBy(martin, segmentId) })).code).toBe(
      "no-source",
    );
    await yuna.call(api.markAdded, { segmentId, reason: "Readers abroad do not know Nampo." });
    expect((await approve()).review.state).toBe("approved");
  });

  test("nothing has changed: there is no change of the Korean to confirm", async () => {
    await submit();
    await approve();
    const seen = await seenBy(ines, segmentId);
    expect((await ines.refusal(api.confirmSourceChange, { segmentId, seen })).code).toBe("wrong-state");
  });

  describe("who may not", () => {
    test("a journalist takes no step", async () => {
      const seen = await seenBy(dohyun, segmentId);
      for (const refused of [
        dohyun.refusal(api.submitSegment, { segmentId, seen }),
        dohyun.refusal(api.approveSegment, { segmentId, seen }),
        dohyun.refusal(api.returnSegment, { segmentId, reason: "No." }),
        dohyun.refusal(api.omitSegment, { segmentId, reason: "No." }),
        dohyun.refusal(sendSteps, await batchFor(dohyun, segmentId, "Mine.")),
      ])
        expect(await refused).toMatchObject({ status: 403, code: "capability" });
    });

    test("a restricted article does not exist for who is not a member, whatever is asked of it", async () => {
      const secret = await place({ restricted: true });
      segmentId = secret.segmentIds[2] ?? "";
      const seen = await seenBy(yuna, segmentId);
      const batch = await batchFor(yuna, segmentId, "Mine.");
      const { articleId } = secret;
      const refusals = await Promise.all([
        nari.refusal(api.openArticle, { articleId }),
        nari.refusal(api.readSegment, { segmentId }),
        nari.refusal(api.listFacts, { segmentId }),
        nari.refusal(sendSteps, batch),
        nari.refusal(api.submitSegment, { segmentId, seen }),
        nari.refusal(api.withdrawSegment, { segmentId }),
        nari.refusal(api.approveSegment, { segmentId, seen }),
        nari.refusal(api.withdrawApproval, { segmentId }),
        nari.refusal(api.confirmSourceChange, { segmentId, seen }),
        nari.refusal(api.returnSegment, { segmentId, reason: "x" }),
        nari.refusal(api.reopenSegment, { segmentId, reason: "x" }),
        nari.refusal(api.omitSegment, { segmentId, reason: "x" }),
        nari.refusal(api.restoreSegment, { segmentId, reason: "x" }),
        nari.refusal(api.markAdded, { segmentId, reason: "x" }),
        nari.refusal(api.withdrawAddition, { segmentId }),
        nari.refusal(api.approveAll, { articleId, seen: [{ segmentId, seen }] }),
        nari.refusal(api.recordSeen, { articleId, seen: [{ segmentId, seen }] }),
      ]);
      for (const refused of refusals) expect(refused).toMatchObject({ status: 404, code: "not-found" });
      expect((await (await desk.as("chief")).call(api.readSegment, { segmentId })).id).toBe(segmentId);
    });
  });

  test("approve against edit: whatever comes first, no words are approved that were not shown", async () => {
    for (let round = 0; round < 10; round++) {
      const shown = await seenBy(martin, segmentId);
      const batch = await batchFor(yuna, segmentId, `Salt, round ${round}.`);
      const [approval] = await Promise.allSettled([
        martin.call(api.approveSegment, { segmentId, seen: shown }),
        yuna.call(sendSteps, batch),
      ]);
      const { facts } = await yuna.call(api.listFacts, { segmentId });
      const newest = facts.at(-1);
      if (approval.status === "fulfilled") expect(newest).toMatchObject({ kind: "approval", digests: shown });
      const now = await yuna.call(api.readSegment, { segmentId });
      for (const { by } of now.review.approvals) expect([by, now.digests]).toEqual([desk.people.editor.id, shown]);
      if (now.review.state === "approved") await yuna.call(api.reopenSegment, { segmentId, reason: "Next round." });
    }
  });
});
