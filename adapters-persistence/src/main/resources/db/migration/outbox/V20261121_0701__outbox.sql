-- One row for each event and subscriber, deleted once the subscriber has had it.
CREATE TABLE outbox (
    id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, -- the order of events about one aggregate
    subscriber    text NOT NULL,
    aggregate     text NOT NULL,
    type          text NOT NULL,
    payload       jsonb NOT NULL,
    published     timestamptz NOT NULL,
    due           timestamptz NOT NULL, -- later than published after an attempt that failed
    attempts      int NOT NULL DEFAULT 0,
    claim         bigint,      -- of the relay that has it now, or died while it had it
    claimed_until timestamptz,
    failure       text,        -- why the last attempt failed
    dead_since    timestamptz  -- a dead letter: it is kept, but not tried again
) WITH (
    -- Claims change no indexed column: with free room on the page they are written there, past all indexes.
    fillfactor = 60,
    -- Rows live for milliseconds.
    autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 5000, autovacuum_vacuum_cost_delay = 0
);

CREATE INDEX outbox_due ON outbox (subscriber, due, id) WHERE dead_since IS NULL;
CREATE INDEX outbox_order ON outbox (subscriber, aggregate, id) WHERE dead_since IS NULL;
CREATE INDEX outbox_dead ON outbox (dead_since) WHERE dead_since IS NOT NULL;
