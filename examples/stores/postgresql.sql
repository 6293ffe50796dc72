-- $1: the municipality's number, $2: the case's reference, $3: the event's number, $4: its line.

-- name: load
SELECT line FROM event WHERE municipality = $1 AND reference = $2 ORDER BY sequence;

-- name: begin
BEGIN;

-- The primary key is the lock: of two processes that write on the same revision, one waits here for the
-- other's COMMIT, and is then told so.
-- name: insert
INSERT INTO event (municipality, reference, sequence, line) VALUES ($1, $2, $3, $4);

-- The row as it was is gone after the next VACUUM, and from the log and from backups when they are.
-- name: rewrite
UPDATE event SET line = $4 WHERE municipality = $1 AND reference = $2 AND sequence = $3;

-- name: commit
COMMIT;

-- name: roll_back
ROLLBACK;
