import { randomUUID } from "node:crypto";

/** Its first six letters are replaced with every request, so that the text stays as long as it is. */
export function commitRequest({ path, cookie, more }, version) {
  const word = (version * 7919 + 1_000_003).toString(36).padStart(6, "0").slice(-6);
  const step = { stepType: "replace", from: 1, to: 7, slice: { content: [{ type: "text", text: word }] } };
  const body = { ...more, version, steps: [step], clientId: "bench", batchId: randomUUID() };
  return {
    method: "POST",
    path,
    headers: { "content-type": "application/json", "x-naru": "1", cookie },
    body: JSON.stringify(body),
  };
}
