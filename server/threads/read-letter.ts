import PostalMime from "postal-mime";
import { replyText } from "#shared/threads/reply-text.ts";

/** A letter that came in, as far as it matters here. */
export interface Incoming {
  /** Whom the envelope names; what is written on the letter itself may say anything. */
  to: readonly string[];
  from: string;
  subject: string;
  /** What was written anew. */
  text: string;
  messageId: string | undefined;
  /** A program answered: on holiday, undeliverable, a list. */
  automatic: boolean;
}

/** @throws when it is no letter at all */
export async function readLetter(raw: Uint8Array, to: readonly string[]): Promise<Incoming> {
  const { headers, from, subject = "", text, html, messageId } = await PostalMime.parse(raw);
  const head = new Map(headers.map(({ key, value }) => [key, value.toLowerCase()]));
  return {
    to,
    from: from?.address?.toLowerCase() ?? "",
    subject: clean(subject).slice(0, 300),
    text: clean(replyText(text ?? withoutMarkup(html ?? ""))).slice(0, 10_000),
    messageId: messageId?.slice(0, 300),
    automatic: isAutomatic(head),
  };
}

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

/** Some programs write markup only; what is quoted stands in blocks of its own there. */
const withoutMarkup = (html: string) =>
  html
    .replace(/<(blockquote|style|head)\b[\s\S]*?<\/\1>/gi, "")
    .replace(/<div class="gmail_quote[\s\S]*$/i, "")
    .replace(/<br\s*\/?>|<\/(p|div|li|tr)>/gi, "\n")
    .replace(/<[^>]*>/g, "")
    .replace(/&nbsp;/g, " ")
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&amp;/g, "&");

const clean = (text: string) => text.toWellFormed().replace(/\u0000/g, "");
