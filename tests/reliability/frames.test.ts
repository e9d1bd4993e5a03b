import { frames } from "./frames.ts";
import { tryOut } from "./try-out.ts";

tryOut("frames", frames, { catches: { "looks-at-no-document": 2_000, "lets-everybody-write": 400 } });
