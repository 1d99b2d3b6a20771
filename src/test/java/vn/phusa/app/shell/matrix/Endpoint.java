package vn.phusa.app.shell.matrix;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BinaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.BeanUtils;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ValueConstants;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import vn.phusa.testing.Visitor;

/**
 * A method and a pattern that a controller answers to.
 *
 * @param type of the body that it takes; a form when it does not say
 * @param needed a value for each parameter that must be there, so that what answers is the
 *     controller and not the look at its parameters
 * @param optional the names of the parameters that may be left out
 */
public record Endpoint(
    String method, String pattern, String type, Map<String, String> needed, Set<String> optional) {

  private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");
  private static final Comparator<Endpoint> BY_ADDRESS =
      Comparator.comparing((Endpoint one) -> one.pattern.startsWith("/api"))
          .thenComparing(Endpoint::pattern)
          .thenComparing(Endpoint::method)
          .thenComparing(Endpoint::type);

  /** All of them, pages first. */
  public static List<Endpoint> of(Map<RequestMappingInfo, HandlerMethod> mappings) {
    return mappings.entrySet().stream()
        .flatMap(one -> of(one.getKey(), one.getValue()))
        .sorted(BY_ADDRESS)
        .toList();
  }

  private static Stream<Endpoint> of(RequestMappingInfo mapping, HandlerMethod handler) {
    var needed = needed(handler);
    var optional = optional(handler, needed);
    var types = mapping.getConsumesCondition().getConsumableMediaTypes();
    var type = types.isEmpty() ? "" : types.iterator().next().toString();
    var methods = mapping.getMethodsCondition().getMethods();
    var named = methods.isEmpty() ? List.of(RequestMethod.GET) : List.copyOf(methods);
    return mapping.getPatternValues().stream()
        .flatMap(pattern ->
            named.stream().map(one -> new Endpoint(one.name(), pattern, type, needed, optional)));
  }

  private static Map<String, String> needed(HandlerMethod method) {
    var needed = new TreeMap<String, String>();
    for (var parameter : method.getMethodParameters()) {
      var asked = parameter.getParameterAnnotation(RequestParam.class);
      if (asked != null
          && asked.required()
          && asked.defaultValue().equals(ValueConstants.DEFAULT_NONE)
          && BeanUtils.isSimpleProperty(parameter.getParameterType())) {
        needed.put(name(parameter, asked), some(parameter.getParameterType()));
      }
    }
    return needed;
  }

  private static Set<String> optional(HandlerMethod method, Map<String, String> needed) {
    var optional = new TreeSet<String>();
    for (var parameter : method.getMethodParameters()) {
      var asked = parameter.getParameterAnnotation(RequestParam.class);
      if (asked != null && !Map.class.isAssignableFrom(parameter.getParameterType())) {
        optional.add(name(parameter, asked));
      }
    }
    optional.removeAll(needed.keySet());
    return optional;
  }

  private static String name(MethodParameter parameter, RequestParam asked) {
    parameter.initParameterNameDiscovery(new DefaultParameterNameDiscoverer());
    return asked.name().isEmpty() ? String.valueOf(parameter.getParameterName()) : asked.name();
  }

  private static String some(Class<?> type) {
    if (type == LocalDate.class) {
      return "2026-01-01";
    }
    if (type.isEnum()) {
      return type.getEnumConstants()[0].toString();
    }
    return type == String.class ? "khong-co" : "1";
  }

  /** What a person gets who asks with an empty form or body. */
  String ask(Visitor visitor, String person, BinaryOperator<String> values) {
    var path = path(values);
    var api = pattern.startsWith("/api");
    if (method.equals("GET")) {
      return answer(api ? visitor.call(path + query()) : visitor.open(path + query()));
    }
    if (api) {
      return answer(visitor.send(call(visitor, person, path + query())));
    }
    visitor.open(person.equals(Cast.NOBODY) ? "/sign-in" : "/");
    return answer(visitor.submit(path, needed));
  }

  private String path(BinaryOperator<String> values) {
    return VARIABLE.matcher(pattern).replaceAll(found -> value(found, values));
  }

  /** Where to ask for it: once as it stands, and once in each form that it can be asked in. */
  Stream<String> addresses(BinaryOperator<String> values, List<String> forms) {
    var plain = path(values) + query();
    var each = optional.contains("f") ? forms.stream().map(form -> plain + "&f=" + form) : null;
    return Stream.concat(Stream.of(plain), each == null ? Stream.of() : each);
  }

  private String query() {
    return needed.entrySet().stream()
        .map(one -> one.getKey() + "=" + one.getValue())
        .collect(Collectors.joining("&", "?", ""));
  }

  private String value(MatchResult found, BinaryOperator<String> values) {
    return values.apply(found.group(1), pattern);
  }

  private HttpRequest.Builder call(Visitor visitor, String person, String path) {
    var request =
        visitor
            .request(path)
            .header("Content-Type", type())
            .method(method, BodyPublishers.ofString("{}"));
    if (person.equals(Cast.NOBODY)) {
      return request;
    }
    var account = Cast.id(person) + ":" + Cast.PASSWORD;
    var encoded = Base64.getEncoder().encodeToString(account.getBytes(StandardCharsets.UTF_8));
    return request.header("Authorization", "Basic " + encoded);
  }

  @Override
  public String type() {
    return type.isEmpty() ? "application/json" : type.replace("form-data", "form-data; boundary=x");
  }

  private static String answer(HttpResponse<String> response) {
    var target = response.headers().firstValue("Location").orElse("");
    if (target.contains("/sign-in")) {
      return "401";
    }
    return response.statusCode() < 400 ? "yes" : Integer.toString(response.statusCode());
  }
}
