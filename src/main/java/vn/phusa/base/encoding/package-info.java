/**
 * Vietnamese text from before Unicode: bytes, or text that an old program took for Western
 * European, enter; how they were encoded with a stated certainty, and text in NFC, leave. Pure
 * functions, no Spring.
 */
@ApplicationModule(
    id = "encoding",
    allowedDependencies = {"text"})
@NullMarked
package vn.phusa.base.encoding;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
