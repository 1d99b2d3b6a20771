/**
 * Tells people what has happened that they answer for: an inbox for each, e-mail for who wants it.
 * News with codes and values enter; sentences in the reader's language leave, to nobody else.
 */
@ApplicationModule(
    id = "notice",
    allowedDependencies = {"text", "problem", "journal", "directory", "access", "account"})
@NullMarked
package vn.phusa.base.notice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
