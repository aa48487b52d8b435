-- Versions of firmware that vendors have signed.
CREATE TABLE firmware_release (
    id               uuid PRIMARY KEY,      -- version 7: sorts by time
    model            text NOT NULL,
    version          text NOT NULL,
    precedence       text NOT NULL,         -- the version without its build
    security_version bigint NOT NULL,
    size_bytes       bigint NOT NULL,
    sha256           text NOT NULL,
    signature        text NOT NULL,
    channel          text NOT NULL,
    minimum_version  text,
    allows_downgrade boolean NOT NULL,
    notes            text,
    percent          integer NOT NULL CHECK (percent BETWEEN 0 AND 100),
    waves            integer[] NOT NULL,    -- still to come
    since            timestamptz NOT NULL,  -- when this share was reached
    status           text NOT NULL,
    published_at     timestamptz NOT NULL,
    revision         bigint NOT NULL,
    UNIQUE (model, precedence)
);

CREATE INDEX firmware_release_active ON firmware_release (model) WHERE status = 'ACTIVE';

-- Their bytes. They are compressed already, if they can be.
CREATE TABLE firmware_piece (
    release_id uuid NOT NULL REFERENCES firmware_release,
    number     integer NOT NULL,
    bytes      bytea NOT NULL,
    PRIMARY KEY (release_id, number)
);
ALTER TABLE firmware_piece ALTER COLUMN bytes SET STORAGE EXTERNAL;

-- What became of them on appliances.
CREATE TABLE firmware_update (
    release_id   uuid NOT NULL REFERENCES firmware_release,
    appliance_id uuid NOT NULL,
    step         text NOT NULL,
    percent      integer,
    error        text,
    started_at   timestamptz NOT NULL,
    decided_at   timestamptz,
    PRIMARY KEY (release_id, appliance_id)
);

CREATE INDEX firmware_update_appliance ON firmware_update (appliance_id);
CREATE INDEX firmware_update_decided ON firmware_update (release_id, decided_at);
CREATE INDEX firmware_update_open ON firmware_update (started_at) WHERE decided_at IS NULL;

-- What appliances run, and what they were told.
CREATE TABLE firmware_member (
    appliance_id uuid PRIMARY KEY,
    model        text NOT NULL,
    channel      text NOT NULL,
    version      text,
    told         uuid,
    noted_at     timestamptz NOT NULL
);

CREATE INDEX firmware_member_model ON firmware_member (model, appliance_id);
