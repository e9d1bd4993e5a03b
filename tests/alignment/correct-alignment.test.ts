import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { chainOf } from "#server/activity/store.ts";
import { edition } from "#server/publication/table.ts";
import { type Correction, correctAlignment, undoAlignment } from "#shared/alignment/api.ts";
import { parseDocument, textOf } from "#shared/document/document.ts";
import { approveSegment, openArticle, readSegment } from "#shared/review/api.ts";
import { sendSteps, stepsSince } from "#shared/segments/api.ts";
import { applySteps, parseSteps } from "#shared/segments/rebase.ts";
import { type Segment, sourceText } from "#shared/segments/segment.ts";
import { listThreads, openComment } from "#shared/threads/api.ts";
import { bringArticle, type Opened } from "#tests/support/bring-article.ts";
import type { Client } from "#tests/support/client.ts";
import { onBothDatabases } from "#tests/support/databases.ts";
import { startDesk, type TestDesk } from "#tests/support/desk.ts";
import { salt } from "#tests/support/stories.ts";
import { decideAll, suggestWords } from "#tests/support/suggest-words.ts";
import { batchFor, seenBy, writeWords } from "#tests/support/write-words.ts";

const [HEADLINE, BYLINE, FIRST, SECOND, THIRD, FOURTH] = [0, 1, 2, 3, 4, 5];

