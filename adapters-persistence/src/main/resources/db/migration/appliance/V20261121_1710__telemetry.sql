-- Which messages of a boot have come. The row is locked while one is taken in, so that none is taken in twice.
CREATE TABLE telemetry_boot (
    id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    appliance_id uuid           NOT NULL,
    boot_id      text           NOT NULL,
    received     int8multirange NOT NULL,
    heard_at     timestamptz    NOT NULL,
    UNIQUE (appliance_id, boot_id)
) WITH (fillfactor = 70);

-- One metric of one appliance in one unit, with its latest value. No index on what changes, so that changing it is cheap.
CREATE TABLE telemetry_series (
    id                        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    appliance_id              uuid        NOT NULL,
    metric                    text        NOT NULL,
    unit                      text        NOT NULL,
    latest_at                 timestamptz NOT NULL,
    latest_seq                bigint      NOT NULL,
    latest_index              int         NOT NULL,
    latest_value              float8      NOT NULL,
    latest_is_clock_corrected boolean     NOT NULL,
    UNIQUE (appliance_id, metric, unit)
) WITH (fillfactor = 70);

-- That a sample is here once follows from telemetry_boot; a unique index would have to hold the time, which is corrected
-- to another one when a message with a wrong clock is repeated.
CREATE TABLE telemetry_sample (
    series_id          bigint      NOT NULL,
    at                 timestamptz NOT NULL,
    boot               bigint      NOT NULL,
    seq                bigint      NOT NULL,
    index              smallint    NOT NULL,
    value              float8      NOT NULL,
    is_clock_corrected boolean     NOT NULL
) PARTITION BY RANGE (at);
CREATE INDEX ON telemetry_sample (series_id, at);

CREATE TABLE telemetry_minute (
    series_id  bigint      NOT NULL,
    at         timestamptz NOT NULL,
    count      bigint      NOT NULL,
    total      float8      NOT NULL,
    least      float8      NOT NULL,
    most       float8      NOT NULL,
    last_at    timestamptz NOT NULL,
    last_seq   bigint      NOT NULL,
    last_index int         NOT NULL,
    last_value float8      NOT NULL,
    PRIMARY KEY (series_id, at)
) PARTITION BY RANGE (at);

CREATE TABLE telemetry_hour (LIKE telemetry_minute INCLUDING ALL) PARTITION BY RANGE (at);

CREATE TABLE telemetry_day (LIKE telemetry_minute INCLUDING ALL) WITH (fillfactor = 70);

-- For what is measured long before, or before a job has made the partition: nothing ever waits for a partition.
CREATE TABLE telemetry_sample_other PARTITION OF telemetry_sample DEFAULT;
CREATE TABLE telemetry_minute_other PARTITION OF telemetry_minute DEFAULT WITH (fillfactor = 70);
CREATE TABLE telemetry_hour_other PARTITION OF telemetry_hour DEFAULT WITH (fillfactor = 70);

-- Whose an appliance was, and when, so that what was measured then can be handed over and erased.
CREATE TABLE telemetry_owner (
    owner_id     uuid        NOT NULL,
    appliance_id uuid        NOT NULL,
    since        timestamptz NOT NULL,
    until        timestamptz,
    PRIMARY KEY (owner_id, appliance_id, since)
);
CREATE INDEX ON telemetry_owner (appliance_id);
