#!/usr/bin/env bash
# How fast the search is beside Lucene alone, on one index and in one run for each size of the archive.
#
#     ear/src/test/load/search-speed.sh CORPORA [SIZE…]        (sizes: 1000 10000 100000)
#
# Starts the built server on an archive of its own, takes over so many reports made of the corpus, waits for the index,
# and measures Lucene, the service, REST and the page with 1 and 8 clients. Prints tables; everything else is in the log.
# RAPPORTEUR_PORT (8190), RAPPORTEUR_HOME (a new folder, removed afterwards), SEARCH_SPEED_QUERIES (300)
# and SEARCH_SPEED_LONGEST (characters of a text; otherwise as they are, 3,700 on the average) may be set.
set -euo pipefail
top=$(cd "$(dirname "$0")/../../../.." && pwd)
corpora=$(cd "$1" && pwd)
shift
[ $# -gt 0 ] || set -- 1000 10000 100000
port=${RAPPORTEUR_PORT:-8190}
site=http://127.0.0.1:$port
api=$site/api/v1
work=$(mktemp -d)
home=${RAPPORTEUR_HOME:-$work/home}
log=$work/log
echo "Log: $log"

RAPPORTEUR_HOME=$home RAPPORTEUR_PORT=$port "$top/run" --no-build >"$log" 2>&1 &
run=$!
finish() {
    kill "$run" 2>/dev/null || true
    wait "$run" 2>/dev/null || true
    rm -rf "$work/home" "$work/archive.jsonl"
}
trap finish EXIT
for _ in $(seq 300); do
    ! grep -q 'is ready' "$log" || break
    kill -0 "$run"
    sleep 1
done
password=$(sed -n 's/^Password of each: //p' "$home/demo-accounts.txt")
token=$(curl -sf "$api/tokens" -H 'Content-Type: application/json' \
    -d "{\"email\": \"admin@example.org\", \"password\": \"$password\", \"name\": \"load\"}" | jq -r .secret)

# Writes the index anew while it is searched; the reports come before the manuscripts.
reindex() {
    reports=$(curl -sf "$api/admin/index" -H "Authorization: Bearer $token" | jq -r .difference.reports)
    batch=$(curl -sf "$api/admin/batches" -H "Authorization: Bearer $token" -H 'Content-Type: application/json' \
        -d '{"kind": "reindexing"}' | jq -r .id)
    until [ "$(batch_says state)" = running ]; do sleep 0.05; done
    begun=$(date +%s%N)
    until [ "$(batch_says done)" -ge "$reports" ]; do sleep 0.2; done
    printf 'Writing the index anew: %d reports in %d ms, %d a second\n' "$reports" \
        $((($(date +%s%N) - begun) / 1000000)) $((reports * 1000000000 / ($(date +%s%N) - begun)))
    until [ "$(batch_says state)" = done ]; do sleep 0.2; done
    printf 'with all manuscripts: %d documents in %d s; index equal: %s\n' "$(batch_says done)" \
        $((($(date +%s%N) - begun) / 1000000000)) "$(curl -sf "$api/admin/index" -H "Authorization: Bearer $token" | jq -r .equal)"
}

batch_says() { curl -sf "$api/admin/batches/$batch" -H "Authorization: Bearer $token" | jq -r ".$1"; }

for size in "$@"; do
    # The longer file begins with the lines of the shorter one; those are known, and only the others are new.
    xz -dc "$corpora/debian-www.jsonl.xz" |
        python3 "$top/ear/src/test/load/archive-of-corpus.py" --languages en,fr,es --mixed --reports "$size" \
            ${SEARCH_SPEED_LONGEST:+--longest "$SEARCH_SPEED_LONGEST"} >"$work/archive.jsonl"
    begun=$SECONDS
    batch=$(curl -sf "$api/admin/takeovers?pdf=later" -H "Authorization: Bearer $token" \
        -H 'Content-Type: application/x-ndjson' -T "$work/archive.jsonl" -X POST | jq -r .id)
    while sleep 1; do
        state=$(curl -sf "$api/admin/batches/$batch" -H "Authorization: Bearer $token" | jq -r .state)
        [ "$state" = waiting ] || [ "$state" = running ] || break
    done
    taken=$((SECONDS - begun))
    while [ "$(curl -sf "$api/admin/index" -H "Authorization: Bearer $token" | jq -r .figures.pending)" != 0 ]; do
        sleep 1
    done
    pid=$(cat "$home/server.pid")
    echo
    echo "Archive of $size: taken over ($state) in $taken s, searchable after $((SECONDS - begun)) s;" \
        "server $(awk '/VmRSS/ { printf "%d", $2 / 1024 }' "/proc/$pid/status") MB of memory," \
        "at most $(awk '/VmHWM/ { printf "%d", $2 / 1024 }' "/proc/$pid/status") MB"
    (
        cd "$top"
        . .ci/tools.sh
        "$(maven_command)" -q -Dquick -Prelevance -pl ejb test -Dspotless.check.skip -Djacoco.skip \
            -Dcorpora="$corpora" -Drelevance.main=Latency \
            -Drelevance.options="$home/index $site ${SEARCH_SPEED_QUERIES:-300}" 2>>"$log"
    ) | tee -a "$log" | grep -E '^\||reports|comparable' || tail -5 "$log"
    (cd "$top" && "$top/mvnw" -q -o -Dquick -Prelevance -pl ejb test -Dspotless.check.skip -Djacoco.skip \
        -Dcorpora="$corpora" -Drelevance.main=RawIndexing -Drelevance.options="$home/index" 2>>"$log") | grep '^Lucene alone' || tail -5 "$log"
    reindex
    echo "Server after that: $(awk '/VmRSS/ { printf "%d", $2 / 1024 }' "/proc/$pid/status") MB"
done
