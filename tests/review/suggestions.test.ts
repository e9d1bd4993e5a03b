import { randomUUID } from "node:crypto";
import { AddMarkStep, RemoveMarkStep, ReplaceStep } from "@tiptap/pm/transform";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { documentFromText, parseDocument } from "#shared/document/document.ts";
import { pendingIn } from "#shared/document/pending.ts";
import { positionAtOffset } from "#shared/document/positions.ts";
import { schema } from "#shared/document/schema.ts";
import { readGate } from "#shared/gate/api.ts";
import { listVersions, readRecord } from "#shared/history/api.ts";
import * as api from "#shared/review/api.ts";
import { decideSuggestions, listDecisions } from "#shared/review/suggestion-api.ts";
import { sendSteps } from "#shared/segments/api.ts";
import { listThreads, openComment } from "#shared/threads/api.ts";
import type { Client } from "#tests/support/client.ts";
import { onBothDatabases } from "#tests/support/databases.ts";
import { startDesk, type TestDesk } from "#tests/support/desk.ts";
import { placeArticle } from "#tests/support/place-article.ts";
import { batchOf, decideAll, pendingOf, suggestionOf, suggestWords } from "#tests/support/suggest-words.ts";
import { seenBy, writeWords } from "#tests/support/write-words.ts";

const ENGLISH = "The ferry left before dawn, and nobody saw it.";

