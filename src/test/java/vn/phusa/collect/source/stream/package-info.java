/** Sources that are streams. */
@NullMarked
package vn.phusa.collect.source.stream;

import org.jspecify.annotations.NullMarked;
