import { randomUUID } from "node:crypto";
import type { Desk } from "#server/db/desk.ts";
import { correctAlignment } from "#shared/alignment/api.ts";
import type { Endpoint, InputOf, OutputOf } from "#shared/api/endpoint.ts";
import { chooseCredit } from "#shared/articles/api.ts";
import { documentFromText, parseDocument } from "#shared/document/document.ts";
import { SCHEMA_VERSION } from "#shared/document/schema.ts";
import { createArticle } from "#shared/intake/api.ts";
import type { Person } from "#shared/people/person.ts";
import { correctEdition, publishArticle } from "#shared/publication/api.ts";
import {
  approveSegment,
  omitSegment,
  openArticle,
  type ReviewedSegment,
  readSegment,
  reopenSegment,
  returnSegment,
  submitSegment,
} from "#shared/review/api.ts";
import { sendSteps } from "#shared/segments/api.ts";
import { replacingStep } from "#shared/segments/replacing-step.ts";
import { perform } from "./perform.ts";
import { images } from "./pictures.ts";
import type { Who } from "./stories/people.ts";
import { koreanOf, type Story, type StoryPart } from "./stories/story.ts";
import { talk } from "./talk.ts";

export type Desks = Record<Who, Person>;

/** Does the work of a story again, from its arrival to where the desk has come with it. */
export async function replay(desk: Desk, team: Desks, story: Story): Promise<void> {
  const articleId = await arrive();
  const rows = story.draft ? [] : await layRows();
  for (const [index, part] of story.parts.entries()) {
    const row = rows[index];
    if (row) await work(row, part);
  }
  for (const { who, credit } of story.members) {
    await as(who, chooseCredit, { articleId, personId: team[who].id, credit });
  }
  if (story.correction) await publishAndCorrect(rows);

  function as<E extends Endpoint>(who: Who, endpoint: E, input: InputOf<E>): Promise<OutputOf<E>> {
    return perform(desk, team[who], endpoint, input);
  }

  async function arrive(): Promise<string> {
    const source = story.parts.flatMap((part) => koreanOf(part).map((text) => ({ kind: part.kind, text })));
    const { articleId } = await as("translator", createArticle, {
      source,
      draft: (story.draft ?? []).map((text, index) => ({
        kind: index === 0 ? ("headline" as const) : ("body" as const),
        text,
      })),
      images: await images(story),
      restricted: story.restricted ?? false,
      dueAt: new Date(Date.now() + story.deadlineInHours * 3_600_000).toISOString(),
      koreanPublishedAt: new Date(story.koreanPublishedAt).toISOString(),
      members: story.members.map(({ who, part }) => ({ personId: team[who].id, part })),
      requestId: randomUUID(),
    });
    return articleId;
  }

  /** One row a part: Korean paragraphs that belong together are joined, English without Korean is put in its place. */
  async function layRows(): Promise<string[]> {
    const laid: string[] = [];
    let { segments, structure } = await as("translator", openArticle, { articleId });
    const arrived = segments.map((segment) => segment.id);
    let next = 0;
    for (const part of story.parts) {
      const korean = koreanOf(part).length;
      if (korean === 0) {
        const correction = { act: "add" as const, segmentId: laid.at(-1) ?? "", reason: part.added ?? "" };
        const added = await as("translator", correctAlignment, { articleId, structure, correction });
        structure = added.structure;
        laid.push(added.focus);
        continue;
      }
      const segmentId = arrived[next] ?? "";
      for (let joined = 1; joined < korean; joined += 1) {
        const correction = { act: "merge" as const, segmentId };
        ({ structure } = await as("translator", correctAlignment, { articleId, structure, correction }));
      }
      laid.push(segmentId);
      next += korean;
    }
    return laid;
  }

  async function work(segmentId: string, part: StoryPart): Promise<void> {
    const writer = part.by ?? "translator";
    const state = part.state ?? (part.en || part.omitted ? story.usualState : "empty");
    if (part.omitted) await as(writer, omitSegment, { segmentId, reason: part.omitted });
    const first = part.approvedEn ?? part.en;
    if (first) await write(writer, segmentId, first);
    if (state === "empty" || state === "draft") return converse();
    if (!part.omitted) await submit(writer, segmentId);
    if (state === "returned") await as("editor", returnSegment, { segmentId, reason: part.reason ?? "" });
    if (state === "approved" || state === "outdated")
      await approve(writer === "editor" ? "chief" : "editor", segmentId);
    if (state === "outdated" && part.en) await write(part.changedBy ?? "chief", segmentId, part.en);
    return converse();

    async function converse() {
      for (const thread of part.threads ?? []) await talk(desk, team, await now(segmentId), thread);
    }
  }

  function now(segmentId: string): Promise<ReviewedSegment> {
    return as("translator", readSegment, { segmentId });
  }

  async function write(who: Who, segmentId: string, text: string): Promise<void> {
    const { document, version } = await now(segmentId);
    const step = replacingStep(parseDocument(document), parseDocument(documentFromText(text)));
    if (!step) return;
    const steps = [step.toJSON()];
    await as(who, sendSteps, {
      segmentId,
      schemaVersion: SCHEMA_VERSION,
      version,
      steps,
      clientId: "demo",
      batchId: randomUUID(),
    });
  }

  async function submit(who: Who, segmentId: string): Promise<void> {
    await as(who, submitSegment, { segmentId, seen: (await now(segmentId)).digests });
  }

  async function approve(who: Who, segmentId: string): Promise<void> {
    await as(who, approveSegment, { segmentId, seen: (await now(segmentId)).digests });
  }

  async function publishAndCorrect(rows: readonly string[]): Promise<void> {
    if (!story.correction) return;
    await as("editor", publishArticle, { articleId, after: 0 });
    for (const [index, part] of story.parts.entries()) {
      const segmentId = rows[index];
      if (!part.corrected || !segmentId) continue;
      await as("translator", reopenSegment, { segmentId, reason: story.correction.notice });
      await write("translator", segmentId, part.corrected);
      await submit("translator", segmentId);
      await approve("editor", segmentId);
    }
    await as("editor", correctEdition, { articleId, after: 1, ...story.correction });
  }
}
