/** Tests of this part of the room. */
@NullMarked
package vn.phusa.collect.source.web;

import org.jspecify.annotations.NullMarked;
