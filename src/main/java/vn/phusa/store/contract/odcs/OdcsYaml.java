package vn.phusa.store.contract.odcs;

import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLWriteFeature;
import vn.phusa.store.contract.Contract;
import vn.phusa.store.contract.inner.Odcs;

/** ODCS v3 in YAML and JSON. */
@Component
class OdcsYaml implements Odcs {

  private static final ObjectMapper YAML =
      YAMLMapper.builder(
              YAMLFactory.builder()
                  .disable(YAMLWriteFeature.WRITE_DOC_START_MARKER)
                  .disable(YAMLWriteFeature.SPLIT_LINES)
                  .enable(YAMLWriteFeature.MINIMIZE_QUOTES)
                  .enable(YAMLWriteFeature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
                  .enable(YAMLWriteFeature.INDENT_ARRAYS_WITH_INDICATOR)
                  .build())
          .build();
  private static final ObjectMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  @Override
  public String yaml(Contract contract) {
    return YAML.writeValueAsString(ContractWriter.write(contract));
  }

  @Override
  public String json(Contract contract) {
    return JSON.writeValueAsString(ContractWriter.write(contract));
  }

  @Override
  public Contract read(String yaml) {
    return ContractReader.read(YamlTree.read(yaml));
  }
}
