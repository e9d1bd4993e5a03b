import { z } from "zod";

/** Every refusal has a code (the rule that said no) and a sentence that says what to do. The interface words the code in its language. */
export interface Refusal {
  code: RefusalCode;
  message: string;
  params?: Record<string, string | number>;
}

const said = z.object({
  code: z.string(),
  message: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
});

export const errorBody = said
  .extend({
    /** Per field of the input: what is wrong with it. */
    fields: z.record(z.string(), z.array(said)).optional(),
    /** What the refused act would need to go on, such as the paragraph as it is now. */
    details: z.unknown().optional(),
  })
  .meta({ id: "Error" });
export type ErrorBody = z.infer<typeof errorBody>;
export type Fields = NonNullable<ErrorBody["fields"]>;

/** The one place where refusals are worded. `{name}` stands for a parameter. */
export const REFUSALS = {
  "not-found": "There is nothing here, or it is not yours to see.",
  "signed-out": "Your session has ended. Sign in again: what you typed is kept.",
  suspended: "This account is suspended. Ask the chief.",
  "foreign-origin": "The request came from another site and was not carried out.",
  "bad-input": "Something in the request is not as it should be.",
  "field-empty": "It must not be empty.",
  "field-long": "It is too long: {limit} characters at most.",
  "field-wrong": "It is not as it should be.",
  "too-large": "That is more than {limit} at once. Bring it in smaller parts.",
  "too-many": "Too many attempts. Wait {seconds} seconds and try again.",
  busy: "The desk cannot reach its database right now. Nothing was changed; try again in a moment.",
  unknown: "Something went wrong on our side. It was noted under {id}; nothing was changed.",
  reload: "Naru has been renewed since this page was opened. Reload it: what you typed is kept.",
  capability: "Your role does not include this. {who} can do it.",
  "not-member": "Only members of this article may do this. Ask an editor to add you.",
  archived: "This article is archived. Bring it back to the desk before you change anything in it.",
  "not-archived": "This article is on the desk.",
  "published-stays": "Readers have this article. Withdraw it before you archive it.",
  "own-article-only": "Journalists may do this in their own articles only.",
  restricted: "This article is restricted to its members and the chief.",
  "empty-target": "There is no English yet. Write it first, or mark the paragraph as omitted.",
  "approved-locked": "This paragraph is approved. Reopen it with a reason before you edit it.",
  "wrong-state": "This cannot be done to a paragraph that is {state}.",
  "needs-reason": "Give a reason: the translator reads it, and it stays in the record.",
  "four-eyes": "You wrote some of this English since it was last approved. Somebody else must approve it.",
  "already-approved-by-you": "You have approved these words already. Another person’s approval is needed.",
  "stale-digests": "The paragraph has changed since you read it. Read it again, then decide.",
  "not-on-screen": "Approve all takes only paragraphs that you have had on screen as they are now.",
  "nothing-to-withdraw": "There is nothing of yours here to withdraw.",
  "published-structure": "The article is published: its paragraphs can no longer be joined, split or moved.",
  "published-pictures": "The article is published: another picture can take the place of one, but none comes or goes.",
  "nothing-to-merge": "There is no paragraph beside this one to join with.",
  "mixed-kinds": "Parts of different kinds cannot be joined: {first} and {second}.",
  "cannot-split": "There is nothing here to split: choose a place inside the text.",
  "cannot-move": "There is nothing here that can go there. Choose the other side, or another paragraph.",
  "nothing-to-realign":
    "From here on every row has been confirmed or corrected. Unlink a row first if it should be aligned again.",
  "realigned-same": "Aligned again, the rest stands as it stood. Correct a row first, then try from there.",
  "cannot-remove": "Only a paragraph without Korean and without English can be taken away.",
  "source-moved-on": "The Korean has been changed since you saw it. Look at it again, then decide.",
  "moved-on": "The alignment has changed since you saw it. Look at it again, then decide.",
  "nothing-to-undo": "There is no step of yours to undo here.",
  "undo-overtaken": "Somebody has worked on these paragraphs since. Undoing would lose their words.",
  "omitted-has-target": "This paragraph has English. Remove it first, or leave the paragraph in.",
  "not-omitted": "This paragraph is not marked as omitted.",
  "not-added": "This paragraph is not marked as added.",
  "no-source":
    "This English has no Korean beside it. If it is meant to be here, mark it as added and say why; if not, join it to its Korean in the alignment.",
  "no-korean": "This paragraph has no Korean. Join it to its Korean in the alignment first.",
  "steps-refused": "These changes do not fit the text as it is now. Your words are kept as an unsent draft.",
  "others-suggestion":
    "Only who proposed a suggestion writes its words. Accept it, reject it, or suggest something of your own beside it.",
  "suggestion-gone": "This suggestion is not there any more: somebody has decided on it, or it was taken back.",
  "suggestion-changed": "The suggestion has changed since you read it. Read it again, then decide.",
  "batch-reused": "Another change was sent under the same name before. Reload the page: what you typed is kept.",
  "too-far-behind":
    "Very much has been written here since. Reload the page: what you typed is kept, and can be put in from there.",
  "paragraph-too-long":
    "A paragraph holds at most {most} characters. Your words are kept as an unsent draft: put them in in parts.",
  "version-from-future":
    "This page knows a version of the text that the desk does not have. Reload it: what you typed is kept.",
  "empty-text": "Write something first.",
  "bad-anchor": "The words that this is about are not in the text any more. Select them again.",
  "thread-closed": "This conversation is resolved. Reopen it to go on.",
  "thread-erased": "The words of this query were erased when their time was over. Ask anew.",
  "thread-open": "This conversation is open already.",
  "not-a-query": "Only a query to the journalist can be answered. Reply to a comment instead.",
  "not-answered": "Nobody has answered this yet. What is kept is an answer.",
  "note-protected":
    "Something that this article protects stands in it, and terms are read by the whole desk. Word the note without it.",
  "no-journalist": "This article has no journalist among its members. Add one, then ask.",
  "no-link-restricted": "This article is restricted: its queries are answered signed in. The chief may allow links.",
  "link-gone": "This link does not open anything any more. Ask the desk if you still have something to say.",
  "link-expired": "This link has run out. Ask for a new one: it is sent to the same address.",
  "proposal-outdated": "The Korean no longer reads as it did when this was proposed. Correct it by hand.",
  "proposal-decided": "Somebody has decided about this sentence already.",
  "no-correction": "This query is not about words of the Korean. Say in words what should be corrected.",
  "cannot-see": "{count} of the people named may not see this article. Add them to its members first.",
  "own-credit-only": "Everybody chooses the name under which they are credited. Ask them to choose.",
  "no-pen-name": "Your articles credit you under a pen name: write one, or choose another way to be credited.",
  "not-addressed": "This query is for {who}. An editor may answer on behalf.",
  "nothing-published": "Nothing of this article has been published yet.",
  "gate-closed": "{count} things stand between this article and publication.",
  "never-overridden": "Nobody can let this stand: it has to be put right.",
  "address-in-credit": "Credits never show an address. Name the person instead.",
  "gate-line-gone": "That line no longer stands in the way.",
  "already-published": "Somebody published this article a moment ago. Look at the edition before you publish again.",
  "nothing-changed": "Nothing has changed since the last edition.",
  "import-over": "This import is over, or its file is not what was announced. Begin it anew.",
  "stale-term": "Somebody has decided on this entry since you read it. Look at it again, then decide.",
  "term-proposal-decided": "This proposal has been decided already.",
  "term-contradiction": "“{words}” is both right and banned in this entry. Take it out of one of the two.",
  "term-known": "“{korean}” is decided as “{english}” already. Change that entry instead of making another.",
  "not-terms": "{reason}",
  "import-undone": "There is nothing left of this import to undo.",
  withdrawn:
    "This article is withdrawn: readers see its notice alone. Publish it again before you correct or withdraw it.",
  "not-withdrawn": "This article is not withdrawn: readers have it.",
  "needs-notice": "Readers are owed a notice that says what was wrong.",
  "last-chief": "This is the last chief of the desk. Make somebody else a chief first.",
  "email-taken": "Somebody with this address is on the desk already.",
  "invitation-used": "This invitation has been used or withdrawn, or has run out. Ask the chief for a new one.",
  "setup-link": "This is not the set-up link that the desk printed. Copy it whole from where Naru was started.",
  "setup-done": "This desk is set up already. Sign in.",
  "wrong-password": "The address and the password do not match.",
  "wrong-current-password": "This is not your current password. Type it again.",
  "weak-password": "Choose a password of at least 12 characters.",
  "no-text": "There is no Korean text to bring in.",
  "file-refused": "{reason}",
  "pattern-syntax":
    "This pattern cannot be read: {detail}. It follows RE2: no looking around (`(?=`) and no back-references (`\\1`).",
  "pattern-large": "This pattern is too large. Write it shorter, with smaller repetitions, or as two rules.",
  "pattern-empty": "This pattern is found everywhere, also where nothing stands. Ask for at least one character.",
  "stale-rule": "Somebody has decided on this rule since you read it. Look at it again, then decide.",
  "too-many-protected": "{most} items are protected in this article already. Take one out first.",
  "too-many-notes": "{most} notes lie in this article’s stash already. Take one out first.",
  "others-note": "Only who wrote a note, or the chief, takes it out of the stash.",
  "rule-not-tried": "Try this rule on what stands on the desk first, to the end. Then it can be switched on.",
  "step-up":
    "Your last sign-in is more than {minutes} minutes ago. Sign in again before you go on: what you typed is kept.",
  "not-granted": "Protected items are for who was granted them by name for this article. Ask the chief.",
  "cannot-be-granted": "This person cannot be granted it. {who} can.",
  "grant-time": "A grant ends within a year, and not in the past. Choose another day.",
  "cannot-see-article": "This person does not see this article. Make them a member of it first.",
  "not-restricted": "This article is not restricted: nothing has to be answered for its sources.",
  "signed-other-words": "The article has changed since these questions were shown. Read it again, then answer them.",
  "answer-in-words": "This question is answered in words, not by a tick. Write what you know.",
  "notice-beyond":
    "“{words}” says more of somebody than the article does, and can give them away. Word the notice without it.",
  "credit-beyond":
    "“{words}” in the credits says more of somebody than the article does, and can give them away. Word the credits without it.",
  "holds-protected":
    "A protected item stands in it, so it does not leave the newsroom. The gate says where: reword it, or ask the chief.",
  "protected-in":
    "Protected item in paragraph {paragraphs}: it does not leave the newsroom. Reword it, or ask the chief.",
  "no-link-protected":
    "A protected item stands in this query or in its Korean, so no link to it leaves the newsroom. It is answered signed in.",
  "too-many-rules": "{most} rules are on already. Switch one off first.",
  "no-draft-restricted": "Nothing of a restricted article is ever given to a machine. Translate it by hand.",
  "no-draft-protected":
    "Something in this article must not leave the newsroom, so no machine is asked. Translate it by hand.",
  "drafts-off": "Machine drafts are switched off. The chief can switch them on among the policies.",
  "drafts-unset": "This desk has no machine for drafts. Whoever runs it names one in NARU_DRAFT_URL.",
  "draft-peer-down": "The machine for drafts does not answer. Try again in a moment, or translate by hand.",
  "draft-peer-slow": "The machine for drafts gave no answer within {seconds} seconds. Try again, or translate by hand.",
  "draft-peer-refused":
    "The machine for drafts refused ({status}). Whoever runs it should look at its settings and its key.",
  "draft-peer-wrong":
    "The machine for drafts answered something that is no translation. Whoever runs it should look at it.",
  "finding-gone": "That finding no longer stands: the text has changed.",
  "stale-article": "The article has changed since this page read it.",
  "waiver-note": "A note does not stand in the way and needs no waiver.",
} as const satisfies Record<string, string>;

