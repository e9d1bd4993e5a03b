import type { Request } from "express";
import type { Desk } from "#server/db/desk.ts";
import type { Endpoint, OutputOf, ParsedInputOf } from "#shared/api/endpoint.ts";
import type { Person } from "#shared/people/person.ts";

/** What a handler is given: the desk, the parsed input, and who asks. */
export interface Asked<E extends Endpoint> {
  desk: Desk;
  input: ParsedInputOf<E>;
  by: Person;
}

/** A handler for somebody who need not be signed in also gets the request, for cookies and addresses. */
export interface AskedByAnyone<E extends Endpoint> extends Omit<Asked<E>, "by"> {
  by: Person | null;
  request: Request;
  /** Cookies that the answer sets, ready-made. */
  setCookie: (cookies: readonly string[]) => void;
}

/** A file to download instead of JSON. */
export interface FileAnswer {
  name: string;
  mediaType: string;
  content: string | Uint8Array;
  inline?: boolean;
  /** Never changes under its address: the person's own browser may keep it. */
  lasting?: boolean;
}

/** The same, written piece by piece while it is sent. */
export type StreamedAnswer = Omit<FileAnswer, "content"> & { pieces: AsyncIterable<string> };

/** JSON that was written before; the answer is sent as it stands. */
export class WrittenJson {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

export interface Route {
  readonly endpoint: Endpoint;
  readonly handle: (asked: AskedByAnyone<Endpoint>) => Promise<unknown>;
  readonly answers: "json" | "file";
}

/** Endpoint → command, nothing decided here. */
export function route<E extends Endpoint>(
  endpoint: E,
  handle: (asked: Asked<E> & Pick<AskedByAnyone<E>, "request" | "setCookie">) => Promise<OutputOf<E>>,
): Route {
  return { endpoint, handle: handle as Route["handle"], answers: "json" }; // the router parses the input by the endpoint and refuses who is not signed in
}

export function openRoute<E extends Endpoint>(
  endpoint: E,
  handle: (asked: AskedByAnyone<E>) => Promise<OutputOf<E>>,
): Route {
  return { endpoint, handle: handle as Route["handle"], answers: "json" }; // the router parses the input by the endpoint
}

/** For answers that are asked for again and again: written once, sent many times. */
export function writtenRoute<E extends Endpoint>(
  endpoint: E,
  handle: (asked: Asked<E>) => Promise<WrittenJson>,
): Route {
  return { endpoint, handle: handle as Route["handle"], answers: "json" }; // the router parses the input by the endpoint and refuses who is not signed in
}

export function fileRoute<E extends Endpoint>(
  endpoint: E,
  handle: (asked: Asked<E>) => Promise<FileAnswer | StreamedAnswer>,
): Route {
  return { endpoint, handle: handle as Route["handle"], answers: "file" }; // the router parses the input by the endpoint and refuses who is not signed in
}
