-- Why: Korean that came back stood there twice; since when is kept each time, so that an article can be seen as it was at any moment.
ALTER TABLE "source_state" ALTER COLUMN "at" DROP DEFAULT;--> statement-breakpoint
ALTER TABLE "source_state" DROP CONSTRAINT "source_state_pk";
--> statement-breakpoint
ALTER TABLE "source_state" ADD CONSTRAINT "source_state_pk" PRIMARY KEY("segment_id","at","digest");