#!/usr/bin/env bash
# Takes OpenSearch away while reports are published, and brings it back: killed, then frozen so that it takes calls and
# never answers, then away while Rapporteur starts, then back without its indexes. Says how long pages take meanwhile, and
# checks that every publication succeeds, that reports stay readable, that the search says that it does not work, and
# that afterwards the index says what the database says. Needs what ./run has built.
#   ear/src/test/resilience/opensearch-away.sh [SECONDS-AWAY]
set -euo pipefail
cd "$(dirname "$(readlink -f "$0")")/../../../.."

away=${1:-60}
work=$(mktemp -d)
engine_port=${OPENSEARCH_PORT:-9290}
export RAPPORTEUR_PORT=${RAPPORTEUR_PORT:-8089} RAPPORTEUR_HOME=$work/home
export RAPPORTEUR_OPENSEARCH_URL=http://127.0.0.1:$engine_port
site=http://localhost:$RAPPORTEUR_PORT api=http://localhost:$RAPPORTEUR_PORT/api/v1
starts=0 published=0 runner='' engine=''

fail() {
    printf 'FAILED  %s (see %s)\n' "$*" "$work" >&2
    exit 1
}

start_engine() {
    ear/src/test/opensearch/start.sh "$engine_port" "$work/opensearch" >"$work/opensearch.out" 2>&1 &
    engine=$!
    until curl -s -m 1 -o "$work/answer" "$RAPPORTEUR_OPENSEARCH_URL"; do
        kill -0 "$engine" 2>/dev/null || fail "OpenSearch does not start"
        sleep 0.2
    done
}

signal_engine() { kill "-$1" "$(cat "$work/opensearch/pid")"; }

start() {
    starts=$((starts + 1))
    local log=$work/run-$starts.log
    : >"$log"
    ./run --no-build >"$log" 2>&1 &
    runner=$!
    until grep -q 'is ready' "$log"; do
        kill -0 "$runner" 2>/dev/null || fail "the server does not start"
        sleep 0.2
    done
    token=$(curl -sS -H 'Content-Type: application/json' "$api/tokens" \
        -d '{"email":"admin@example.org","password":"archive-of-seminars","name":"resilience"}' |
        sed -n 's/.*"secret":"\([^"]*\)".*/\1/p')
}

stop() {
    kill "$runner" 2>/dev/null || true
    wait "$runner" 2>/dev/null || true
}

end() {
    stop
    signal_engine CONT 2>/dev/null || true
    signal_engine TERM 2>/dev/null || true
    wait "$engine" 2>/dev/null || true
}
trap end EXIT

get() { curl -sS -f -H "Authorization: Bearer $token" "$api/$1"; }

# One report more, through the bulk intake; its number is its only word that no other report has.
publish() {
    published=$((published + 1))
    local answer batch tries=0
    answer=$(printf '{"symbol":"AW/2018/%d","date":"2018-03-05","original":"fr","versions":[{"lang":"fr","title":"Rapport zq%d","text":"Le groupe a poursuivi son voyage."}]}\n' \
        "$published" "$published" |
        curl -sS -H "Authorization: Bearer $token" -H 'Content-Type: application/x-ndjson' --data-binary @- "$api/admin/takeovers")
    batch=$(sed -n 's/^{"id":\([0-9]*\),.*/\1/p' <<<"$answer")
    [ -n "$batch" ] || fail "the file is not taken: $answer"
    until get "admin/batches/$batch" | grep -q '"state":"done"'; do
        tries=$((tries + 1))
        [ "$tries" -lt 300 ] || fail "report $published is not published: $(get "admin/batches/$batch")"
        sleep 0.2
    done
    get "admin/batches/$batch" | grep -q '"refused":0' || fail "report $published is refused"
}

# Keeps the longest time of each page; fails when its status is not the expected one.
declare -A longest=()
look() {
    local name=$1 expected=$2 path=$3 answer status taken
    answer=$(curl -sS -m 60 -o "$work/page" -w '%{http_code} %{time_total}' "$site$path")
    status=${answer% *} taken=${answer#* }
    [[ " $expected " == *" $status "* ]] || fail "$name answers $status"
    longest[$name]=$(printf '%s\n%s\n' "${longest[$name]:-0}" "$taken" | sort -g | tail -n 1)
}

# Publishes and looks until the time is over.
be_away() {
    local begun=$SECONDS first=$published
    longest=()
    while [ $((SECONDS - begun)) -lt "$away" ]; do
        publish
        look home 200 /fr/
        look report 200 "/fr/reports/aw-2018-1"
        look search 503 "/fr/search?q=rapport"
        look suggestions 200 "/api/v1/suggestions?q=rap"
        look health 503 /health
    done
    printf '%s for %d s: %d published; longest answer in seconds:' "$1" "$away" $((published - first))
    for name in home report search suggestions health; do
        printf ' %s %s' "$name" "${longest[$name]}"
    done
    printf '\n  health: %s\n' "$(curl -sS "$site/health")"
}

found() {
    curl -sS -f -G "$api/search" --data-urlencode "q=zq$1" 2>/dev/null | grep -q "/fr/reports/aw-2018-$1\""
}

# Everything is found again, nothing waits or is given up, and the index is equal to the database.
check_return() {
    local begun=$SECONDS answer number
    for number in $(seq "$published"); do
        until found "$number"; do
            [ $((SECONDS - begun)) -lt 180 ] || fail "report $number is not found: $(curl -sS "$site/health")"
            sleep 0.2
        done
    done
    printf '  all %d found %d s after it is back' "$published" $((SECONDS - begun))
    until answer=$(get admin/index) && grep -q '"equal":true' <<<"$answer" && grep -q '"pending":0,"givenUp":0' <<<"$answer"; do
        [ $((SECONDS - begun)) -lt 300 ] || fail "the index differs from the database: $answer"
        sleep 0.5
    done
    printf ', index equal and nothing waiting after %d s\n' $((SECONDS - begun))
}

start_engine
start
publish
check_return

signal_engine KILL
wait "$engine" 2>/dev/null || true
be_away "killed"
start_engine
check_return

signal_engine STOP
be_away "frozen"
signal_engine CONT
check_return

stop
signal_engine KILL
wait "$engine" 2>/dev/null || true
start
printf 'Rapporteur starts without OpenSearch\n'
be_away "away at the start"
start_engine
check_return

curl -sS -f -X DELETE "$RAPPORTEUR_OPENSEARCH_URL/archive-000001,desk-000001" >"$work/answer"
printf 'indexes deleted\n'
publish
check_return

grep -hE ' (WARN|ERROR) ' "$RAPPORTEUR_HOME"/log/server.log* | sed 's/^[^ ]* //' | cut -c1-160 | sort | uniq -c | sort -rn | head -n 20 || true
end
trap - EXIT
rm -rf "$work"
