import { stop } from "./stop.ts";
import { tryOut } from "./try-out.ts";

tryOut("stop", stop, { catches: { "leaves-at-once": 2 } });
