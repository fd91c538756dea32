-- Everything that people typed, one table a thing. Dates are ISO text, times UTC with milliseconds, SHA-256 in hex.

CREATE TABLE maker (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  address TEXT NOT NULL,
  representative TEXT NOT NULL,
  corporate_number TEXT NOT NULL,
  contact TEXT NOT NULL
) STRICT;

CREATE TABLE product (
  id INTEGER PRIMARY KEY,
  maker INTEGER NOT NULL REFERENCES maker DEFERRABLE INITIALLY DEFERRED,
  name TEXT NOT NULL,
  models TEXT NOT NULL, -- JSON list, in the maker's order
  kind TEXT NOT NULL,
  use TEXT NOT NULL,
  configuration TEXT NOT NULL,
  certification_number TEXT NOT NULL,
  certification_date TEXT,
  certification_body TEXT NOT NULL,
  label_number TEXT NOT NULL,
  label_issued TEXT,
  label_expires TEXT,
  label_status TEXT NOT NULL
) STRICT;
CREATE INDEX product_of_maker ON product (maker);

CREATE TABLE revision (
  id INTEGER PRIMARY KEY,
  product INTEGER NOT NULL REFERENCES product DEFERRABLE INITIALLY DEFERRED,
  copied_from INTEGER REFERENCES revision DEFERRABLE INITIALLY DEFERRED,
  label TEXT NOT NULL,
  hardware TEXT NOT NULL,
  firmware TEXT NOT NULL,
  date TEXT,
  targets TEXT NOT NULL, -- JSON list of checklist ids
  prepared_by TEXT NOT NULL,
  confidentiality TEXT NOT NULL
) STRICT;
CREATE INDEX revision_of_product ON revision (product);
CREATE INDEX revision_copied ON revision (copied_from) WHERE copied_from IS NOT NULL;

CREATE TABLE answer (
  revision INTEGER NOT NULL REFERENCES revision DEFERRABLE INITIALLY DEFERRED,
  question TEXT NOT NULL,
  type TEXT,  -- none, bool, integer, text, choices, date, table; NULL: only a note so far
  value TEXT, -- JSON
  note TEXT NOT NULL,
  confirmed INTEGER NOT NULL,
  PRIMARY KEY (revision, question)
) STRICT, WITHOUT ROWID;

CREATE TABLE evidence (
  id INTEGER PRIMARY KEY,
  revision INTEGER NOT NULL REFERENCES revision DEFERRABLE INITIALLY DEFERRED,
  number INTEGER NOT NULL,
  sha256 TEXT NOT NULL,
  size INTEGER NOT NULL,
  file_name TEXT NOT NULL,
  mime_type TEXT NOT NULL,
  modified TEXT,
  title TEXT NOT NULL,
  kind TEXT NOT NULL,
  date TEXT,
  firmware TEXT NOT NULL,
  confidentiality TEXT NOT NULL,
  slot TEXT NOT NULL
) STRICT;
CREATE INDEX evidence_of_revision ON evidence (revision, number);
CREATE INDEX evidence_by_content ON evidence (sha256);

CREATE TABLE evidence_link (
  evidence INTEGER NOT NULL REFERENCES evidence DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL,
  checklist TEXT NOT NULL,
  requirement TEXT NOT NULL,
  first_page INTEGER NOT NULL,
  last_page INTEGER NOT NULL,
  place TEXT NOT NULL,
  PRIMARY KEY (evidence, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE test_record (
  id INTEGER PRIMARY KEY,
  revision INTEGER NOT NULL REFERENCES revision DEFERRABLE INITIALLY DEFERRED,
  test_case TEXT NOT NULL,
  outcome TEXT NOT NULL,
  actual TEXT NOT NULL,
  tester TEXT NOT NULL,
  date TEXT,
  unit TEXT NOT NULL,
  firmware TEXT NOT NULL,
  instrument TEXT NOT NULL,
  calibrated TEXT,
  evidence TEXT NOT NULL -- JSON list of evidence ids
) STRICT;
CREATE INDEX test_record_of_revision ON test_record (revision);

CREATE TABLE finding (
  id INTEGER PRIMARY KEY,
  revision INTEGER NOT NULL REFERENCES revision DEFERRABLE INITIALLY DEFERRED,
  evidence INTEGER REFERENCES evidence DEFERRABLE INITIALLY DEFERRED,
  question TEXT NOT NULL,
  type TEXT,
  value TEXT,
  instrument TEXT NOT NULL,
  firmware TEXT NOT NULL,
  at TEXT
) STRICT;
CREATE INDEX finding_of_revision ON finding (revision);
CREATE INDEX finding_of_evidence ON finding (evidence);

CREATE TABLE effective (
  checklist TEXT PRIMARY KEY,
  date TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- What was ever done, one row an act; each row's digest covers the row before. The tables above are what it replays to.
CREATE TABLE history (
  number INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  author TEXT NOT NULL,
  revision INTEGER, -- NULL where the act concerns no single one; no reference, since the revision may be gone
  kind TEXT NOT NULL, -- do, undo, redo
  ja TEXT NOT NULL,
  en TEXT NOT NULL,
  question TEXT NOT NULL,
  changes TEXT NOT NULL, -- JSON list of { table, before, after }
  previous TEXT NOT NULL,
  digest TEXT NOT NULL
) STRICT;
CREATE INDEX history_of_revision ON history (revision) WHERE revision IS NOT NULL;

-- Worked out from the history, kept so that nobody has to replay it.
CREATE TABLE counter ( -- the highest number ever given; none is given twice
  name TEXT PRIMARY KEY,
  last INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE touched ( -- when a maker, product, revision or the settings last changed
  subject TEXT PRIMARY KEY,
  at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
