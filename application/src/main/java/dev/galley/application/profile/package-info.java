/** Reading and saying what a person's body needs, and what they like to eat. */
@NullMarked
package dev.galley.application.profile;

import org.jspecify.annotations.NullMarked;
