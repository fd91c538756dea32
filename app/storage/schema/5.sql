-- A record says which steps of the procedure were done and which were not.

ALTER TABLE test_record ADD COLUMN steps TEXT NOT NULL DEFAULT ''; -- JSON list of { number, done, reason }; '' where nothing is said
