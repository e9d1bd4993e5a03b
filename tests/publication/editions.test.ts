import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { editionKey } from "#server/people/keys.ts";
import { overrideGateLine, readGate } from "#shared/gate/api.ts";
import * as api from "#shared/publication/api.ts";
import {
  approveSegment,
  omitSegment,
  readSegment,
  reopenSegment,
  returnSegment,
  submitSegment,
} from "#shared/review/api.ts";
import type { Client } from "#tests/support/client.ts";
import { onBothDatabases } from "#tests/support/databases.ts";
import { startDesk, type TestDesk } from "#tests/support/desk.ts";
import { type Placed, translated } from "#tests/support/place-article.ts";
import { readRecordOf } from "#tests/support/record-of.ts";
import { salt } from "#tests/support/stories.ts";
import { faultsIn } from "#tests/support/verify-edition.mjs";
import { writeWords } from "#tests/support/write-words.ts";
import { approveEach, drawn, placeSalt, signOff } from "./desk-with-article.ts";

onBothDatabases("editions", (database) => {
  let desk: TestDesk;
  let yuna: Client;
  let martin: Client;
  let okja: Client;
  let nari: Client;
  let placed: Placed;
  let articleId: string;

  beforeAll(async () => {
    desk = await startDesk({ database });
    [yuna, martin, okja, nari] = await Promise.all([
      desk.as("translator"),
      desk.as("editor"),
      desk.as("chief"),
      desk.as("stranger"),
    ]);
  });
  afterAll(() => desk.stop());
  beforeEach(async () => {
    placed = await placeSalt(desk);
    articleId = placed.articleId;
  });

  const publish = (client = martin) => client.call(api.publishArticle, { articleId, after: 0 });
  const publishedOnce = async () => {
    await approveEach(martin, placed);
    return publish();
  };
  /** Somebody writes, somebody else approves. */
  const rewrite = async (words: string, at = 3) => {
    const segmentId = placed.segmentIds[at] ?? "";
    await martin.call(reopenSegment, { segmentId, reason: "For the next edition." });
    await writeWords(yuna, segmentId, words);
    await approveEach(martin, { ...placed, segmentIds: [segmentId] });
  };
  const file = async (path: string, client = martin) => {
    const response = await client.fetch(path);
    return { status: response.status, type: response.headers.get("content-type"), body: await response.text() };
  };

  test("what is approved is published, and signed with who approved which words", async () => {
    const edition = await publishedOnce();
    expect(edition).toMatchObject({
      number: 1,
      kind: "publication",
      headline: "Salt prices stir as kimchi season nears",
    });
    expect(edition.segments).toHaveLength(placed.segmentIds.length);
    for (const segment of edition.manifest.segments)
      expect(segment.approvals).toMatchObject([{ by: desk.people.editor.id }]);
    const { editions } = await yuna.call(api.listEditions, { articleId });
    expect(editions).toEqual([edition]);
  });

  test("a second program that shares no code finds the edition true, and every forgery", async () => {
    await publishedOnce();
    const base = `/api/articles/${articleId}/editions/1`;
    const [manifest, html, text] = await Promise.all([
      file(`${base}/manifest`),
      file(`${base}/files/html`),
      file(`${base}/files/txt`),
    ]);
    const { publicPem: publicKey } = await editionKey(desk.desk);
    const true_ = { manifestFile: manifest.body, html: html.body, text: text.body, publicKey };
    expect(faultsIn(true_)).toEqual([]);
    expect(faultsIn({ ...true_, html: html.body.replace("3,000", "8,000") })).toHaveLength(3);
    expect(faultsIn({ ...true_, text: `${text.body} ` })).toEqual([
      "The plain text is not the file that was published",
    ]);
    expect(faultsIn({ ...true_, manifestFile: manifest.body.replace(/"edition/, '"editiom') })[0]).toMatch(/signature/);
  });

  test("nothing is published while something stands in the way; the refusal says what", async () => {
    const [, ...rest] = placed.segmentIds;
    await approveEach(martin, { ...placed, segmentIds: rest });
    const refused = await martin.refusal(api.publishArticle, { articleId, after: 0 });
    expect(refused).toMatchObject({ status: 409, code: "gate-closed" });
    expect(refused.body.details).toMatchObject({
      lines: [{ obstacle: "not-approved", segmentId: placed.segmentIds[0] }],
    });
    expect((await martin.call(api.listEditions, { articleId })).editions).toEqual([]);
  });

  test("two people publish at once: one edition, and the other is told", async () => {
    await approveEach(martin, placed);
    const answers = await Promise.all(
      [martin, okja, martin, okja].map((client) =>
        publish(client).then(
          () => "published",
          ({ status, code }) => `${status} ${code}`,
        ),
      ),
    );
    expect(answers.sort()).toEqual([...Array(3).fill("409 already-published"), "published"]);
    expect((await martin.call(api.listEditions, { articleId })).editions).toHaveLength(1);
  });

  test("publish against edit: either the words went out approved, or nothing went out", async () => {
    await approveEach(martin, placed);
    const segmentId = placed.segmentIds[3] ?? "";
    const [edition] = await Promise.allSettled([publish(okja), writeWords(martin, segmentId, "Something else.")]);
    const { editions } = await martin.call(api.listEditions, { articleId });
    expect(editions).toHaveLength(edition.status === "fulfilled" ? 1 : 0);
    expect(JSON.stringify(editions)).not.toContain("Something else.");
  });

  test("a correction carries its notice, stays silent for a typo, and needs a change", async () => {
    await publishedOnce();
    const correct = {
      articleId,
      after: 1,
      kind: "correction" as const,
      notice: "An earlier version gave the wrong tonnage.",
    };
    expect(await martin.refusal(api.correctEdition, correct)).toMatchObject({ status: 409, code: "nothing-changed" });
    await rewrite("“It rained all summer, and the salt pans never dried,” a source said.");
    expect((await martin.refusal(api.correctEdition, { ...correct, notice: null })).code).toBe("needs-notice");
    expect((await martin.refusal(api.correctEdition, { ...correct, after: 7 })).code).toBe("already-published");
    const second = await martin.call(api.correctEdition, correct);
    expect(second).toMatchObject({ number: 2, kind: "correction", notice: correct.notice });
    expect((await file(`/api/articles/${articleId}/editions/2/files/html`)).body).toContain(correct.notice);

    await rewrite("“It rained all summer. The salt pans never dried,” a source said.");
    const third = await martin.call(api.correctEdition, { articleId, after: 2, kind: "typo", notice: null });
    const page = (await file(`/api/articles/${articleId}/editions/3/files/html`)).body;
    expect(third).toMatchObject({ number: 3, notice: null });
    expect(page.match(/class="notice"/g)).toHaveLength(1);
    expect(third.manifest.previous).not.toBe(second.manifest.previous);
  });

  test("of a restricted article neither headline nor notice says more of the source than the body", async () => {
    const [, ...parts] = translated(salt);
    const beyond = { kind: "headline", ko: "소금값 들썩", en: "Woman tells of salt prices" } as const;
    placed = await placeSalt(desk, { restricted: true }, [beyond, ...parts]);
    await approveEach(martin, placed);
    const shut = await martin.refusal(api.publishArticle, { articleId: placed.articleId, after: 0 });
    expect(shut.body.details).toMatchObject({
      lines: [{ params: { code: "beyond-gender", words: "Woman" } }, { obstacle: "sign-off-missing" }],
    });

    placed = await placeSalt(desk, { restricted: true });
    articleId = placed.articleId;
    await signOff(martin, articleId);
    await publishedOnce();
    const correct = { articleId, after: 1, kind: "clarification" as const };
    const telling = { ...correct, notice: "The woman in Hyesan was misquoted." };
    expect(await martin.refusal(api.correctEdition, telling)).toMatchObject({ code: "notice-beyond" });
    await martin.call(api.correctEdition, { ...correct, notice: "The source was misquoted; it was 12,500 tons." });
    const gone = { articleId, after: 2, notice: telling.notice };
    expect(await okja.refusal(api.withdrawEdition, gone)).toMatchObject({ code: "notice-beyond" });
    const credits = (line: string) => ({ articleId, credits: [line] });
    expect(await okja.refusal(api.editCredits, credits("Told by a woman in Hyesan"))).toMatchObject({
      code: "credit-beyond",
    });
    await okja.call(api.editCredits, credits("Translated by Yuna Seo"));
  });

  test("an unapproved change cannot go out as a correction", async () => {
    await publishedOnce();
    await writeWords(martin, placed.segmentIds[3] ?? "", "Unread words.");
    const refused = await martin.refusal(api.correctEdition, { articleId, after: 1, kind: "typo", notice: null });
    expect(refused.code).toBe("gate-closed");
  });

  test("a chief withdraws: the notice stands in the place of the article; restored, it reads as before", async () => {
    const first = await publishedOnce();
    const withdrawal = { articleId, after: 1, notice: "Withdrawn to protect a source." };
    expect((await martin.refusal(api.withdrawEdition, withdrawal)).status).toBe(403);
    const early = await okja.refusal(api.restoreEdition, { articleId, after: 1 });
    expect(early).toMatchObject({ status: 409, code: "not-withdrawn" });
    await okja.call(api.withdrawEdition, withdrawal);
    const page = (await file(`/api/articles/${articleId}/editions/2/files/html`)).body;
    expect(page).toContain("Withdrawn to protect a source.");
    for (const { text } of first.segments) expect(page).not.toContain(text);

    await rewrite("“It rained.”");
    const correction = { articleId, kind: "typo" as const, notice: null };
    // Also to whoever has not seen the withdrawal yet: it says more than that something was published.
    for (const after of [1, 2])
      expect(await martin.refusal(api.correctEdition, { ...correction, after })).toMatchObject({
        status: 409,
        code: "withdrawn",
      });
    expect(await okja.refusal(api.withdrawEdition, withdrawal)).toMatchObject({ status: 409, code: "withdrawn" });
    const restored = await okja.call(api.restoreEdition, { articleId, after: 2 });
    expect(restored).toMatchObject({ number: 3, kind: "restoration" });
    expect((await file(`/api/articles/${articleId}/editions/3/files/txt`)).body).toContain("“It rained.”");
  });

  test("a correction before anything is published", async () => {
    const refused = await martin.refusal(api.correctEdition, { articleId, after: 1, kind: "typo", notice: null });
    expect(refused).toMatchObject({ status: 409, code: "nothing-published" });
  });

  test("a chief lets a line stand: published all the same, and the manifest says who and why", async () => {
    const [, ...rest] = placed.segmentIds;
    await approveEach(martin, { ...placed, segmentIds: rest });
    const { lines } = await martin.call(readGate, { articleId });
    const override = { articleId, key: lines[0]?.key ?? "", reason: "The agency's own headline." };
    expect((await martin.refusal(overrideGateLine, override)).status).toBe(403);
    expect((await okja.call(overrideGateLine, override)).open).toBe(true);
    const edition = await publish(okja);
    expect(edition.manifest.overrides).toMatchObject([
      { key: override.key, by: desk.people.chief.id, reason: override.reason },
    ]);
    const record = await readRecordOf(desk, articleId);
    expect(record.find(({ kind }) => kind === "gate.overridden")?.data).toMatchObject({ reason: override.reason });
  });

  test.each([
    ["changes are asked for", returnSegment],
    ["the paragraph is approved and opened again", reopenSegment],
  ])("an override knows nothing of what comes up later: when %s the line stands again", async (_when, object) => {
    const [first, ...rest] = placed.segmentIds;
    const segmentId = first ?? "";
    await approveEach(martin, { ...placed, segmentIds: rest });
    const { digests: seen } = await yuna.call(submitSegment, {
      segmentId,
      seen: (await yuna.call(readSegment, { segmentId })).digests,
    });
    const override = async () => {
      const { lines } = await martin.call(readGate, { articleId });
      return okja.call(overrideGateLine, { articleId, key: lines[0]?.key ?? "", reason: "Agency text." });
    };
    expect((await override()).open).toBe(true);
    if (object === reopenSegment) await martin.call(approveSegment, { segmentId, seen });
    await martin.call(object, { segmentId, reason: "It says where the source lives." });
    await yuna.call(submitSegment, { segmentId, seen });
    expect((await martin.refusal(api.publishArticle, { articleId, after: 0 })).code).toBe("gate-closed");
    expect((await override()).open).toBe(true);
    expect((await publish()).manifest.overrides).toHaveLength(1);
  });

  test("an override is for these words: the next word brings the line back", async () => {
    const [headline = "", ...rest] = placed.segmentIds;
    await approveEach(martin, { ...placed, segmentIds: rest });
    const { lines } = await martin.call(readGate, { articleId });
    await okja.call(overrideGateLine, { articleId, key: lines[0]?.key ?? "", reason: "Now." });
    await writeWords(yuna, headline, "Salt!");
    expect((await martin.call(readGate, { articleId })).open).toBe(false);
    const gone = await okja.refusal(overrideGateLine, { articleId, key: lines[0]?.key ?? "", reason: "Now." });
    expect(gone.code).toBe("gate-line-gone");
  });

  describe("files", () => {
    test("five formats of the edition, with the words of the edition and not of today", async () => {
      await publishedOnce();
      await writeWords(martin, placed.segmentIds[3] ?? "", "Words of today.");
      for (const format of ["html", "md", "txt", "json"]) {
        const { status, body } = await file(`/api/articles/${articleId}/editions/1/files/${format}`);
        expect(status).toBe(200);
        expect(body).toContain("there was not a day for the salt pans to dry");
        expect(body).not.toContain("Words of today.");
        expect(body).not.toContain(desk.people.editor.id);
        expect(body).toContain("Translated by Yuna");
      }
      const docx = await martin.fetch(`/api/articles/${articleId}/editions/1/files/docx`);
      expect(docx.headers.get("content-type")).toContain("wordprocessingml");
      expect(
        Buffer.from(await docx.arrayBuffer())
          .subarray(0, 2)
          .toString(),
      ).toBe("PK");
      expect(docx.headers.get("content-disposition")).toContain("salt-prices-stir-as-kimchi-season-nears-1.docx");
    });

    test("with the gate closed there is a way out, and it is marked", async () => {
      for (const format of ["html", "md", "txt", "json"]) {
        const { body } = await file(`/api/articles/${articleId}/draft/${format}`, yuna);
        expect(body).toContain("DRAFT – not for publication");
        expect(body).toContain("there was not a day for the salt pans to dry");
      }
    });

    test("an edition that there is not, a format that there is not", async () => {
      expect((await file(`/api/articles/${articleId}/editions/4/files/html`)).status).toBe(404);
      expect((await file(`/api/articles/${articleId}/editions/1/files/exe`)).status).toBe(404);
    });
  });

  test("the picture goes out with its digest, and its texts once", async () => {
    const picture = await drawn();
    placed = await placeSalt(desk, { picture }, [
      { kind: "headline", ko: "등불", en: "The lamp" },
      { kind: "byline", ko: "오하늘 기자", en: "By Oh Haneul" },
      { kind: "caption", ko: "나루터의 등불", en: "The lamp at the landing", imageId: picture.id },
      { kind: "credit", ko: "사진=강나루", en: "Photo: Gangnaru", imageId: picture.id },
      { kind: "alttext", ko: "작은 등불", en: "A small lamp", imageId: picture.id },
      { kind: "body", ko: "등불이 걸렸다.", en: "A lamp was hung." },
    ]);
    articleId = placed.articleId;
    const edition = await publishedOnce();
    expect(edition.manifest.images).toEqual([{ imageId: picture.id, sha256: picture.sha256 }]);
    const { body } = await file(`/api/articles/${articleId}/editions/1/files/html`);
    expect(body).toContain(Buffer.from(picture.bytes).toString("base64"));
    const { publicPem: publicKey } = await editionKey(desk.desk);
    const manifestFile = (await file(`/api/articles/${articleId}/editions/1/manifest`)).body;
    const text = (await file(`/api/articles/${articleId}/editions/1/files/txt`)).body;
    expect(faultsIn({ manifestFile, html: body, text, publicKey })).toEqual([]);
  });

  test("who may not: a translator publishes nothing; for a stranger a restricted article is not there", async () => {
    await approveEach(martin, placed);
    expect(await yuna.refusal(api.publishArticle, { articleId, after: 0 })).toMatchObject({
      status: 403,
      code: "capability",
    });
    expect((await yuna.refusal(api.editCredits, { articleId, credits: ["By me"] })).status).toBe(403);
    const secret = await placeSalt(desk, { restricted: true });
    articleId = secret.articleId;
    const seen = await Promise.all([
      nari.refusal(readGate, { articleId }),
      nari.refusal(overrideGateLine, { articleId, key: "x", reason: "x" }),
      nari.refusal(api.previewArticle, { articleId }),
      nari.refusal(api.editCredits, { articleId, credits: null }),
      nari.refusal(api.publishArticle, { articleId, after: 0 }),
      nari.refusal(api.correctEdition, { articleId, after: 1, kind: "typo", notice: null }),
      nari.refusal(api.withdrawEdition, { articleId, after: 1, notice: "x" }),
      nari.refusal(api.restoreEdition, { articleId, after: 1 }),
      nari.refusal(api.listEditions, { articleId }),
    ]);
    for (const refused of seen) expect(refused).toMatchObject({ status: 404, code: "not-found" });
    for (const path of ["draft/html", "editions/1/files/html", "editions/1/manifest"])
      expect((await file(`/api/articles/${articleId}/${path}`, nari)).status).toBe(404);
  });

  test("the preview is what will be published, and says whether anything changed", async () => {
    const before = await yuna.call(api.previewArticle, { articleId });
    expect(before).toMatchObject({ open: false, changed: true, text: { editionNumber: 1 } });
    const edition = await publishedOnce();
    const after = await yuna.call(api.previewArticle, { articleId });
    expect(after).toMatchObject({ open: true, changed: false, text: { editionNumber: 2 } });
    expect(after.text.parts.map(({ text }) => text)).toEqual(edition.segments.map(({ text }) => text));
    await rewrite("“It rained.”");
    expect((await yuna.call(api.previewArticle, { articleId })).changed).toBe(true);
  });

  describe("credits", () => {
    const creditsNow = async () => (await martin.call(api.previewArticle, { articleId })).text.credits;

    test("come from who did the work, under the names that they chose", async () => {
      placed = await placeSalt(desk, { credit: { as: "pen-name", name: "M. J. Rivers" } });
      articleId = placed.articleId;
      await approveEach(martin, placed);
      expect(await creditsNow()).toEqual(["Translated by M. J. Rivers"]);
    });

    test("are worded by hand, never with an address, and generated again", async () => {
      expect((await martin.refusal(api.editCredits, { articleId, credits: ["yuna@desk.example"] })).code).toBe(
        "address-in-credit",
      );
      await martin.call(api.editCredits, { articleId, credits: ["With reporting from Nampo"] });
      expect(await creditsNow()).toEqual(["With reporting from Nampo"]);
      await martin.call(api.editCredits, { articleId, credits: null });
      expect(await creditsNow()).toEqual(["Translated by Yuna"]);
    });

    test("wait for who has not chosen", async () => {
      placed = await placeSalt(desk, { credit: { as: "undecided" } });
      articleId = placed.articleId;
      await approveEach(martin, placed);
      const { lines } = await martin.call(readGate, { articleId });
      expect(lines).toMatchObject([
        {
          obstacle: "undecided-credit",
          params: { person: desk.people.translator.id },
          clearedBy: { people: [desk.people.translator.id] },
        },
      ]);
      expect(await creditsNow()).toEqual([]);
    });
  });

  test("a paragraph left out is not in the edition; its absence is approved", async () => {
    const segmentId = placed.segmentIds[5] ?? "";
    await writeWords(yuna, segmentId, "");
    await yuna.call(omitSegment, { segmentId, reason: "Known." });
    const edition = await publishedOnce();
    expect(edition.manifest.segments.find((each) => each.segmentId === segmentId)).toMatchObject({ omitted: true });
    expect((await file(`/api/articles/${articleId}/editions/1/files/json`)).body).not.toContain(segmentId);
    expect((await martin.call(readSegment, { segmentId })).review.state).toBe("approved");
  });
});