onBothDatabases("correcting the alignment", (database) => {
  let desk: TestDesk;
  let yuna: Client;
  let martin: Client;

  beforeAll(async () => {
    desk = await startDesk({ database });
    [yuna, martin] = await Promise.all([desk.as("translator"), desk.as("editor")]);
  });
  afterAll(() => desk.stop());

  const idAt = ({ segments }: Opened, place: number) => segments[place]?.id ?? "";
  const reopen = ({ article }: Opened) => yuna.call(openArticle, { articleId: article.id });
  const undo = (opened: Opened, client = yuna) =>
    client.call(undoAlignment, { articleId: opened.article.id, structure: opened.structure });

  async function correct(opened: Opened, correction: Correction, client = yuna) {
    const { id: articleId } = opened.article;
    await client.call(correctAlignment, { articleId, structure: opened.structure, correction });
    return reopen(opened);
  }

  const shape = ({ segments }: Pick<Opened, "segments">) =>
    segments.map((each) => ({ id: each.id, korean: sourceText(each), english: each.text, place: each.position }));

  test("merge and undo: texts, digests and places are exactly the former ones", async () => {
    const before = await bringArticle(yuna, salt);
    const merged = await correct(before, { act: "merge", segmentId: idAt(before, FIRST) });
    expect(merged.segments).toHaveLength(before.segments.length - 1);
    expect(merged.segments[FIRST]).toMatchObject({
      id: idAt(before, FIRST),
      text: `${before.segments[FIRST]?.text}\n\n${before.segments[SECOND]?.text}`,
      confidence: null,
    });
    expect(merged.segments[FIRST]?.source).toHaveLength(2);
    expect(merged.segments.map(({ position }) => position)).toEqual(merged.segments.map((_, index) => index));
    await undo(merged);
    const after = await reopen(before);
    expect(shape(after)).toEqual(shape(before));
    expect(after.segments.map(({ digests }) => digests)).toEqual(before.segments.map(({ digests }) => digests));
    expect(after.structure).toBe(before.structure + 2);
  });

  test("all that is left is confirmed in one correction, and one undo brings every doubt back", async () => {
    const before = await bringArticle(yuna, salt);
    const doubts = ({ segments }: Opened) => segments.map(({ confidence }) => confidence);
    expect(doubts(before).every((confidence) => confidence !== null)).toBe(true);
    const sure = await correct(before, { act: "confirm-all", segmentId: idAt(before, FIRST) });
    expect(doubts(sure)).toEqual(before.segments.map(({ confidence }, place) => (place < FIRST ? confidence : null)));
    expect(shape(sure)).toEqual(shape(before));
    expect(sure.segments.map(({ version }) => version)).toEqual(before.segments.map(({ version }) => version));
    await undo(sure);
    expect(doubts(await reopen(before))).toEqual(doubts(before));
  });

  test("only rows whose texts change lose their approval, and undo gives it back", async () => {
    const before = await bringArticle(yuna, salt);
    for (const place of [FIRST, FOURTH]) {
      const segmentId = idAt(before, place);
      await martin.call(approveSegment, { segmentId, seen: await seenBy(martin, segmentId) });
    }
    const states = async () => (await reopen(before)).segments.map(({ review }) => review.state);
    const merged = await correct(before, { act: "merge", segmentId: idAt(before, FIRST) });
    expect(merged.segments[FIRST]?.review.state).toBe("outdated");
    expect(merged.segments.at(-1)?.review.state).toBe("approved");
    await undo(merged);
    expect((await states())[FIRST]).toBe("approved");
    const moved = await correct(await reopen(before), { act: "move", segmentId: idAt(before, FIRST), by: 1 });
    expect(moved.segments.find(({ id }) => id === idAt(before, FIRST))?.review.state).toBe("approved");
  });

  test("whoever merges is not an author of the words: they may still approve them", async () => {
    const before = await bringArticle(yuna, salt);
    await correct(before, { act: "merge", segmentId: idAt(before, SECOND) }, martin);
    const segmentId = idAt(before, SECOND);
    const merged = await martin.call(readSegment, { segmentId });
    expect(merged.authors).toEqual([desk.people.translator.id]);
    expect(merged.writtenBy).toBe(desk.people.translator.id);
    const { review } = await martin.call(approveSegment, { segmentId, seen: merged.digests });
    expect(review.state).toBe("approved");
    await writeWords(martin, idAt(before, FOURTH), "Neighbors share the brine.");
    const mixed = await correct(await reopen(before), { act: "merge", segmentId: idAt(before, SECOND) });
    expect(mixed.segments.find(({ id }) => id === segmentId)?.authors.toSorted()).toEqual(
      [desk.people.translator.id, desk.people.editor.id].toSorted(),
    );
  });

  test("an open editor receives the moved words as steps", async () => {
    const before = await bringArticle(yuna, salt);
    const row = before.segments[FIRST];
    await correct(before, { act: "merge", segmentId: row?.id ?? "" });
    const { batches, digests } = await yuna.call(stepsSince, { segmentId: row?.id ?? "", since: row?.version ?? 0 });
    expect(batches).toMatchObject([{ clientId: "alignment", digests }]);
    const replica = applySteps(parseDocument(row?.document), parseSteps(batches[0]?.steps ?? []), []).document;
    expect(textOf(replica)).toBe((await yuna.call(readSegment, { segmentId: row?.id ?? "" })).text);
  });

  test("conversations of a merged row go with their words and come back with them", async () => {
    const before = await bringArticle(yuna, salt);
    const second = before.segments[SECOND];
    if (!second) throw new Error("the story has a second paragraph");
    const from = second.text.indexOf("salt pans");
    const quote = "salt pans";
    const anchor = { side: "target" as const, from, to: from + quote.length, quote };
    const { id } = await yuna.call(openComment, { segmentId: second.id, anchor, body: "Or salt fields?" });
    const korean = second.source[0];
    const onKorean = {
      side: "source" as const,
      sourceParagraphId: korean?.id ?? "",
      from: 0,
      to: 2,
      quote: korean?.text.slice(0, 2) ?? "",
    };
    const other = await yuna.call(openComment, { segmentId: second.id, anchor: onKorean, body: "Which source?" });
    const threads = async () => (await yuna.call(listThreads, { articleId: before.article.id })).threads;
    const find = async (wanted: string) => (await threads()).find((thread) => thread.id === wanted);

    const merged = await correct(before, { act: "merge", segmentId: idAt(before, FIRST) });
    const thread = await find(id);
    expect(thread?.segmentId).toBe(idAt(before, FIRST));
    if (thread?.anchor.side !== "target") throw new Error("it stood on English");
    expect(merged.segments[FIRST]?.text.slice(thread.anchor.from, thread.anchor.to)).toBe(quote);
    expect((await find(other.id))?.segmentId).toBe(idAt(before, FIRST));
    await undo(merged);
    expect(await find(id)).toMatchObject({ segmentId: second.id, anchor: { ...anchor, orphaned: false } });
    expect(await find(other.id)).toMatchObject({ segmentId: second.id, anchor: onKorean });
  });

  test("what is suggested in a row that is merged away waits in the merged row and is decided there", async () => {
    const before = await bringArticle(yuna, salt);
    const [first, second] = [before.segments[FIRST], before.segments[SECOND]];
    await suggestWords(martin, desk.people.editor.id, second?.id ?? "", "salt pans", "salt fields");
    await correct(before, { act: "merge", segmentId: first?.id ?? "" });
    const segmentId = first?.id ?? "";
    const merged = await yuna.call(readSegment, { segmentId });
    expect(merged).toMatchObject({
      text: `${first?.text}\n\n${second?.text}`,
      suggestions: [{ by: desk.people.editor.id }],
    });
    await decideAll(martin, segmentId, "accept");
    const accepted = second?.text.replace("salt pans", "salt fields");
    expect((await yuna.call(readSegment, { segmentId })).text).toBe(`${first?.text}\n\n${accepted}`);
  });

  test("words about Korean go where the Korean goes", async () => {
    const before = await bringArticle(yuna, salt);
    const row = before.segments[FIRST];
    const paragraph = row?.source[0];
    if (!row || !paragraph) throw new Error("the story has a first paragraph");
    const anchor = {
      side: "source" as const,
      sourceParagraphId: paragraph.id,
      from: 0,
      to: 3,
      quote: paragraph.text.slice(0, 3),
    };
    const { id } = await yuna.call(openComment, { segmentId: row.id, anchor, body: "Which season?" });
    await correct(before, { act: "push", segmentId: row.id, side: "source" });
    const { threads } = await yuna.call(listThreads, { articleId: before.article.id });
    expect(threads.find((thread) => thread.id === id)?.segmentId).toBe(idAt(before, SECOND));
  });

  test("words that are split off take their conversation along, and undo brings it back with them", async () => {
    const before = await bringArticle(yuna, salt);
    const row = before.segments[FIRST];
    if (!row) throw new Error("the story has a first paragraph");
    const cut = row.text.indexOf("A kilogram");
    const anchor = { side: "target" as const, from: cut, to: cut + 10, quote: "A kilogram" };
    const { id } = await yuna.call(openComment, { segmentId: row.id, anchor, body: "Metric?" });
    const threadNow = async () =>
      (await yuna.call(listThreads, { articleId: before.article.id })).threads.find((thread) => thread.id === id);
    const parts = await correct(before, { act: "split", segmentId: row.id, keepSource: 1, keepTarget: cut });
    expect(parts.segments[FIRST + 1]).toMatchObject({ text: row.text.slice(cut), authors: row.authors, version: 1 });
    expect(await threadNow()).toMatchObject({
      segmentId: parts.segments[FIRST + 1]?.id,
      anchor: { ...anchor, from: 0, to: 10, orphaned: false },
    });
    await undo(parts);
    expect(await threadNow()).toMatchObject({ segmentId: row.id, anchor: { ...anchor, orphaned: false } });
  });

  test("added English carries its reason and can be taken away while it is empty", async () => {
    const before = await bringArticle(yuna, salt);
    const reason = "Foreign readers do not know gimjang";
    const added = await correct(before, { act: "add", segmentId: idAt(before, FIRST), reason });
    const row = added.segments[FIRST + 1];
    expect(row).toMatchObject({ source: [], text: "", review: { added: { by: desk.people.translator.id, reason } } });
    const removed = await correct(added, { act: "remove", segmentId: row?.id ?? "" });
    expect(shape(removed)).toEqual(shape(before));
    await undo(removed);
    await writeWords(yuna, row?.id ?? "", "Gimjang is the season of kimchi.");
    const refused = await yuna.refusal(correctAlignment, {
      articleId: before.article.id,
      structure: removed.structure + 1,
      correction: { act: "remove", segmentId: row?.id ?? "" },
    });
    expect(refused.code).toBe("cannot-remove");
  });

  test("several undos in a row walk back to the beginning, then there is nothing left", async () => {
    const before = await bringArticle(yuna, salt);
    let now = await correct(before, { act: "merge", segmentId: idAt(before, FIRST) });
    now = await correct(now, { act: "push", segmentId: idAt(now, FIRST), side: "source" });
    now = await correct(now, { act: "cross", segmentId: idAt(now, FIRST) });
    now = await correct(now, { act: "detach", segmentId: idAt(now, HEADLINE) });
    for (let step = 0; step < 4; step++) {
      await undo(now);
      now = await reopen(now);
    }
    expect(shape(now)).toEqual(shape(before));
    const { article, structure } = now;
    expect((await yuna.refusal(undoAlignment, { articleId: article.id, structure })).code).toBe("nothing-to-undo");
  });

  test("undo takes back one's own, and refuses to lose a colleague's words", async () => {
    const before = await bringArticle(yuna, salt);
    const merged = await correct(before, { act: "merge", segmentId: idAt(before, FIRST) });
    const { id: articleId } = before.article;
    const { structure } = merged;
    expect((await martin.refusal(undoAlignment, { articleId, structure })).code).toBe("nothing-to-undo");
    await writeWords(martin, idAt(before, FIRST), "All of it anew.");
    expect((await yuna.refusal(undoAlignment, { articleId, structure })).code).toBe("undo-overtaken");
  });

  test("of two people who correct at once, the second is told that the alignment has moved on", async () => {
    const opened = await bringArticle(yuna, salt);
    const { structure } = opened;
    const { id: articleId } = opened.article;
    const correction: Correction = { act: "merge", segmentId: idAt(opened, FIRST) };
    const answers = await Promise.allSettled(
      [yuna, martin].map((client) => client.call(correctAlignment, { articleId, structure, correction })),
    );
    expect(answers.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    expect(answers.find(({ status }) => status === "rejected")).toMatchObject({ reason: { code: "moved-on" } });
    expect((await reopen(opened)).segments).toHaveLength(opened.segments.length - 1);
  });

  test("words typed in a row that a colleague merges meanwhile are in the merged row or refused, never lost unseen", async () => {
    const opened = await bringArticle(yuna, salt);
    const typed = await batchFor(martin, idAt(opened, FIRST), "Typed at the same moment.");
    const { structure } = opened;
    const { id: articleId } = opened.article;
    const correction: Correction = { act: "merge", segmentId: idAt(opened, FIRST) };
    const [written] = await Promise.allSettled([
      martin.call(sendSteps, typed),
      yuna.call(correctAlignment, { articleId, structure, correction }),
    ]);
    const { segments } = await reopen(opened);
    expect(written.status).toBe("fulfilled");
    expect(segments[FIRST]?.text).toContain("Typed at the same moment.");
    expect(segments[FIRST]?.text).toContain(opened.segments[SECOND]?.text);
  });

  test("what cannot be done is refused by the name of its rule", async () => {
    const opened = await bringArticle(yuna, salt);
    const { structure } = opened;
    const { id: articleId } = opened.article;
    const refusal = async (correction: Correction, client = yuna, seen = structure) =>
      (await client.refusal(correctAlignment, { articleId, structure: seen, correction })).code;
    const [headline, last] = [idAt(opened, HEADLINE), idAt(opened, FOURTH)];
    expect(await refusal({ act: "merge", segmentId: headline })).toBe("mixed-kinds");
    expect(await refusal({ act: "merge", segmentId: last })).toBe("nothing-to-merge");
    expect(await refusal({ act: "split", segmentId: last, keepSource: 1, keepTarget: 9_999 })).toBe("cannot-split");
    expect(await refusal({ act: "move", segmentId: last, by: 1 })).toBe("cannot-move");
    expect(await refusal({ act: "confirm", segmentId: articleId })).toBe("not-found");
    expect(await refusal({ act: "confirm", segmentId: last }, yuna, structure + 1)).toBe("moved-on");
    expect(await refusal({ act: "confirm", segmentId: last }, await desk.as("journalist"))).toBe("capability");
    expect(shape(await reopen(opened))).toEqual(shape(opened));
  });

  test("what readers have keeps its shape", async () => {
    const opened = await bringArticle(yuna, salt);
    const { id: articleId } = opened.article;
    await correct(opened, { act: "merge", segmentId: idAt(opened, FIRST) });
    await desk.desk.database.sql.insert(edition).values({
      ...{ articleId, number: 1, kind: "withdrawal", by: desk.people.editor.id, at: new Date() },
      ...{ html: "", plain: "", signature: "", text: {} as never, manifest: {} as never }, // only its being there matters
    });
    const structure = opened.structure + 1;
    const correction: Correction = { act: "move", segmentId: idAt(opened, FIRST), by: 1 };
    expect((await yuna.refusal(correctAlignment, { articleId, structure, correction })).code).toBe(
      "published-structure",
    );
    expect((await yuna.refusal(undoAlignment, { articleId, structure })).code).toBe("published-structure");
  });

  test("a row of another article is not corrected through this one", async () => {
    const [mine, other] = [await bringArticle(yuna, salt), await bringArticle(yuna, salt)];
    const { structure } = mine;
    const correction: Correction = { act: "confirm", segmentId: idAt(other, FIRST) };
    const refused = await yuna.refusal(correctAlignment, { articleId: mine.article.id, structure, correction });
    expect(refused.code).toBe("not-found");
  });

  test("a stranger can neither correct a restricted article nor undo in it", async () => {
    const opened = await bringArticle(yuna, salt, { restricted: true });
    const nari = await desk.as("stranger");
    const about = { articleId: opened.article.id, structure: opened.structure };
    const correction: Correction = { act: "confirm", segmentId: idAt(opened, BYLINE) };
    expect((await nari.refusal(correctAlignment, { ...about, correction })).status).toBe(404);
    expect((await nari.refusal(undoAlignment, about)).status).toBe(404);
  });

  test("the record names the act and the rows, and no words", async () => {
    const opened = await bringArticle(yuna, salt);
    await undo(await correct(opened, { act: "merge", segmentId: idAt(opened, THIRD) }));
    const events = await chainOf(desk.desk.database.sql, opened.article.id);
    expect(events.slice(-2)).toMatchObject([
      { kind: "alignment.changed", data: { act: "merge", before: [idAt(opened, THIRD), idAt(opened, FOURTH)] } },
      { kind: "alignment.undone", data: { act: "merge" } },
    ]);
    expect(JSON.stringify(events)).not.toContain("brine");
  });

  test("random corrections lose no Korean and no English, and undo walks back to the exact beginning", async () => {
    const kept = (segments: readonly Segment[]) => ({
      korean: segments.flatMap(({ source }) => source.map(({ text }) => text)).toSorted(),
      english: [...segments.map(({ text }) => text).join("")]
        .filter((letter) => letter.trim())
        .toSorted()
        .join(""),
    });
    const anyAct = fc.record({
      at: fc.nat(8),
      act: fc.constantFrom("merge", "split", "push", "pull", "cross", "move", "detach", "remove", "confirm"),
      side: fc.constantFrom("source", "target"),
      by: fc.constantFrom(-1, 1),
      keepSource: fc.nat(2),
      keepTarget: fc.nat(90),
    });
    const whole = async (opened: Opened) => {
      const { segments } = await reopen(opened);
      return segments.map(({ version: _, writtenAt: __, ...segment }) => segment);
    };
    await fc.assert(
      fc.asyncProperty(fc.array(anyAct, { minLength: 1, maxLength: 8 }), async (acts) => {
        const start = await bringArticle(yuna, salt);
        let now = start;
        let made = 0;
        for (const { at, ...how } of acts) {
          const correction = { ...how, segmentId: idAt(now, at % now.segments.length) } as Correction; // fields of other acts do no harm
          const { structure } = now;
          const answer = await yuna
            .call(correctAlignment, { articleId: start.article.id, structure, correction })
            .catch(() => undefined);
          if (answer) made += 1;
          now = await reopen(start);
          expect(kept(now.segments)).toEqual(kept(start.segments));
        }
        for (; made > 0; made--) {
          await undo(now);
          now = await reopen(start);
        }
        expect(await whole(start)).toEqual(start.segments.map(({ version: _, writtenAt: __, ...segment }) => segment));
      }),
      { numRuns: process.env.TEST_RELIABILITY === "all" ? 100 : 10 },
    );
  }, 120_000);
});
