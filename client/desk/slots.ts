import type { ComponentType } from "react";
import type { Article } from "#shared/articles/article.ts";
import type { ReviewedSegment } from "#shared/review/api.ts";
import type { Thread } from "#shared/threads/thread.ts";
import type { Opening } from "./talk.ts";

export interface ThreadsSlotProps {
  article: Article;
  segment: ReviewedSegment;
  /** "Paragraph 4" */
  name: string;
  /** All conversations of this segment, open or not. */
  threads: readonly Thread[];
  /** The one that a link or a press on marked words points to. */
  active: string | undefined;
  /** A new conversation is wanted on these words; `onOpened` when it is there, or was given up. */
  opening: Opening | undefined;
  onOpened: () => void;
}

/**
 * What other folders put onto the article page, where the page itself does not name them. Fill one and it stands there;
 * with `Threads` filled, "Comment" and "Query" appear beside selected words, in the row of acts and under their keys.
 */
export interface Slots {
  Threads?: ComponentType<ThreadsSlotProps>;
}
export const slots: Slots = {};
