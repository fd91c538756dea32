-- What an instrument saw is kept whole, with every file behind it; the facts that follow from it are worked out.
-- Nothing could make a finding before this step, so the table is empty.
DROP TABLE finding;
CREATE TABLE finding (
  id INTEGER PRIMARY KEY,
  revision INTEGER NOT NULL REFERENCES revision DEFERRABLE INITIALLY DEFERRED,
  evidence TEXT NOT NULL, -- JSON list of evidence ids
  instrument TEXT NOT NULL,
  firmware TEXT NOT NULL,
  at TEXT,
  seen TEXT NOT NULL -- JSON
) STRICT;
CREATE INDEX finding_of_revision ON finding (revision);
