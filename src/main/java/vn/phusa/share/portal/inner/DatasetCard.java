package vn.phusa.share.portal.inner;

import vn.phusa.store.catalog.Dataset;

/** A dataset in a list, with the names that its keys stand for. */
public record DatasetCard(Dataset dataset, String agency, String sector, String icon) {}
