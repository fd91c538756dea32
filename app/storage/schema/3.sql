-- Answers know the text that they answer, files and tests what else they speak for; a revision is approved and submitted.

ALTER TABLE answer ADD COLUMN wording TEXT NOT NULL DEFAULT ''; -- digest of a row of `wording`; '' where it was not kept
CREATE INDEX answer_unbound ON answer (revision) WHERE wording = '' AND type IS NOT NULL;
ALTER TABLE evidence ADD COLUMN coverage TEXT NOT NULL DEFAULT ''; -- JSON; '' where it covers what it was made on
ALTER TABLE test_record ADD COLUMN coverage TEXT NOT NULL DEFAULT '';

CREATE TABLE approval (
  id INTEGER PRIMARY KEY,
  revision INTEGER NOT NULL REFERENCES revision DEFERRABLE INITIALLY DEFERRED,
  checklist TEXT NOT NULL,
  requirement TEXT NOT NULL,
  step TEXT NOT NULL, -- prepared, reviewed, approved, sent-back
  name TEXT NOT NULL,
  date TEXT,
  comment TEXT NOT NULL,
  content TEXT NOT NULL -- SHA-256 of what was approved
) STRICT;
CREATE INDEX approval_of_revision ON approval (revision);

CREATE TABLE baseline (
  revision INTEGER PRIMARY KEY REFERENCES revision DEFERRABLE INITIALLY DEFERRED,
  at TEXT,
  author TEXT NOT NULL,
  dossier_number TEXT NOT NULL,
  sha256 TEXT NOT NULL, -- of the exported dossier in the evidence store
  size INTEGER NOT NULL,
  snapshot TEXT NOT NULL,
  surroundings TEXT NOT NULL -- JSON: the maker's and the product's row, effective dates, times of change, what was approved
) STRICT;

-- The texts that answers are bound to, by their digests: nobody types them, each row proves itself.
CREATE TABLE words (
  digest TEXT PRIMARY KEY,
  ja TEXT NOT NULL,
  en TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE wording (
  digest TEXT PRIMARY KEY,
  question TEXT NOT NULL, -- digest of a row of `words`
  requirements TEXT NOT NULL -- JSON object: requirement to digest of a row of `words`
) STRICT, WITHOUT ROWID;

-- What judging came to, kept so that the board need not judge everything again; worked out anew wherever it is absent.
CREATE TABLE standing (
  revision INTEGER PRIMARY KEY,
  basis TEXT NOT NULL, -- digest of what else the verdicts rest on: checklists, effective dates, the judge's own version
  verdicts TEXT NOT NULL -- a line a checklist: its outcome and verdict, then each requirement's
) STRICT;
