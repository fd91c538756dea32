-- A clerk says which answers the redacted edition of the dossier leaves out.

ALTER TABLE answer ADD COLUMN confidential INTEGER NOT NULL DEFAULT 0;
