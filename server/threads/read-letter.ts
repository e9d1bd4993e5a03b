import PostalMime, { type Email } from "postal-mime";
import { textOfMarkup } from "#shared/threads/letter-markup.ts";
import { replyText } from "#shared/threads/reply-text.ts";
import { calledLatin, readAnew } from "./letter-bytes.ts";

/** A letter that came in, as far as it matters here. */
export interface Incoming {
  /** Whom the envelope names; what is written on the letter itself may say anything. */
  to: readonly string[];
  from: string;
  subject: string;
  /** What was written anew. */
  text: string;
  /** All of it and the names of what was attached, where that is more. */
  letter: string | null;
  messageId: string | undefined;
  /** A program answered: on holiday, undeliverable, a list. */
  automatic: boolean;
}

/** @throws when it is no letter at all */
export async function readLetter(raw: Uint8Array, to: readonly string[]): Promise<Incoming> {
  const email = await PostalMime.parse(calledLatin(raw));
  const { headers, from, subject = "", messageId } = email;
  const head = new Map(headers.map(({ key, value }) => [key, value.toLowerCase()]));
  const whole = clean(wordsOf(email)).trim();
  const text = replyText(whole);
  const all = [whole, ...attachedTo(email)].join("\n").trim();
  return {
    to,
    from: from?.address?.toLowerCase() ?? "",
    subject: clean(subject).slice(0, 300),
    text: text.slice(0, LONGEST),
    letter: all === text && text.length <= LONGEST ? null : all.slice(0, 10 * LONGEST),
    messageId: messageId?.slice(0, 300),
    automatic: isAutomatic(head) || OF_PROGRAMS.test(subject),
  };
}

const LONGEST = 10_000;

/** Some programs write markup only, or an empty text beside it. */
function wordsOf({ text = "", html = "" }: Email): string {
  const plain = readAnew(text);
  return plain.trim() === "" ? textOfMarkup(readAnew(html)) : plain;
}

/** What was attached is not taken in; it is named, so that somebody can ask for it. */
const attachedTo = ({ attachments }: Email) =>
  attachments.map(({ filename, mimeType }) => `[+ ${clean(filename ?? mimeType).slice(0, 200)}]`);

function isAutomatic(head: ReadonlyMap<string, string>): boolean {
  const submitted = head.get("auto-submitted") ?? "no";
  const precedence = head.get("precedence") ?? "";
  return (
    !submitted.startsWith("no") ||
    ["bulk", "junk", "list", "auto_reply"].includes(precedence) ||
    head.has("x-autoreply") ||
    head.has("x-autorespond") ||
    head.has("list-id") ||
    /mailer-daemon|postmaster/.test(head.get("from") ?? "") ||
    (head.get("content-type") ?? "").startsWith("multipart/report")
  );
}

/** What programs that mark their answers in no other way begin the subject with. */
const OF_PROGRAMS =
  /^\W{0,2}(자동 ?(응답|회신|답장)|부재 ?중|automatic reply|auto[- ]?reply|auto[- ]?response|out of (the )?office)/i;

const clean = (text: string) => text.toWellFormed().replace(/\u0000/g, "");
