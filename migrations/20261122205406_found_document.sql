-- Why: the versions of a text are rebuilt by replaying its steps from the text that it came with.
ALTER TABLE "step_batch" ADD COLUMN "found_document" jsonb;