-- The journals of the cases of many municipalities. Each answers for its own cases, so the table is parted
-- by municipality: a large one has a partition of its own, which can be dumped, moved to another server
-- or detached by itself; the others share some by hash. A municipality gets its own later with
-- DETACH, INSERT … SELECT and ATTACH.
--
-- COLLATE "C": keys are compared as bytes, so no update of the system's sorting can spoil the index.
-- name: create
CREATE TABLE event (
    municipality text COLLATE "C" NOT NULL,
    reference text COLLATE "C" NOT NULL,
    sequence integer NOT NULL CHECK (sequence > 0),
    line text COLLATE "C" NOT NULL,
    PRIMARY KEY (municipality, reference, sequence)
) PARTITION BY LIST (municipality);
CREATE TABLE event_0301 PARTITION OF event FOR VALUES IN ('0301');
CREATE TABLE event_others PARTITION OF event DEFAULT PARTITION BY HASH (municipality);
CREATE TABLE event_others_0 PARTITION OF event_others FOR VALUES WITH (MODULUS 4, REMAINDER 0);
CREATE TABLE event_others_1 PARTITION OF event_others FOR VALUES WITH (MODULUS 4, REMAINDER 1);
CREATE TABLE event_others_2 PARTITION OF event_others FOR VALUES WITH (MODULUS 4, REMAINDER 2);
CREATE TABLE event_others_3 PARTITION OF event_others FOR VALUES WITH (MODULUS 4, REMAINDER 3);
