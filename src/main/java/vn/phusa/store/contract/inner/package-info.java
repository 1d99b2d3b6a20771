/** What the inner packages of the room share. */
@NullMarked
package vn.phusa.store.contract.inner;

import org.jspecify.annotations.NullMarked;
