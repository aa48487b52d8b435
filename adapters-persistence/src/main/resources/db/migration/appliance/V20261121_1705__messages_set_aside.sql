-- What appliances said that was of no use; kept for 7 days.
CREATE TABLE appliance_quarantine (
    id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    appliance_id uuid NOT NULL,
    topic        text NOT NULL,
    payload      bytea NOT NULL,
    reason       text NOT NULL,
    at           timestamptz NOT NULL
);
CREATE INDEX appliance_quarantine_appliance ON appliance_quarantine (appliance_id, at);
CREATE INDEX appliance_quarantine_at ON appliance_quarantine (at);
