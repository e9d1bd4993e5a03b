-- Why: a text that came with an import or a merge has no batch; typing a letter into it and deleting it must not change whose it is.
ALTER TABLE "step_batch" ADD COLUMN "found_digest" text;--> statement-breakpoint
ALTER TABLE "step_batch" ADD COLUMN "found_authors" uuid[];--> statement-breakpoint
CREATE INDEX "step_batch_found" ON "step_batch" USING btree ("segment_id","found_digest") WHERE "step_batch"."found_digest" is not null;