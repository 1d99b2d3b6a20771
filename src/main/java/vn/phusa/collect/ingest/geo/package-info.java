/**
 * Tables with a fixed form and maps: DBF, Shapefile and GeoPackage. Geometry leaves as WKT in WGS
 * 84, whatever the file measures in.
 */
@NullMarked
package vn.phusa.collect.ingest.geo;

import org.jspecify.annotations.NullMarked;
