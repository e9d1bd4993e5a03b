-- Why: a file for the memory that was being read when its node ended is read on; one that never came whole is given up.
ALTER TABLE "memory_import" ADD COLUMN "heard_at" timestamp (3) with time zone;