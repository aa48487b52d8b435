-- What lets a person's scripts in. A token that is revoked is deleted.
CREATE TABLE api_token (
    id           uuid PRIMARY KEY,
    user_id      uuid NOT NULL REFERENCES account ON DELETE CASCADE,
    name         text NOT NULL,
    scopes       text[] NOT NULL,       -- area:read, area:write
    hash         bytea NOT NULL UNIQUE, -- SHA-256
    created_at   timestamptz NOT NULL,
    expires_at   timestamptz,
    last_used_at timestamptz            -- to the minute
);

CREATE INDEX api_token_user ON api_token (user_id);

-- Whose word opens an account, besides the password.
CREATE TABLE account_provider (
    provider  text NOT NULL,
    subject   text NOT NULL,            -- who it is, to the provider
    user_id   uuid NOT NULL REFERENCES account ON DELETE CASCADE,
    linked_at timestamptz NOT NULL,
    PRIMARY KEY (provider, subject)
);

CREATE INDEX account_provider_user ON account_provider (user_id);

-- How accounts are listed.
CREATE INDEX account_created ON account (created_at, user_id);
CREATE INDEX account_administrators ON account (user_id) WHERE role = 'ADMIN';
