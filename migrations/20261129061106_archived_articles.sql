-- Why: an article that was brought in by mistake, or that nobody goes on with, leaves the desk without anything being deleted.
ALTER TABLE "article" ADD COLUMN "archived_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "article" ADD COLUMN "archived_by" uuid;--> statement-breakpoint
ALTER TABLE "article" ADD COLUMN "archive_reason" text;--> statement-breakpoint
ALTER TABLE "article" ADD CONSTRAINT "article_archived_by_person_id_fk" FOREIGN KEY ("archived_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "article" ADD CONSTRAINT "article_archived_whole" CHECK (num_nulls("article"."archived_at", "article"."archived_by", "article"."archive_reason") in (0, 3));
--> statement-breakpoint
-- What is archived is not published, and what readers have is not archived, whatever the code does.
CREATE FUNCTION refuse_archived_edition() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM article a WHERE a.id = NEW.article_id AND a.archived_at IS NOT NULL) THEN
    RAISE EXCEPTION 'Article % is archived', NEW.article_id USING ERRCODE = 'check_violation', CONSTRAINT = 'edition_not_archived';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER edition_not_archived BEFORE INSERT ON edition FOR EACH ROW EXECUTE FUNCTION refuse_archived_edition();
--> statement-breakpoint
CREATE FUNCTION refuse_published_archiving() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (SELECT e.kind <> 'withdrawal' FROM edition e WHERE e.article_id = NEW.id ORDER BY e.number DESC LIMIT 1) THEN
    RAISE EXCEPTION 'Readers have article %', NEW.id USING ERRCODE = 'check_violation', CONSTRAINT = 'article_published_stays';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER article_published_stays BEFORE UPDATE OF archived_at ON article FOR EACH ROW
  WHEN (NEW.archived_at IS NOT NULL) EXECUTE FUNCTION refuse_published_archiving();