/** What is so with the paragraph, and what to do about it. */
export const WRONG_STATE: Record<string, string> = {
  empty: "Nothing is written here yet. Write the English first.",
  draft: "Not in review: this is a draft. Submit it first.",
  submitted: "Already in review.",
  returned: "Changes were asked for. Make them and submit it again.",
  approved: "Already approved.",
  outdated: "A text has changed since the approval. Submit or approve it again.",
  omitted: "This paragraph is left out. Restore it first.",
  added: "Already marked as added.",
  "aligned with Korean": "This English has Korean beside it, so nothing was added.",
};

/** What RE2 finds wrong with a pattern, and how to write it instead. */
export const PATTERN_SYNTAX: Record<string, string> = {
  open: "A parenthesis is not closed in this pattern: {part}. Close it with `)`, or write `\\(` for the sign itself.",
  closed: "A `)` has nothing to close in this pattern: {part}. Write `\\)` for the sign itself.",
  bracket: "A bracket is not closed in this pattern: {part}. Close it with `]`, or write `\\[` for the sign itself.",
  escape: "RE2 does not know {part} in this pattern. There are no back-references (`\\1`).",
  backslash: "This pattern ends in a backslash. Write `\\\\` for the sign itself.",
  nothing:
    "Before {part} nothing stands to be repeated in this pattern. Put a backslash before it for the sign itself.",
  twice: "Two signs of repetition follow one another in this pattern: {part}. Write one.",
  count: "This pattern repeats in a way that is not possible: {part}. Up to 1000 times, the smaller number first.",
  range: "A range of letters is the wrong way round in this pattern: {part}. The earlier letter comes first.",
  perl: "RE2 does not know {part} in this pattern. There is no looking around (`(?=`).",
};

const BY_STATE: Partial<Record<RefusalCode, Record<string, string>>> = {
  "wrong-state": WRONG_STATE,
  "pattern-syntax": PATTERN_SYNTAX,
};

export type RefusalCode = keyof typeof REFUSALS;

export function refusal(code: RefusalCode, params?: Record<string, string | number>): Refusal {
  const words = BY_STATE[code]?.[String(params?.state)] ?? REFUSALS[code];
  const message = words.replace(/\{(\w+)\}/g, (whole, name: string) => String(params?.[name] ?? whole));
  return params ? { code, message, params } : { code, message };
}
