/** What the inner packages of the room share. */
@NullMarked
package vn.phusa.collect.source.inner;

import org.jspecify.annotations.NullMarked;
