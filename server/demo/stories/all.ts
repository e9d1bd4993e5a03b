import { aDayAtTheMarket } from "./a-day-at-the-market.ts";
import { coalInHyesan } from "./coal-in-hyesan.ts";
import type { Story } from "./story.ts";
import { theFerryReturns } from "./the-ferry-returns.ts";
import { theFloodedPit } from "./the-flooded-pit.ts";
import { theNightTrain } from "./the-night-train.ts";

/** The sample articles in the order in which they came to the desk. */
export const stories: readonly Story[] = [theNightTrain, theFloodedPit, theFerryReturns, aDayAtTheMarket, coalInHyesan];
