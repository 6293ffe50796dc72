-- ?1: the case's reference, ?2: the event's number, ?3: its line.

-- Of every connection. FULL: what was committed outlives a power cut. What a redaction takes out is
-- overwritten with zeros.
-- name: open
PRAGMA busy_timeout = 100;
PRAGMA synchronous = FULL;
PRAGMA secure_delete = ON;

-- name: load
SELECT line FROM event WHERE reference = ?1 ORDER BY sequence;

-- IMMEDIATE waits for other writers at once; a transaction that becomes a writer later may not wait.
-- name: begin
BEGIN IMMEDIATE;

-- The primary key is the lock: of two processes that write on the same revision, one is told so here.
-- name: insert
INSERT INTO event (reference, sequence, line) VALUES (?1, ?2, ?3);

-- name: rewrite
UPDATE event SET line = ?3 WHERE reference = ?1 AND sequence = ?2;

-- name: commit
COMMIT;

-- name: roll_back
ROLLBACK;

-- After a redaction: the log still has the line as it was.
-- name: empty_log
PRAGMA wal_checkpoint(TRUNCATE);
