import { kill } from "./kill.ts";
import { tryOut } from "./try-out.ts";

tryOut("kill", kill, { catches: { "answers-before-the-commit": 4 } });
