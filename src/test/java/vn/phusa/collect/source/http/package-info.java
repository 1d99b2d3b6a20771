@NullMarked
package vn.phusa.collect.source.http;

import org.jspecify.annotations.NullMarked;
