-- The journals of cases in one SQLite file, for the processes of one machine.
-- name: create
PRAGMA journal_mode = WAL;
CREATE TABLE event (
    reference TEXT NOT NULL,
    sequence INTEGER NOT NULL CHECK (sequence > 0),
    line TEXT NOT NULL,
    PRIMARY KEY (reference, sequence)
) STRICT, WITHOUT ROWID;
