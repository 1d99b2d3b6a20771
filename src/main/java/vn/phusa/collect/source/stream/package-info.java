/** Messages that come one after the other: Kafka and MQTT. */
@NullMarked
package vn.phusa.collect.source.stream;

import org.jspecify.annotations.NullMarked;
