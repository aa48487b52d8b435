-- What people upload. Keys sort as bytes, like the names of blobs.
CREATE TABLE media (
    id text COLLATE "C" PRIMARY KEY,
    owner_id uuid NOT NULL,
    purpose text NOT NULL,
    kind text NOT NULL,
    bytes bigint NOT NULL,
    status text NOT NULL,
    subject uuid,
    is_public boolean NOT NULL,
    made jsonb,
    problem text,
    created_at timestamptz NOT NULL
);

CREATE INDEX media_owner ON media (owner_id);
CREATE INDEX media_subject ON media (subject) WHERE subject IS NOT NULL;
CREATE INDEX media_unconfirmed ON media (created_at) WHERE status IN ('AWAITED', 'RECEIVED');

-- what came, until it is made harmless: with the row that speaks of it or not at all, and the same for all nodes
CREATE TABLE media_piece (
    media_id text COLLATE "C" NOT NULL REFERENCES media ON DELETE CASCADE,
    number integer NOT NULL,
    bytes bytea NOT NULL,
    PRIMARY KEY (media_id, number)
);
ALTER TABLE media_piece ALTER COLUMN bytes SET STORAGE EXTERNAL; -- packed already

-- what links are signed with
CREATE TABLE media_secret (
    id smallint PRIMARY KEY CHECK (id = 1),
    secret bytea NOT NULL
);
