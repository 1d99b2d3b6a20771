# Finds a JDK 25 and puts it into JAVA_HOME; sourced by ./phusa and ./dev.
phusa_is_jdk25() { [ -x "$1/bin/javac" ] && "$1/bin/javac" -version 2>&1 | grep -q '^javac 25'; }
phusa_find_jdk() {
  if [ -n "${JAVA_HOME:-}" ] && phusa_is_jdk25 "$JAVA_HOME"; then return 0; fi
  local found candidate
  found=$(command -v javac || true)
  if [ -n "$found" ]; then
    candidate=$(dirname "$(dirname "$(readlink -f "$found")")")
    if phusa_is_jdk25 "$candidate"; then export JAVA_HOME="$candidate"; return 0; fi
  fi
  for candidate in /usr/lib/jvm/* /Library/Java/JavaVirtualMachines/*/Contents/Home "$HOME"/.sdkman/candidates/java/*; do
    if phusa_is_jdk25 "$candidate"; then export JAVA_HOME="$candidate"; return 0; fi
  done
  echo "Phù Sa cần JDK 25. Hãy cài (ví dụ Eclipse Temurin 25) rồi đặt JAVA_HOME." >&2
  echo "Phù Sa needs JDK 25. Install one (Eclipse Temurin 25, for example) and set JAVA_HOME." >&2
  return 1
}
phusa_need_maven() {
  command -v mvn >/dev/null && return 0
  echo "Phù Sa cần Maven 3.8 trở lên (lệnh mvn). / Phù Sa needs Maven 3.8 or later (the mvn command)." >&2
  return 1
}
