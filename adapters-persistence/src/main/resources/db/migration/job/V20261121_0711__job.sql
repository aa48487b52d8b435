-- What is still to be done. The columns are those that the library db-scheduler reads and writes.
CREATE TABLE job (
    task_name            text NOT NULL,
    task_instance        text NOT NULL,
    task_data            bytea,       -- the payload as JSON
    execution_time       timestamptz NOT NULL,
    picked               boolean NOT NULL,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures int,
    last_heartbeat       timestamptz, -- of the node that runs it now, or died meanwhile
    version              bigint NOT NULL,
    priority             smallint,
    PRIMARY KEY (task_name, task_instance)
) WITH (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 5000, autovacuum_vacuum_cost_delay = 0);

CREATE INDEX job_due ON job (execution_time) WHERE NOT picked;
CREATE INDEX job_running ON job (last_heartbeat) WHERE picked;

-- What failed every time: kept, but not tried again by itself.
CREATE TABLE dead_job (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    name       text NOT NULL,
    key        text NOT NULL,
    payload    bytea NOT NULL,
    due        timestamptz NOT NULL, -- when it was tried last
    attempts   int NOT NULL,
    failure    text NOT NULL,
    dead_since timestamptz NOT NULL
);
