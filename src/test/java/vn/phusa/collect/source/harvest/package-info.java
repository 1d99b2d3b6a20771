@NullMarked
package vn.phusa.collect.source.harvest;

import org.jspecify.annotations.NullMarked;
