/** What the desk and the command line say of an entry of a file, by the word that the pages have for it. */
const REASONS: Readonly<Record<string, Reason>> = {
  "there is no Korean": "noKorean",
  "there is no English": "noEnglish",
  "longer than 20,000 characters": "tooLong",
  "characters that are not text": "notText",
  "not a JSON value": "notJson",
  'no {"source","target"}': "noSourceTarget",
  "the file is cut off here": "cutOff",
  "the file never came whole": "notWhole",
  "the desk could not take it in": "notTaken",
};

type Reason =
  | "noKorean"
  | "noEnglish"
  | "tooLong"
  | "notText"
  | "notJson"
  | "noSourceTarget"
  | "cutOff"
  | "notWhole"
  | "notTaken"
  | "notTmx"
  | "notXml";

/** Anything else is a fault of the XML, in the words of its reader. */
export const whyUnusable = (why: string): Reason =>
  REASONS[why] ?? (why.startsWith("This is no TMX file") ? "notTmx" : "notXml");
