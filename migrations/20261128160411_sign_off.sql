-- Why: no restricted article is published before somebody has answered for its sources by name, for exactly its words and pictures.
CREATE TABLE "sign_off" (
	"id" uuid PRIMARY KEY NOT NULL,
	"number" bigint GENERATED ALWAYS AS IDENTITY (sequence name "sign_off_number_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"article_id" uuid NOT NULL,
	"question" text NOT NULL,
	"texts" text NOT NULL,
	"given" boolean NOT NULL,
	"sealed" text,
	"person_id" uuid NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "sign_off" ADD CONSTRAINT "sign_off_article_id_article_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."article"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sign_off" ADD CONSTRAINT "sign_off_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "sign_off_article" ON "sign_off" USING btree ("article_id","texts");
--> statement-breakpoint
CREATE FUNCTION refuse_but_erasure() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND NEW.sealed IS NULL AND to_jsonb(NEW) - 'sealed' = to_jsonb(OLD) - 'sealed' THEN RETURN NEW; END IF;
  RAISE EXCEPTION 'Rows of % are never changed or deleted; only what they hold sealed may be erased', TG_TABLE_NAME
    USING ERRCODE = 'restrict_violation', CONSTRAINT = 'append_only';
END $$;
--> statement-breakpoint
CREATE TRIGGER sign_off_append_only BEFORE UPDATE OR DELETE ON sign_off FOR EACH ROW EXECUTE FUNCTION refuse_but_erasure();
--> statement-breakpoint
CREATE TRIGGER sign_off_no_truncate BEFORE TRUNCATE ON sign_off FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
-- Names what an article says and shows now: whatever is answered for it lapses when a word, a paragraph or a picture is another.
CREATE FUNCTION texts_of_article(the_article uuid) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT encode(sha256(convert_to(coalesce(string_agg(
    concat_ws(':', s.id, s.source_digest, s.target_digest, i.sha256), E'\n' ORDER BY s.position, s.id), ''), 'UTF8')), 'hex')
  FROM segment s LEFT JOIN image i ON i.id = s.image_id
  WHERE s.article_id = the_article AND s.removed_at IS NULL
$$;
--> statement-breakpoint
CREATE FUNCTION refuse_edition_without_sign_off() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  the_texts text;
  unanswered text;
BEGIN
  IF NEW.kind = 'withdrawal' OR NOT EXISTS (SELECT 1 FROM article a WHERE a.id = NEW.article_id AND a.restricted) THEN
    RETURN NULL;
  END IF;
  the_texts := texts_of_article(NEW.article_id);
  SELECT asked INTO unanswered
  FROM unnest(ARRAY['recognised', 'places', 'people', 'few-know', 'pictures', 'journalist']) asked
  WHERE NOT coalesce((
    SELECT o.given FROM sign_off o
    WHERE o.article_id = NEW.article_id AND o.texts = the_texts AND o.question = asked ORDER BY o.number DESC LIMIT 1), false)
  LIMIT 1;
  IF unanswered IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM override v WHERE v.article_id = NEW.article_id AND v.key = 'sign-off:' || the_texts) THEN
    RAISE EXCEPTION 'Nobody has answered for the sources of this article: %', unanswered
      USING ERRCODE = 'check_violation', CONSTRAINT = 'edition_signed_off';
  END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE CONSTRAINT TRIGGER edition_signed_off AFTER INSERT ON edition DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION refuse_edition_without_sign_off();
