import { useMemo } from "react";
import { addressOf } from "#client/api/call.ts";
import { StaticText } from "#client/editor/StaticText.tsx";
import { useTranslation } from "#client/ui/i18n.ts";
import { readImage } from "#shared/articles/api.ts";
import { parseDocument } from "#shared/document/document.ts";
import { NOTICE_TITLES } from "#shared/publication/assemble.ts";
import { dateline } from "#shared/publication/blocks.ts";
import type { PublishedPart, PublishedText } from "#shared/publication/edition.ts";
import styles from "./Reading.module.css";

/** The article set as a reader gets it: one column, the picture with its caption and credit, the credits beneath. */
export function Reading({ text }: { text: PublishedText }) {
  const { t } = useTranslation("publication");
  return (
    <article className={styles.article} lang="en">
      {text.notices.length > 0 ? (
        <section className={styles.notices} aria-label={t("notices")}>
          {text.notices.map((notice) => (
            <p key={notice.at}>
              <strong>{NOTICE_TITLES[notice.kind]}</strong> <time dateTime={notice.at}>{dateline(notice.at)}</time>{" "}
              {notice.text}
            </p>
          ))}
        </section>
      ) : null}
      {blocksOf(text.parts).map((block) =>
        "imageId" in block ? (
          <Figure key={block.imageId} {...block} />
        ) : (
          <Part key={block.part.segmentId} part={block.part} />
        ),
      )}
      <footer className={styles.credits}>
        {text.credits.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </footer>
    </article>
  );
}

type Block = { part: PublishedPart } | { imageId: string; parts: PublishedPart[] };

/** The words of one picture belong together, where the first of them stands. */
function blocksOf(parts: readonly PublishedPart[]): Block[] {
  const blocks: Block[] = [];
  const figures = new Map<string, PublishedPart[]>();
  for (const part of parts) {
    if (part.omitted) continue;
    if (part.imageId === null) {
      blocks.push({ part });
      continue;
    }
    const known = figures.get(part.imageId);
    if (known) known.push(part);
    else {
      const own = [part];
      figures.set(part.imageId, own);
      blocks.push({ imageId: part.imageId, parts: own });
    }
  }
  return blocks;
}

function Figure({ imageId, parts }: { imageId: string; parts: readonly PublishedPart[] }) {
  const of = (kind: PublishedPart["kind"]) => parts.find((part) => part.kind === kind);
  const [caption, credit] = [of("caption"), of("credit")];
  return (
    <figure className={styles.figure}>
      <img src={addressOf(readImage, { imageId })} alt={of("alttext")?.text ?? ""} />
      <figcaption>
        {caption ? <Words part={caption} /> : null}
        {credit ? <span className={styles.credit}>{credit.text}</span> : null}
      </figcaption>
    </figure>
  );
}

function Part({ part }: { part: PublishedPart }) {
  switch (part.kind) {
    case "headline":
      return <h2 className={styles.headline}>{part.text}</h2>;
    case "subheading":
      return <h3 className={styles.subheading}>{part.text}</h3>;
    case "blockquote":
      return (
        <blockquote className={styles.quotation}>
          <Words part={part} />
        </blockquote>
      );
    default:
      return (
        <div className={styles[part.kind] ?? styles.body}>
          <Words part={part} />
        </div>
      );
  }
}

function Words({ part }: { part: PublishedPart }) {
  const document = useMemo(() => parseDocument(part.document), [part.document]);
  return <StaticText document={document} />;
}
