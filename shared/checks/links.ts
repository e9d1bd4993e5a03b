import { type Check, found, type Pair } from "./check.ts";
import type { Finding, Range } from "./finding.ts";

/** Addresses of the web, of mail and of the telephone stand in the English as they stand in the Korean. */
export const links: Check = {
  id: "links",
  title: "Links and addresses",
  severity: "warning",
  run(pair) {
    if (pair.target.trim() === "") return [];
    const [korean, english] = [addressesIn(pair.source), addressesIn(pair.target)];
    const lost = korean.filter(({ key }) => !english.some((other) => sameAddress(key, other.key)));
    const added = english.filter(({ key }) => !korean.some((other) => sameAddress(key, other.key)));
    return [
      ...lost.map((address) => notice(pair, "link-missing", { sourceRange: address.range }, address.text)),
      ...added.map((address) => notice(pair, "link-added", { targetRange: address.range }, address.text)),
    ];
  },
};

function notice(
  pair: Pair,
  code: "link-missing" | "link-added",
  ranges: { sourceRange?: Range; targetRange?: Range },
  words: string,
): Finding {
  return found(pair, { check: "links", severity: "warning", code, params: { words }, ...ranges });
}

interface Address {
  readonly key: string;
  readonly text: string;
  readonly range: Range;
}

/** Parts are bounded, so that time stays linear. */
const ADDRESS =
  /https?:\/\/[^\s<>"“”'’()[\]가-힣]{3,500}|(?<![\w@./-])www\.[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}[\w/.?=&%#~-]{0,300}|(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}/g;

function addressesIn(text: string): Address[] {
  return [...text.matchAll(ADDRESS)].slice(0, 50).map(({ index, 0: match }) => {
    const plain = match.replace(/[.,;:!?]{1,5}$/, "");
    return { key: keyOf(plain), text: plain, range: [index, index + plain.length] };
  });
}

/** Without what does not change where it leads: protocol, www., what follows a visitor about, a closing stroke. */
const keyOf = (address: string) =>
  address
    .toLowerCase()
    .replace(/^https?:\/\//, "")
    .replace(/^www\./, "")
    .replace(/[?&](?:utm_\w{1,20}|fbclid|gclid)=[^&#]{0,200}/g, "")
    .replace(/\/$/, "");

/** …/korean/… and …/english/…: editions of one site in two languages. */
const sameAddress = (one: string, other: string) => one === other || withoutLanguage(one) === withoutLanguage(other);
const withoutLanguage = (address: string) => address.replace(/\b(?:korean|english|kr|ko|en|kor|eng)\b/g, "*");
