import type { ComponentType } from "react";
import type { Credit } from "#shared/articles/article.ts";
import type { GateLine } from "#shared/gate/line.ts";

/** Why nothing of the article may be changed; undefined while it is on the desk. */
interface Shut {
  shut: string | undefined;
}

/** The gate's own list, handed in by the page that knows both. */
export interface GateSlot {
  GateLines: ComponentType<Shut & { articleId: string; lines: readonly GateLine[] }>;
}

/** Who has answered for the sources of a restricted article. */
export interface SignOffSlot {
  SignOff: ComponentType<Shut & { articleId: string }>;
}

/** The form in which somebody says how this article may name them. */
export interface CreditSlot {
  ChooseCredit: ComponentType<{ articleId: string; credit: Credit }>;
}
