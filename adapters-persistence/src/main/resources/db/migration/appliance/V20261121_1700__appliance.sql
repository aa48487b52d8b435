-- What proves anything is kept as its SHA-256.
CREATE TABLE appliance (
    id uuid PRIMARY KEY,
    serial text NOT NULL UNIQUE,
    model text NOT NULL,
    claim_hash bytea NOT NULL CHECK (octet_length(claim_hash) = 32),
    activation_hash bytea NOT NULL CHECK (octet_length(activation_hash) = 32),
    registered_at timestamptz NOT NULL,
    password_hash bytea CHECK (octet_length(password_hash) = 32),
    activated_at timestamptz,
    was_paired boolean NOT NULL,
    last_unpaired_at timestamptz,
    allowed_at timestamptz,
    spent_at timestamptz,
    version bigint NOT NULL,
    CHECK ((password_hash IS NULL) = (activated_at IS NULL))
);
-- Administrators read by model, the newest first.
CREATE INDEX appliance_model ON appliance (model, id DESC);

CREATE TABLE appliance_pairing (
    appliance_id uuid NOT NULL REFERENCES appliance ON DELETE CASCADE,
    user_id uuid NOT NULL,
    name text NOT NULL,
    paired_at timestamptz NOT NULL,
    PRIMARY KEY (appliance_id, user_id)
);
-- A person's, the latest first.
CREATE INDEX appliance_pairing_user ON appliance_pairing (user_id, paired_at DESC, appliance_id DESC);

-- Claim codes that were wrong, of the last quarter of an hour. The serial is as it was typed, and may be nobody's.
CREATE TABLE appliance_wrong_claim (
    user_id uuid NOT NULL,
    serial text NOT NULL,
    at timestamptz NOT NULL
);
CREATE INDEX appliance_wrong_claim_user ON appliance_wrong_claim (user_id, at DESC);
CREATE INDEX appliance_wrong_claim_serial ON appliance_wrong_claim (serial, at DESC);
CREATE INDEX appliance_wrong_claim_at ON appliance_wrong_claim (at);
