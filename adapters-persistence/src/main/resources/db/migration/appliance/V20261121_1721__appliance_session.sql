-- Runs of programs, one row for each person whose appliance it was when the run began: their history.
CREATE TABLE appliance_session (
    id             uuid PRIMARY KEY,
    owner_id       uuid NOT NULL,
    appliance_id   uuid NOT NULL,
    program        text NOT NULL,
    program_id     uuid,
    recipe_id      uuid,
    recipe_version int,
    recipe_name    text,
    servings       int,
    started_at     timestamptz NOT NULL,
    is_seen        boolean NOT NULL,
    ended_at       timestamptz,
    ended_how      text,
    CHECK ((ended_at IS NULL) = (ended_how IS NULL))
);
CREATE INDEX appliance_session_latest ON appliance_session (owner_id, started_at DESC, id DESC);
CREATE INDEX appliance_session_appliance ON appliance_session (appliance_id, owner_id, started_at DESC);
-- Nobody has two under way on one appliance.
CREATE UNIQUE INDEX appliance_session_open ON appliance_session (appliance_id, owner_id) WHERE ended_at IS NULL;
