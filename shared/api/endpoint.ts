import type { z } from "zod";

export type Method = "GET" | "POST" | "PUT" | "DELETE";

/**
 * One endpoint, read by both ends: the server parses its input (and, in development and tests, its output), the
 * client is typed by it, the OpenAPI document is generated from it.
 * Input of GET and DELETE travels in the path and the query, of the others in the path and a JSON body.
 */
export interface Endpoint<Input extends z.ZodType = z.ZodType, Output extends z.ZodType = z.ZodType> {
  readonly method: Method;
  readonly path: `/api/${string}`;
  readonly summary: string;
  readonly input: Input;
  readonly output: Output;
  /** Signed in unless said otherwise. */
  readonly access: "signed-in" | "anyone";
  /** Largest body in bytes; the house default where absent. */
  readonly bodyLimit?: number;
}

export function endpoint<Input extends z.ZodType, Output extends z.ZodType>(
  contract: Omit<Endpoint<Input, Output>, "access"> & { access?: Endpoint["access"] },
): Endpoint<Input, Output> {
  return { access: "signed-in", ...contract };
}

export type InputOf<E extends Endpoint> = z.input<E["input"]>;
export type ParsedInputOf<E extends Endpoint> = z.output<E["input"]>;
export type OutputOf<E extends Endpoint> = z.output<E["output"]>;

/** Names of the `:params` in the path. */
export function pathParams(path: string): string[] {
  return [...path.matchAll(/:(\w+)/g)].map(([, name]) => name ?? "");
}
