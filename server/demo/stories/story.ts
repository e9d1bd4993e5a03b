import type { z } from "zod";
import type { Credit, Part } from "#shared/articles/article.ts";
import type { Kind } from "#shared/articles/kind.ts";
import type { EditionKind } from "#shared/publication/edition.ts";
import type { StateName } from "#shared/review/state.ts";
import type { ThreadKind, threadState } from "#shared/threads/thread.ts";
import type { SceneName } from "../images/scenes.ts";
import type { Who } from "./people.ts";

/** A sample article, and how far the desk has come with it: enough for the demo to do the same work again through the real commands. */
export interface Story {
  readonly id: string;
  /** When the Korean appeared, in Korea time; relative dates in it are counted from here. */
  readonly koreanPublishedAt: string;
  readonly deadlineInHours: number;
  readonly restricted?: true;
  readonly members: readonly StoryMember[];
  /** The state of every part with English that does not name its own. */
  readonly usualState: StateName;
  readonly parts: readonly StoryPart[];
  /** English that existed before the article came to the desk, paragraph by paragraph, to be aligned on arrival. */
  readonly draft?: readonly string[];
  /** Which parts each paragraph of `draft` renders: what a perfect alignment finds. Numbers count from 0. */
  readonly alignment?: readonly TrueBead[];
  /** Published as the parts' `en`, then again with their `corrected` and this notice. */
  readonly correction?: {
    readonly kind: Extract<EditionKind, "typo" | "clarification" | "correction">;
    readonly notice: string;
  };
}

export interface StoryMember {
  readonly who: Who;
  readonly part: Part;
  readonly credit: Credit;
}

export interface TrueBead {
  readonly source: readonly number[];
  readonly target: readonly number[];
}

/** One segment. */
export interface StoryPart {
  readonly kind: Kind;
  /** Several paragraphs where one English text renders them all; none where the English was added. */
  readonly ko: string | readonly string[];
  /** A blank line parts paragraphs. */
  readonly en?: string;
  /** Ties captions, credits and alternative texts to their picture. */
  readonly image?: SceneName;
  readonly state?: StateName;
  /** Who wrote the English; the translator where absent. */
  readonly by?: Who;
  /** Why changes were asked for (`returned`). */
  readonly reason?: string;
  /** Why the Korean is left out of the English; there is no `en` then. */
  readonly omitted?: string;
  /** Why there is English without Korean. */
  readonly added?: string;
  /** `outdated`: the English as the editor approved it. `changedBy` made `en` of it afterwards. */
  readonly approvedEn?: string;
  readonly changedBy?: Who;
  /** The English after the correction. */
  readonly corrected?: string;
  readonly threads?: readonly StoryThread[];
}

export interface StoryThread {
  readonly kind: ThreadKind;
  readonly by: Who;
  /** Queries go to the journalist. */
  readonly to?: "journalist";
  /** Words that stand exactly once on that side of the segment. */
  readonly on: { readonly side: "source" | "target"; readonly words: string } | { readonly side: "segment" };
  readonly body: string;
  readonly blocking?: true;
  readonly type?: "meaning" | "name-or-number" | "source-safety" | "error-in-korean";
  readonly readings?: readonly string[];
  readonly replies?: readonly StoryReply[];
  /** The state to leave the conversation in; open where absent. */
  readonly state?: z.infer<typeof threadState>;
  /** Said when it was resolved. */
  readonly outcome?: string;
}

export interface StoryReply {
  readonly by: Who;
  readonly body: string;
  /** The answer of the journalist to a query, and which of the offered readings it chose, from 0. */
  readonly answer?: true;
  readonly reading?: number;
}

export const koreanOf = (part: StoryPart): readonly string[] => (typeof part.ko === "string" ? [part.ko] : part.ko);
