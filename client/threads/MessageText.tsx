import { usePeopleById } from "#client/people/desk-people.ts";
import { languageOf } from "./language.ts";
import styles from "./MessageText.module.css";
import { piecesOf } from "./mentions.ts";

/** What somebody said, with the names of those whom it names. */
export function MessageText({ body, mentions }: { body: string; mentions: readonly string[] }) {
  const people = usePeopleById();
  const named = mentions.flatMap((id) => people.get(id) ?? []);
  return (
    <p lang={languageOf(body)} className={styles.words}>
      {piecesOf(body, named).map(({ text, person }, index) =>
        person ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one text keep their order
          <strong key={index} className={styles.name}>
            {text}
          </strong>
        ) : (
          text
        ),
      )}
    </p>
  );
}
