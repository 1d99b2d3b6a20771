/** Pages where sources are looked after. */
@NullMarked
package vn.phusa.collect.source.web;

import org.jspecify.annotations.NullMarked;
