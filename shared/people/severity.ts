import { z } from "zod";

export const severity = z.enum(["error", "warning", "note"]);
export type Severity = z.infer<typeof severity>;
