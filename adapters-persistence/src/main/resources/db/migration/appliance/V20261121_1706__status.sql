-- How appliances are, as far as they said. Written often: rows are updated in place, so nothing that changes is indexed.
CREATE TABLE appliance_status (
    appliance_id     uuid PRIMARY KEY,
    presence         text NOT NULL DEFAULT 'UNKNOWN',
    boot_id          text,
    online_at        timestamptz, -- by the appliance's clock
    former_at        timestamptz,
    former_boots     text[] NOT NULL DEFAULT '{}',
    last_seen_at     timestamptz,
    state            jsonb,
    firmware_version text,
    capabilities     jsonb,
    program          text,
    door             text,
    remote_start     boolean,
    said_at          timestamptz, -- by the appliance's clock
    reported_at      timestamptz
) WITH (fillfactor = 70);

-- What happened to appliances by their own word; kept for 90 days.
CREATE TABLE appliance_event (
    appliance_id uuid NOT NULL,
    id           text NOT NULL,
    type         text NOT NULL,
    at           timestamptz NOT NULL,
    data         jsonb NOT NULL,
    heard_at     timestamptz NOT NULL,
    PRIMARY KEY (appliance_id, id)
);
CREATE INDEX appliance_event_heard ON appliance_event (heard_at);
