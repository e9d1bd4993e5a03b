import type { Logger } from "pino";
import type { Config } from "#server/config/config.ts";
import type { Event } from "#shared/activity/event.ts";
import type { StepBatch } from "#shared/segments/api.ts";
import type { Database } from "./database.ts";

/** What one running Naru has at hand. Commands are given it; nothing is ambient. */
export interface Desk {
  readonly config: Config;
  readonly log: Logger;
  readonly database: Database;
  /** Told of every commit of this node, in order: what the live feed and the handlers follow. */
  readonly committed: Set<(commit: Commit) => void>;
}

/** What a transaction leaves to be told once it is committed. */
export interface Commit {
  events: Event[];
  steps: { articleId: string; batch: StepBatch }[];
}
