/**
 * Vietnamese text, as pure functions: folding for search, slugs, numbers, dates, periods,
 * collation, and the words that pages and messages are written with. Text enters; text in NFC
 * leaves. No Spring.
 */
@ApplicationModule(
    id = "text",
    allowedDependencies = {})
@NullMarked
package vn.phusa.base.text;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
