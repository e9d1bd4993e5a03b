import { randomUUID } from "node:crypto";
import { z } from "zod";

type Json = Record<string, unknown>;

/** The least that a contract accepts: what must be there, as small as it may be. */
export function sampleOf(schema: z.ZodType): Json {
  const sample = least(z.toJSONSchema(schema, { io: "input", unrepresentable: "any" }) as Json, {});
  return typeof sample === "object" && sample !== null ? (sample as Json) : {};
}

/** The names of all that the contract knows. */
export function fieldsOf(schema: z.ZodType): string[] {
  const { properties } = z.toJSONSchema(schema, { io: "input", unrepresentable: "any" });
  return Object.keys(properties ?? {});
}

function least(schema: Json, root: Json): unknown {
  const definitions = (schema.$defs as Json | undefined) ?? root;
  if (typeof schema.$ref === "string")
    return least(definitions[schema.$ref.split("/").at(-1) ?? ""] as Json, definitions);
  if ("const" in schema) return schema.const;
  if (Array.isArray(schema.enum)) return schema.enum[0];
  const choice = (schema.anyOf ?? schema.oneOf ?? schema.allOf) as Json[] | undefined;
  if (choice?.[0]) return least(choice[0], definitions);
  switch (schema.type) {
    case "object":
      return objectOf(schema, definitions);
    case "array":
      return Array.from({ length: Number(schema.minItems ?? 0) }, () => least(schema.items as Json, definitions));
    case "integer":
    case "number":
      return Math.max(Number(schema.minimum ?? 0), 0);
    case "boolean":
      return true;
    case "null":
      return null;
    default:
      return stringOf(schema);
  }
}

function objectOf(schema: Json, definitions: Json): Json {
  const properties = (schema.properties ?? {}) as Record<string, Json>;
  const required = (schema.required ?? []) as string[];
  return Object.fromEntries(required.map((name) => [name, least(properties[name] ?? {}, definitions)]));
}

function stringOf({ format, contentEncoding, minLength, pattern }: Json): string {
  if (pattern === "^[0-9a-f]{64}$") return "0".repeat(64);
  if (format === "uuid") return randomUUID();
  if (format === "email") return `${randomUUID()}@desk.example`;
  if (format === "date-time") return new Date().toISOString();
  if (format === "base64" || contentEncoding === "base64") return "7ZWc6riA";
  return "가".repeat(Math.max(Number(minLength ?? 1), 1));
}
