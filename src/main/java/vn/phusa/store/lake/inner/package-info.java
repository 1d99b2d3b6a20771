/**
 * What the engine's and the tables' packages of the lake share. Nothing here is for other rooms.
 */
@NullMarked
package vn.phusa.store.lake.inner;

import org.jspecify.annotations.NullMarked;
