-- Whether somebody has proved that the address is theirs. Of accounts that are there already nobody knows.
ALTER TABLE account ADD COLUMN email_verified boolean NOT NULL DEFAULT false;
