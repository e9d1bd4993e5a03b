-- Why: the live feed reads events in the order of their transactions.
CREATE INDEX "event_transaction" ON "event" USING btree ("transaction");