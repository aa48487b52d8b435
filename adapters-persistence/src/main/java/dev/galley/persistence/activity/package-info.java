/** The audit log on PostgreSQL. */
@NullMarked
package dev.galley.persistence.activity;

import org.jspecify.annotations.NullMarked;
