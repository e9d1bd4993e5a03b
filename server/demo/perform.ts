import type { Request } from "express";
import { routes } from "#server/app.ts";
import type { Desk } from "#server/db/desk.ts";
import { WrittenJson } from "#server/http/route.ts";
import type { Endpoint, InputOf, OutputOf } from "#shared/api/endpoint.ts";
import type { Person } from "#shared/people/person.ts";

/** Does what a person could do in the browser, through the same door and the same rules, without the network between. */
export async function perform<E extends Endpoint>(
  desk: Desk,
  by: Person,
  endpoint: E,
  input: InputOf<E>,
): Promise<OutputOf<E>> {
  const route = routes.find((each) => each.endpoint === endpoint);
  if (!route) throw new Error(`No door answers ${endpoint.method} ${endpoint.path}`);
  const request = { headers: {} } as Request; // the doors that the demo uses look at no request
  const result = await route.handle({ desk, by, input: endpoint.input.parse(input), request, setCookie: () => {} });
  const said: unknown = result instanceof WrittenJson ? JSON.parse(result.text) : result;
  return said as OutputOf<E>; // the route answers by the endpoint's contract
}
