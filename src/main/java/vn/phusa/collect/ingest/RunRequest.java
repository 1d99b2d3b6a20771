package vn.phusa.collect.ingest;

import vn.phusa.store.catalog.DatasetDraft;
import vn.phusa.store.contract.Contract;
import vn.phusa.store.lake.Mode;

/**
 * What a person wants loaded.
 *
 * @param source the table within the file and how it is read
 * @param dataset describes the dataset; used when it does not exist yet
 * @param contract what the rows must keep; becomes the next version when it differs
 */
public record RunRequest(
    SourceFile file, TableSource source, DatasetDraft dataset, Contract contract, Mode mode) {}
