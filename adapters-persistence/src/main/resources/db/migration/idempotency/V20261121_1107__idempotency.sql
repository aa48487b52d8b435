-- The first answer to each request with an Idempotency-Key, for a day. Nothing in it can be read without the request
-- itself: the name and the fingerprint are hashes, the answer is encrypted under a key made of the request.
CREATE TABLE idempotency (
    name bytea PRIMARY KEY,
    owner_id uuid, -- a person or a demo session; none for who signs in
    fingerprint bytea NOT NULL,
    answer bytea NOT NULL,
    created_at timestamptz NOT NULL
);

CREATE INDEX idempotency_by_time ON idempotency (created_at);

CREATE INDEX idempotency_by_owner ON idempotency (owner_id) WHERE owner_id IS NOT NULL;
