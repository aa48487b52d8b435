-- Everybody who has an account, or had one that is not erased yet.
CREATE TABLE account (
    user_id       uuid PRIMARY KEY,
    email         text NOT NULL,               -- as its owner writes it
    email_key     text NOT NULL UNIQUE,        -- in small letters
    name          text NOT NULL,
    role          text NOT NULL,
    tier          text NOT NULL,
    status        text NOT NULL,
    timezone      text NOT NULL,
    locale        text NOT NULL,
    password_hash text,                        -- PHC string format
    generation    bigint NOT NULL,
    created_at    timestamptz NOT NULL,
    deleted_at    timestamptz,
    version       bigint NOT NULL
);

-- A device on which somebody is signed in: a family of refresh tokens. Of each token only the SHA-256 is kept.
CREATE TABLE account_session (
    id            uuid PRIMARY KEY,
    user_id       uuid NOT NULL REFERENCES account ON DELETE CASCADE,
    client        text NOT NULL,
    address       text,
    user_agent    text,
    created_at    timestamptz NOT NULL,
    last_used_at  timestamptz NOT NULL,
    good_until    timestamptz NOT NULL,
    current_hash  bytea NOT NULL UNIQUE,
    previous_hash bytea UNIQUE,
    previous_at   timestamptz,
    successor     text,                        -- the current token, sealed with the previous one
    ended_at      timestamptz
);

CREATE INDEX account_session_user ON account_session (user_id);

-- Tokens of the family before the previous one: whoever shows one has a copy.
CREATE TABLE account_session_spent (
    hash       bytea PRIMARY KEY,
    session_id uuid NOT NULL REFERENCES account_session ON DELETE CASCADE,
    spent_at   timestamptz NOT NULL
);

CREATE INDEX account_session_spent_session ON account_session_spent (session_id);
CREATE INDEX account_session_spent_at ON account_session_spent (spent_at);

CREATE TABLE account_password_reset (
    hash       bytea PRIMARY KEY,
    user_id    uuid NOT NULL REFERENCES account ON DELETE CASCADE,
    good_until timestamptz NOT NULL
);

CREATE INDEX account_password_reset_user ON account_password_reset (user_id);

CREATE TABLE demo_session (
    id         uuid PRIMARY KEY,
    user_id    uuid,                           -- whose it has become
    good_until timestamptz NOT NULL
);

CREATE INDEX demo_session_user ON demo_session (user_id) WHERE user_id IS NOT NULL;

-- What access tokens are not honoured any more. Every node holds all of it in memory.
CREATE TABLE access_denial (
    kind       text NOT NULL,                  -- user, session or token
    subject    uuid NOT NULL,
    generation bigint NOT NULL,                -- of a user: older ones are meant
    keep_until timestamptz NOT NULL,           -- by then all that is meant has expired
    PRIMARY KEY (kind, subject)
);

-- What access tokens are signed with, where no keys are configured. The newest signs.
CREATE TABLE access_key (
    kid        text PRIMARY KEY,
    secret     bytea NOT NULL,
    created_at timestamptz NOT NULL,
    retired_at timestamptz
);

CREATE UNIQUE INDEX access_key_signing ON access_key ((true)) WHERE retired_at IS NULL;