onBothDatabases("suggestions", (database) => {
  let desk: TestDesk;
  let yuna: Client;
  let martin: Client;
  let ines: Client;
  let dohyun: Client;
  let ids: { yuna: string; martin: string; ines: string; dohyun: string };
  let articleId: string;
  let segmentId: string;

  beforeAll(async () => {
    desk = await startDesk({ database });
    [yuna, martin, ines, dohyun] = await Promise.all([
      desk.as("translator"),
      desk.as("editor"),
      desk.as("secondEditor"),
      desk.as("journalist"),
    ]);
    const { translator, editor, secondEditor, journalist } = desk.people;
    ids = { yuna: translator.id, martin: editor.id, ines: secondEditor.id, dohyun: journalist.id };
  });
  afterAll(() => desk.stop());

  beforeEach(async () => {
    const placed = await placeArticle(
      desk.desk,
      [
        { kind: "headline", ko: "나룻배", en: "The ferry" },
        { kind: "body", ko: "나룻배는 새벽 전에 떠났고 아무도 보지 못했다.", en: ENGLISH },
      ],
      {
        by: ids.martin,
        authors: [ids.yuna],
        members: [
          { personId: ids.yuna, part: "translator" },
          { personId: ids.martin, part: "editor" },
          { personId: ids.ines, part: "editor" },
          { personId: ids.dohyun, part: "journalist" },
        ],
      },
    );
    articleId = placed.articleId;
    segmentId = placed.segmentIds[1] ?? "";
  });

  const now = (client = martin) => client.call(api.readSegment, { segmentId });
  const approve = async () => martin.call(api.approveSegment, { segmentId, seen: await seenBy(martin, segmentId) });
  const eventsNow = async () => {
    const { events } = await martin.call(readRecord, { articleId, segmentId });
    return events.map(({ kind, by, data }) => ({ kind, by, data }));
  };

  test("the journalist suggests on approved text: it stays approved, with the same words in the same digest", async () => {
    const before = await approve();
    await suggestWords(dohyun, ids.dohyun, segmentId, "before dawn", "at night");
    const after = await now();
    expect(after).toMatchObject({
      text: ENGLISH,
      digests: before.digests,
      authors: before.authors,
      writtenBy: before.writtenBy,
      review: { state: "approved", approvals: before.review.approvals },
      suggestions: [{ by: ids.dohyun }],
    });
    expect(pendingIn(parseDocument(after.document))).toMatchObject([
      { by: ids.dohyun, deleted: "before dawn", inserted: "at night" },
    ]);
  });

  test("an editor accepts: the approval lapses, the words are the proposer’s, and the one who accepted may approve them", async () => {
    await approve();
    await suggestWords(dohyun, ids.dohyun, segmentId, "before dawn", "at night");
    const accepted = await decideAll(martin, segmentId, "accept");
    expect(accepted).toMatchObject({
      text: "The ferry left at night, and nobody saw it.",
      authors: [ids.dohyun],
      review: { state: "outdated", outdated: { target: true } },
      suggestions: [],
    });
    expect((await approve()).review.state).toBe("approved");
    expect(await martin.call(listDecisions, { segmentId })).toMatchObject({
      decisions: [
        {
          verdict: "accept",
          by: ids.martin,
          suggestion: { by: ids.dohyun },
          inserted: "at night",
          deleted: "before dawn",
        },
      ],
    });
    const kinds = (await eventsNow()).map(({ kind, by }) => [kind, by]);
    expect(kinds.toReversed()).toEqual([
      ["segment.approved", ids.martin],
      ["suggestion.proposed", ids.dohyun],
      ["suggestion.accepted", ids.martin],
      ["segment.approved", ids.martin],
    ]);
  });

  test("the editor who proposed the words does not approve them, whoever accepted", async () => {
    await suggestWords(martin, ids.martin, segmentId, "nobody", "no one");
    await decideAll(ines, segmentId, "accept");
    const refused = await martin.refusal(api.approveSegment, { segmentId, seen: await seenBy(martin, segmentId) });
    expect(refused.code).toBe("four-eyes");
    expect((await now()).authors.toSorted()).toEqual([ids.yuna, ids.martin].toSorted());
  });

  test("rejecting leaves the very text of before, and says who rejected what", async () => {
    const before = await approve();
    await suggestWords(dohyun, ids.dohyun, segmentId, ", and nobody saw it", "");
    await decideAll(martin, segmentId, "reject");
    const after = await now();
    expect(after).toMatchObject({ document: before.document, digests: before.digests, suggestions: [] });
    expect(after.review.state).toBe("approved");
    expect((await eventsNow())[0]).toMatchObject({ kind: "suggestion.rejected", data: { proposer: ids.dohyun } });
  });

  test("of two people’s suggestions one is accepted and the other waits", async () => {
    await suggestWords(dohyun, ids.dohyun, segmentId, "before dawn", "at night");
    await suggestWords(ines, ids.ines, segmentId, "nobody", "no one");
    await decideAll(martin, segmentId, "accept", ids.ines);
    expect(await now()).toMatchObject({
      text: "The ferry left before dawn, and no one saw it.",
      suggestions: [{ by: ids.dohyun }],
    });
    await decideAll(dohyun, segmentId, "reject", ids.dohyun);
    expect((await now()).suggestions).toEqual([]);
  });

  test("accepted together, the words of each are written under the name of each", async () => {
    await approve();
    await suggestWords(dohyun, ids.dohyun, segmentId, "before dawn", "at night");
    await suggestWords(ines, ids.ines, segmentId, "nobody", "no one");
    const { authors, text } = await decideAll(martin, segmentId, "accept");
    expect(text).toBe("The ferry left at night, and no one saw it.");
    expect(authors.toSorted()).toEqual([ids.dohyun, ids.ines].toSorted());
    const { versions } = await martin.call(listVersions, { segmentId });
    expect(versions.slice(0, 2).map(({ by }) => by)).toEqual([[ids.ines], [ids.dohyun]]);
  });

  test("who may only suggest changes no text over HTTP: not by typing, nor by marks put on or taken off, nor under another name", async () => {
    await suggestWords(ines, ids.ines, segmentId, "nobody", "no one");
    const { document, version } = await now();
    const doc = parseDocument(document);
    const [theirs] = pendingIn(doc);
    const mark = (type: string, by: string, id: string = randomUUID()) => schema.mark(type, { id, by });
    const inserted = (by: string, id: string = randomUUID()) =>
      new ReplaceStep(2, 2, schema.node("paragraph", null, schema.text("x", [mark("insertion", by, id)])).slice(0, 1));
    const attempts = {
      typing: [new ReplaceStep(2, 2, schema.node("paragraph", null, schema.text("x")).slice(0, 1))],
      deleting: [new ReplaceStep(2, 4, schema.node("paragraph").slice(0, 0))],
      bold: [new AddMarkStep(2, 6, schema.mark("bold"))],
      "another’s name": [inserted(ids.ines)],
      "another’s suggestion": [inserted(ids.ines, theirs?.id)],
      "another’s suggestion under one’s own name": [inserted(ids.dohyun, theirs?.id)],
      "hiding text as if it were only suggested": [new AddMarkStep(2, 6, mark("insertion", ids.dohyun))],
      "accepting by taking the mark off": [
        new RemoveMarkStep(1, doc.content.size - 1, mark("insertion", ids.ines, theirs?.id)),
      ],
      "rejecting by taking the mark off": [
        new RemoveMarkStep(1, doc.content.size - 1, mark("deletion", ids.ines, theirs?.id)),
      ],
      "deleting what another inserted": [
        new ReplaceStep(theirs?.from ?? 0, theirs?.to ?? 0, schema.node("paragraph").slice(0, 0)),
      ],
      splitting: [new ReplaceStep(4, 4, documentOf("a\n\nb").slice(2, 4))],
    };
    for (const [what, steps] of Object.entries(attempts)) {
      const refused = await dohyun.refusal(sendSteps, batchOf(segmentId, version, steps)).catch(() => undefined);
      expect([what, refused?.status]).toEqual([what, 403]);
    }
    expect(await now()).toMatchObject({ document, version, text: ENGLISH });
  });

  test("the journalist accepts nothing, and puts aside only what is their own", async () => {
    await suggestWords(ines, ids.ines, segmentId, "nobody", "no one");
    const suggestions = await pendingOf(dohyun, segmentId);
    for (const verdict of ["accept", "reject"] as const) {
      const refused = await dohyun.refusal(decideSuggestions, { segmentId, verdict, suggestions });
      expect(refused.code).toBe("capability");
    }
  });

  test("a translator suggests on approved text and accepts nothing there", async () => {
    await approve();
    await suggestWords(yuna, ids.yuna, segmentId, "nobody", "no one");
    const suggestions = await pendingOf(yuna, segmentId);
    const refused = await yuna.refusal(decideSuggestions, { segmentId, verdict: "accept", suggestions });
    expect(refused.code).toBe("approved-locked");
    expect((await now()).review.state).toBe("approved");
  });

  test("who may write may not write under a colleague’s suggestion either, nor settle one without saying so", async () => {
    await suggestWords(dohyun, ids.dohyun, segmentId, "nobody", "no one");
    const { document, version } = await now();
    const doc = parseDocument(document);
    const [theirs] = pendingIn(doc);
    const mark = (type: string) => schema.mark(type, { id: theirs?.id, by: ids.dohyun });
    const forged = schema.node("paragraph", null, schema.text("of mine", [mark("insertion")])).slice(0, 7);
    const attempts = [
      new ReplaceStep(theirs?.to ?? 0, theirs?.to ?? 0, forged),
      new RemoveMarkStep(1, doc.content.size - 1, mark("insertion")),
      new RemoveMarkStep(1, doc.content.size - 1, mark("deletion")),
      new AddMarkStep(1, 4, mark("insertion")),
    ];
    for (const step of attempts) {
      const refused = await martin.refusal(sendSteps, batchOf(segmentId, version, [step]));
      expect(refused.code).toBe("others-suggestion");
    }
  });

  test("an editor deletes words with a suggestion in them, and undo brings both back", async () => {
    await suggestWords(dohyun, ids.dohyun, segmentId, "nobody", "no one");
    const { document, version, digests } = await now();
    const doc = parseDocument(document);
    const deleting = new ReplaceStep(1, doc.content.size - 1, schema.node("paragraph").slice(0, 0));
    await martin.call(sendSteps, batchOf(segmentId, version, [deleting]));
    expect((await now()).suggestions).toEqual([]);
    await martin.call(sendSteps, batchOf(segmentId, version + 1, [deleting.invert(doc)]));
    expect(await now()).toMatchObject({ document, digests, suggestions: [{ by: ids.dohyun }] });
  });

  test("words that were not on screen are not decided on", async () => {
    await suggestWords(dohyun, ids.dohyun, segmentId, "nobody", "no one");
    const suggestions = await pendingOf(martin, segmentId);
    await suggestWords(dohyun, ids.dohyun, segmentId, "no one", "not a soul");
    const refused = await martin.refusal(decideSuggestions, { segmentId, verdict: "accept", suggestions });
    expect([refused.code, refused.status]).toEqual(["suggestion-changed", 409]);
  });

  test("decided twice in the same way it is decided once; a second opinion comes too late", async () => {
    await suggestWords(dohyun, ids.dohyun, segmentId, "nobody", "no one");
    const suggestions = await pendingOf(martin, segmentId);
    const first = await martin.call(decideSuggestions, { segmentId, verdict: "accept", suggestions });
    const again = await martin.call(decideSuggestions, { segmentId, verdict: "accept", suggestions });
    expect(again.version).toBe(first.version);
    const late = await ines.refusal(decideSuggestions, { segmentId, verdict: "reject", suggestions });
    expect([late.code, late.status]).toEqual(["suggestion-gone", 409]);
  });

  test("what waits stands in the way of publication, with the way there and who can clear it", async () => {
    await approve();
    await suggestWords(dohyun, ids.dohyun, segmentId, "nobody", "no one");
    const line = async () =>
      (await martin.call(readGate, { articleId })).lines.find(({ obstacle }) => obstacle === "pending-suggestion");
    expect(await line()).toMatchObject({
      segmentId,
      params: { count: 1 },
      clearedBy: { people: expect.arrayContaining([ids.martin, ids.ines]) },
    });
    await decideAll(martin, segmentId, "reject");
    expect(await line()).toBeUndefined();
  });

  test("a comment on suggested words stays on them when they are accepted, and keeps its quote when they are rejected", async () => {
    await suggestWords(dohyun, ids.dohyun, segmentId, "nobody", "no one");
    const from = "The ferry left before dawn, and nobody".length;
    const anchor = { side: "target" as const, from, to: from + 6, quote: "no one" };
    await ines.call(openComment, { segmentId, anchor, body: "Better." });
    await decideAll(martin, segmentId, "accept");
    const anchors = async () => (await ines.call(listThreads, { articleId })).threads.map((thread) => thread.anchor);
    expect(await anchors()).toMatchObject([{ from: from - 6, to: from, quote: "no one", orphaned: false }]);
    await suggestWords(dohyun, ids.dohyun, segmentId, "no one", "");
    await decideAll(martin, segmentId, "accept");
    expect(await anchors()).toMatchObject([{ quote: "no one", orphaned: true }]);
  });

  test("the desk’s list finds it, and it waits for who may decide", async () => {
    await suggestWords(dohyun, ids.dohyun, segmentId, "nobody", "no one");
    const found = async (client: Client, q: string) =>
      (await client.call(api.listArticles, { q })).articles.find(({ article }) => article.id === articleId);
    expect((await found(martin, "has:suggestion"))?.waits.map(({ why }) => why)).toContain("to-decide");
    expect((await found(dohyun, "has:suggestion"))?.waits.map(({ why }) => why)).not.toContain("to-decide");
    await decideAll(martin, segmentId, "reject");
    expect(await found(martin, "has:suggestion")).toBeUndefined();
  });

  test("an edit beside it leaves it where it is", async () => {
    await suggestWords(dohyun, ids.dohyun, segmentId, "nobody", "no one");
    const { document, version } = await now();
    const at = positionAtOffset(parseDocument(document), 0);
    const step = new ReplaceStep(at, at, documentOf("Today ").slice(1, 6));
    await yuna.call(sendSteps, batchOf(segmentId, version, [step]));
    expect(await now()).toMatchObject({ text: `Today${ENGLISH}`, suggestions: [{ by: ids.dohyun }] });
    await decideAll(martin, segmentId, "accept");
    expect((await now()).text).toBe("TodayThe ferry left before dawn, and no one saw it.");
  });

  test("a retry of a suggestion is harmless", async () => {
    const batch = await suggestionOf(dohyun, ids.dohyun, segmentId, "nobody", "no one");
    const first = await dohyun.call(sendSteps, batch);
    expect(await dohyun.call(sendSteps, batch)).toMatchObject({ version: first.version });
    await writeWords(yuna, segmentId, "Other words.");
    expect((await now()).suggestions).toEqual([]);
  });
});

const documentOf = (text: string) => parseDocument(documentFromText(text));
