import { z } from "zod";
import { endpoint } from "#shared/api/endpoint.ts";
import { id, reason } from "#shared/api/values.ts";
import { gateLine } from "./line.ts";

export const readGate = endpoint({
  method: "GET",
  path: "/api/articles/:articleId/gate",
  summary: "What stands between an article and publication",
  input: z.object({ articleId: id }),
  output: z.object({ lines: z.array(gateLine), open: z.boolean() }),
});

export const overrideGateLine = endpoint({
  method: "POST",
  path: "/api/articles/:articleId/gate/overrides",
  summary: "Let a named line not stand in the way; the reason stays in the record for ever",
  input: z.object({ articleId: id, key: z.string().min(1).max(300), reason }),
  output: z.object({ lines: z.array(gateLine), open: z.boolean() }),
});
