# What ./run and ./test share: talking to the person, finding a JDK and Maven, and building without long silences.
# Sourced by bash from the top folder.

say() { printf '%s\n' "$*"; }
fail() {
    printf '%s: %s\n' "${0##*/}" "$*" >&2
    exit 1
}

# Sets JAVA_HOME to a JDK of version 17 or newer, or ends with one sentence.
require_jdk() {
    local java javac version
    if [ -n "${JAVA_HOME:-}" ]; then
        java=$JAVA_HOME/bin/java
        javac=$JAVA_HOME/bin/javac
        [ -x "$java" ] || fail "JAVA_HOME is $JAVA_HOME, but there is no bin/java in it; set it to a JDK of version 17 or newer, or unset it."
    else
        java=$(command -v java) || fail "No java command found; install a JDK of version 17 or newer (Debian: apt-get install openjdk-17-jdk-headless)."
        javac=$(dirname "$(readlink -f "$java")")/javac
    fi
    version=$("$java" -XshowSettings:properties -version 2>&1 | sed -n 's/^ *java\.specification\.version = \([0-9.]*\).*/\1/p')
    case $version in
        1.*) version=${version#1.} ;;
    esac
    [ "${version:-0}" -ge 17 ] 2>/dev/null || fail "Rapporteur needs a JDK of version 17 or newer, but $java is version ${version:-unknown}; set JAVA_HOME to a newer one."
    [ -x "$javac" ] || fail "$java is a runtime without a compiler; install a JDK of version 17 or newer (Debian: apt-get install openjdk-17-jdk-headless)."
    JAVA_HOME=$(dirname "$(dirname "$(readlink -f "$javac")")")
    export JAVA_HOME
}

# Prints the Maven command: the machine's own where it is new enough, else the wrapper.
maven_command() {
    local version
    if command -v mvn >/dev/null 2>&1; then
        version=$(mvn -v 2>/dev/null | sed -n 's/.*Apache Maven \([0-9][0-9.]*\).*/\1/p')
        if [ -n "$version" ] && [ "$(printf '%s\n3.8.7\n' "$version" | sort -V | head -n 1)" = 3.8.7 ]; then
            printf 'mvn'
            return
        fi
    fi
    printf './mvnw'
}

# Runs Maven with the given arguments and says what it is doing; everything it prints goes to the file $1.
maven() {
    local log=$1
    shift
    mkdir -p "$(dirname "$log")"
    set -o pipefail
    # One awk of the two holds its input back unless it is told that somebody is waiting.
    local awk=(awk)
    if awk -W version 2>&1 </dev/null | grep -q mawk; then
        awk=(awk -W interactive)
    fi
    "$(maven_command)" -B -Dstyle.color=never "$@" 2>&1 | tee "$log" | "${awk[@]}" '
        function flush_downloads() { if (files > told) { printf "  … %d files downloaded\n", files; told = files } }
        /^\[INFO\] Downloaded from/ || /^Downloaded from/ { files++; if (files % 50 == 0) flush_downloads(); fflush(); next }
        /Downloading from/ { next }
        /^\[INFO\] Building Rapporteur/ { flush_downloads(); sub(/^\[INFO\] Building /, ""); sub(/ 1\.0\.0.*/, ""); print "- " $0; fflush(); next }
        /^\[INFO\] Provisioning server in/ { flush_downloads(); print "  provisioning WildFly (the first time some hundred files are fetched)"; fflush(); next }
        /^\[INFO\] [0-9]+ of [0-9]+ \(/ { sub(/^\[INFO\] /, ""); print "  … " $0; fflush(); next }
        /^\[INFO\] --- .*spotless.*:check/ { print "  checking the format"; fflush(); next }
        /^\[INFO\] --- .*failsafe.*:integration-test \(it-h2\)/ { print "  tests in the server, on H2"; fflush(); next }
        /^\[INFO\] --- .*failsafe.*:integration-test \(it-postgresql\)/ { print "  tests in the server, on PostgreSQL"; fflush(); next }
        /^\[INFO\] --- .*failsafe.*:integration-test \(journeys\)/ { print "  tests in the browser"; fflush(); next }
        /Tests run: .* -- in / { sub(/^\[[A-Z]+\] /, ""); print "    " $0; fflush(); next }
        /^\[ERROR\]/ { print; fflush(); next }
        END { flush_downloads() }
    '
}
