/** What a person has an appliance do: how it goes on, and when it is refused for everybody's safety. */
@NullMarked
package dev.galley.domain.appliance.command;

import org.jspecify.annotations.NullMarked;
