#!/usr/bin/env bash
# Kills the server with kill -9 in the middle of taking over an archive, of rendering it and of writing the index anew,
# again and again, and checks that the work goes on by itself, that every good line is one report and no line two, that the
# same file a second time changes nothing, that every edition has one present PDF, that searches find every report while
# the index is written anew, and that it says what the database says. Needs what ./run has built and a file of JSON Lines
# whose lines differ, such as ear/src/test/load/archive-of-corpus.py makes.
#   ear/src/test/resilience/kill-in-long-work.sh ARCHIVE.jsonl [KILLS] [LONGEST-SECONDS]
set -euo pipefail
archive=$(readlink -f "$1") kills=${2:-5} longest=${3:-8}
cd "$(dirname "$(readlink -f "$0")")/../../../.."

work=$(mktemp -d)
export RAPPORTEUR_PORT=${RAPPORTEUR_PORT:-8089} RAPPORTEUR_HOME=$work/home
api=http://localhost:$RAPPORTEUR_PORT/api/v1
starts=0 watch=

fail() {
    printf 'FAILED  %s (see %s)\n' "$*" "$work" >&2
    exit 1
}

start() {
    starts=$((starts + 1))
    log=$work/run-$starts.log
    : >"$log"
    ./run --no-build >"$log" 2>&1 &
    runner=$!
    until grep -q 'is ready' "$log"; do
        kill -0 "$runner" 2>/dev/null || fail "the server does not start again"
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
trap stop EXIT

get() { curl -sS -f -H "Authorization: Bearer $token" "$api/$1"; }

# A number, or a word, of a batch.
of() { get "admin/batches/$1" | sed -n "s/.*\"$2\":\"\{0,1\}\([a-z0-9]*\).*/\1/p"; }

id_of() { sed -n 's/^{"id":\([0-9]*\),.*/\1/p' <<<"$1"; }

upload() {
    local answer
    answer=$(curl -sS -H "Authorization: Bearer $token" -H 'Content-Type: application/x-ndjson' \
        --data-binary "@$archive" "$api/admin/takeovers")
    batch=$(id_of "$answer")
    [ -n "$batch" ] || fail "the file is not taken: $answer"
}

wait_for_end() {
    local state
    while true; do
        state=$(of "$batch" state)
        case $state in
            done) return ;;
            failed | stopped) fail "batch $batch is $state" ;;
        esac
        sleep 0.5
    done
}

# Kills while the batch runs, at most as often as asked for, and lets it come to its end.
kill_and_go_on() {
    local killed=0 moment
    while [ "$killed" -lt "$kills" ] && [ "$(of "$batch" state)" != done ]; do
        [ -z "$watch" ] || watch_search &
        moment=$((RANDOM % (longest * 10)))
        sleep "$((moment / 10)).$((moment % 10))"
        printf '  killed at %s of %s\n' "$(of "$batch" done || true)" "$(of "$batch" total || true)"
        kill -9 "$(cat "$RAPPORTEUR_HOME/server.pid")"
        wait "$runner" 2>/dev/null || true
        killed=$((killed + 1))
        start
    done
    wait_for_end
    printf '%s: %d kills, %s done, %s refused\n' "$1" "$killed" "$(of "$batch" done)" "$(of "$batch" refused)"
}

# What waits in the outbox is written; then nothing may differ.
check_index() {
    local answer tries=0
    until answer=$(get admin/index) && grep -q '"equal":true' <<<"$answer"; do
        tries=$((tries + 1))
        [ "$tries" -lt 3000 ] || fail "the index differs from the database: $answer"
        sleep 0.5
    done
    reports=$(sed -n 's/.*"reports":\([0-9]*\).*/\1/p' <<<"$answer")
    printf 'index equal: %s\n' "$(sed 's/.*"difference"://; s/}$//' <<<"$answer")"
}

# Asks for all reports until the batch has ended or the server is gone: none may be missing, not for a moment.
watch_search() {
    local found asked=0
    while found=$(curl -sS -f "$api/search?q=" 2>/dev/null | sed -n 's/.*"total":\([0-9]*\).*/\1/p') && [ -n "$found" ]; do
        asked=$((asked + 1))
        [ "$found" = "$reports" ] || printf '%s reports found instead of %s\n' "$found" "$reports" >>"$work/incomplete"
    done
    printf '%d\n' "$asked" >>"$work/asked"
}

lines=$(grep -c . "$archive")
start
check_index
before=$reports
upload
kill_and_go_on "taking over"
[ "$(of "$batch" done)" -ge "$lines" ] || fail "not every line was dealt with"
refused=$(of "$batch" refused)
check_index
[ "$reports" = $((before + lines - refused)) ] ||
    fail "$lines lines, $refused of them refused, made $((reports - before)) reports"

upload
wait_for_end
[ "$(of "$batch" refused)" = "$refused" ] || fail "the second run refuses others than the first"
check_index
[ "$reports" = $((before + lines - refused)) ] || fail "the second run changed the number of reports to $reports"
printf 'the same file again: %s done, no report more\n' "$(of "$batch" done)"

batch=$(id_of "$(curl -sS -H "Authorization: Bearer $token" -H 'Content-Type: application/json' "$api/admin/batches" \
    -d '{"kind":"rendering"}')")
kill_and_go_on "rendering"
unset_texts=$(of "$batch" refused)
[ "$(of "$batch" done)" = "$(of "$batch" total)" ] || fail "the rendering did not deal with every edition once"
batch=$(id_of "$(curl -sS -H "Authorization: Bearer $token" -H 'Content-Type: application/json' "$api/admin/batches" \
    -d '{"kind":"rendering"}')")
wait_for_end
[ "$(of "$batch" done)" = "$unset_texts" ] || fail "after the rendering $(of "$batch" done) editions are without a PDF"
printf 'rendering again: nothing left but %s texts that cannot be set\n' "$unset_texts"

reindex() {
    batch=$(id_of "$(curl -sS -H "Authorization: Bearer $token" -H 'Content-Type: application/json' "$api/admin/batches" \
        -d '{"kind":"reindexing"}')")
}
watch=1
reindex
kill_and_go_on "writing the index anew"
check_index
begun=$(date +%s%N)
reindex
wait_for_end
printf 'writing the index anew, left alone: %s documents in %d ms\n' "$(of "$batch" done)" $((($(date +%s%N) - begun) / 1000000))
check_index
stop
[ ! -s "$work/incomplete" ] || fail "$(sort "$work/incomplete" | uniq -c | head -n 5)"
printf 'searches meanwhile: %d, each found all %d reports\n' "$(awk '{ sum += $1 } END { print sum }' "$work/asked")" "$reports"
trap - EXIT
grep -hE ' (WARN|ERROR) ' "$RAPPORTEUR_HOME"/log/server.log* | cut -c1-300 | head -n 20 || true
rm -rf "$work"
