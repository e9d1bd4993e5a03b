import { createHash } from "node:crypto";
import { canonicalText } from "#shared/document/canonical.ts";
import { documentFromText, parseDocument, textOf } from "#shared/document/document.ts";
import type { Role } from "#shared/people/capabilities.ts";
import { DEFAULT_POLICIES, type Policies } from "#shared/people/policies.ts";
import type { Fact, FactKind } from "#shared/review/fact.ts";
import { type StepName, whyNot } from "#shared/review/rules.ts";
import { type Review, reviewOf } from "#shared/review/state.ts";
import type { Segment } from "#shared/segments/segment.ts";
import { normalise } from "#shared/text/normalise.ts";

export const yuna = { id: "00000000-0000-4000-8000-000000000001", role: "translator" } as const;
export const martin = { id: "00000000-0000-4000-8000-000000000002", role: "editor" } as const;
export const ines = { id: "00000000-0000-4000-8000-000000000003", role: "editor" } as const;
export const dohyun = { id: "00000000-0000-4000-8000-000000000004", role: "journalist" } as const;
export const okja = { id: "00000000-0000-4000-8000-000000000005", role: "chief" } as const;

export interface Actor {
  readonly id: string;
  readonly role: Role;
}

const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");

/** A paragraph as the desk knows it: two texts, who wrote, and what was said of them. Time moves one second a word. */
export class Paragraph {
  korean: string;
  english = "";
  authors: string[] = [];
  readonly facts: Fact[] = [];
  readonly policies: Policies;
  readonly imageId: string | null;

  constructor({
    korean = "강 건너 마을에 불이 켜졌다.",
    policies = {},
    imageId = null,
  }: { korean?: string; policies?: Partial<Policies>; imageId?: string | null } = {}) {
    this.korean = korean;
    this.imageId = imageId;
    this.policies = { ...DEFAULT_POLICIES, ...policies };
  }

  get segment(): Pick<Segment, "digests" | "text" | "source" | "authors" | "imageId"> {
    const document = parseDocument(documentFromText(this.english));
    const source = this.korean === "" ? [] : [{ id: okja.id, position: 0, kind: "body" as const, text: this.korean }];
    return {
      text: textOf(document),
      source,
      authors: this.authors,
      imageId: this.imageId,
      digests: { source: sha256(normalise(this.korean)), target: sha256(canonicalText(document)) },
    };
  }

  get review(): Review {
    return reviewOf(this.segment, this.facts, this.policies.approvalsRequired);
  }

  /** Whose the text was when it last read like this. */
  readonly #authorsThen = new Map<string, string[]>();

  write(by: Actor, english: string) {
    const before = this.segment.digests.target;
    if (!this.#authorsThen.has(before)) this.#authorsThen.set(before, this.authors);
    const since = this.review.state === "approved" ? [] : this.authors;
    this.english = english;
    const { target } = this.segment.digests;
    if (target !== before) this.authors = this.#authorsThen.get(target) ?? [...new Set([...since, by.id])];
    this.#authorsThen.set(target, this.authors);
    return this;
  }

  say(by: Actor, kind: FactKind, reason: string | null = null) {
    const at = new Date(Date.UTC(2026, 10, 1, 9, 0, this.facts.length)).toISOString();
    const id = `10000000-0000-4000-8000-${String(this.facts.length).padStart(12, "0")}`;
    const { digests } = this.segment;
    this.facts.push({ id, segmentId: okja.id, kind, by: by.id, at, digests, version: 1, reason, bulk: false });
    return this;
  }

  /** The code of the rule that forbids the step; undefined when it may be taken. */
  no(by: Actor, step: StepName): string | undefined {
    return whyNot(step, by, { ...this.segment, review: this.review }, this.policies)?.code;
  }
}
