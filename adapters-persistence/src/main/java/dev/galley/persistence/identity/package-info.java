/** Accounts, sessions, passwords and tokens on PostgreSQL. */
@NullMarked
package dev.galley.persistence.identity;

import org.jspecify.annotations.NullMarked;
