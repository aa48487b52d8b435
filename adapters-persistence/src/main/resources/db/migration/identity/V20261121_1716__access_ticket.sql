-- What stands for an access token in an address, for seconds and once.
CREATE TABLE access_ticket (
    hash bytea PRIMARY KEY,
    good_until timestamptz NOT NULL,
    token_id uuid NOT NULL,
    user_id uuid NOT NULL,
    tier text NOT NULL,
    session_id uuid NOT NULL,
    generation bigint NOT NULL,
    issued_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL
);

CREATE INDEX access_ticket_good_until ON access_ticket (good_until);
CREATE INDEX access_ticket_user ON access_ticket (user_id);
