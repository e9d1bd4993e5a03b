import type { ComponentType } from "react";
import type { GateLine } from "#shared/gate/line.ts";

/** The gate's own list, handed in by the page that knows both. */
export interface GateSlot {
  GateLines: ComponentType<{ articleId: string; lines: readonly GateLine[] }>;
}
