-- Why: every keystroke waited until the search could find it. What a text is found under now follows it, in a table beside.
DROP INDEX "segment_search";--> statement-breakpoint
CREATE TABLE "segment_words" (
	"segment_id" uuid PRIMARY KEY NOT NULL,
	"article_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"keys" "tsvector" NOT NULL
);
--> statement-breakpoint
-- A large desk takes longer over its texts than a person waits.
SET LOCAL statement_timeout = 0;--> statement-breakpoint
INSERT INTO "segment_words" SELECT id, article_id, version, search_keys(text) FROM "segment";--> statement-breakpoint
ALTER TABLE "segment_words" ADD CONSTRAINT "segment_words_segment" FOREIGN KEY ("article_id","segment_id") REFERENCES "public"."segment"("article_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "segment_words_article" ON "segment_words" USING btree ("article_id");--> statement-breakpoint
CREATE INDEX "segment_words_search" ON "segment_words" USING gin ("keys") WITH (fastupdate=true,gin_pending_list_limit=1024);--> statement-breakpoint
CREATE INDEX "step_batch_at" ON "step_batch" USING brin ("at");--> statement-breakpoint
-- What comes into an article, or back from a backup, is found at once.
CREATE FUNCTION find_new_segment() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO segment_words VALUES (NEW.id, NEW.article_id, NEW.version, search_keys(NEW.text));
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER segment_found AFTER INSERT ON "segment" FOR EACH ROW EXECUTE FUNCTION find_new_segment();
