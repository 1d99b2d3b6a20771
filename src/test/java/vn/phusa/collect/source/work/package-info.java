/** How sources are kept, fetched and timed. */
@NullMarked
package vn.phusa.collect.source.work;

import org.jspecify.annotations.NullMarked;
