-- Letters that must never be posted twice, and were posted, or are being posted.
CREATE TABLE posted_letter (
    key        text PRIMARY KEY,
    user_id    uuid NOT NULL,           -- who gets it
    claimed_at timestamptz NOT NULL
);

CREATE INDEX posted_letter_user ON posted_letter (user_id);
