#!/usr/bin/env bash
# Kills the server with kill -9 at random moments of the tour, and checks after each restart that every confirmed step is
# there, that no publication is half done, and that the index says what the database says. Needs what ./run has built.
#   ear/src/test/resilience/kill-in-the-tour.sh FILE.md [TIMES] [LONGEST-SECONDS]
set -euo pipefail
cd "$(dirname "$(readlink -f "$0")")/../../../.."

file=$1 times=${2:-20} longest=${3:-12}
work=$(mktemp -d)
export RAPPORTEUR_PORT=${RAPPORTEUR_PORT:-8089} RAPPORTEUR_HOME=$work/home
site=http://localhost:$RAPPORTEUR_PORT api=http://localhost:$RAPPORTEUR_PORT/api/v1
password=archive-of-seminars

fail() {
    printf 'FAILED  round %s: %s (see %s)\n' "${round:-0}" "$*" "$work" >&2
    exit 1
}

start() {
    : >"$work/run-$round.log"
    ./run --no-build >"$work/run-$round.log" 2>&1 &
    runner=$!
    until grep -q 'is ready' "$work/run-$round.log"; do
        kill -0 "$runner" 2>/dev/null || fail "the server does not start again"
        sleep 0.2
    done
}

token() {
    curl -sS -H 'Content-Type: application/json' "$api/tokens" \
        -d "{\"email\":\"$1\",\"password\":\"$password\",\"name\":\"resilience $round\"}" |
        sed -n 's/.*"secret":"\([^"]*\)".*/\1/p'
}

get() {
    curl -sS -f -H "Authorization: Bearer $1" "$api/$2"
}

# Every transition whose answer arrived stands in the history.
check_steps() {
    local history id confirmed=0
    history=$(get "$editor" "desk/reports/$slug/history") || fail "$slug is lost"
    while read -r id; do
        confirmed=$((confirmed + 1))
        grep -q "\"id\":$id," <<<"$history" || fail "transition $id of $slug was confirmed and is lost"
    done < <(sed -n 's/.*"transition":{"id":\([0-9]*\),.*/\1/p' "$out"/*.json 2>/dev/null | sort -u)
    steps=$((steps + confirmed))
    printf ', %d confirmed transitions' "$confirmed"
}

# The set is there in all three languages, each with the PDF that its edition names, or in none.
check_publication() {
    local language editions sha found=0
    for language in fr en es; do
        editions=$(get "$editor" "desk/reports/$slug/$language/editions" 2>/dev/null) || continue
        sha=$(sed -n 's/.*"\(sha256\|pdfSha256\)":"\([0-9a-f]\{64\}\)".*/\2/p' <<<"$editions")
        [ -n "$sha" ] || continue
        found=$((found + 1))
        curl -sS -f -H "Authorization: Bearer $member" -o "$work/edition.pdf" \
            "$api/reports/$slug/$language/editions/1/pdf" || fail "the PDF of $slug in $language is missing"
        [ "$(sha256sum <"$work/edition.pdf" | cut -d' ' -f1)" = "$sha" ] || fail "the PDF of $slug in $language is damaged"
    done
    [ "$found" = 0 ] || [ "$found" = 3 ] || fail "$slug is published in $found of 3 languages"
    printf ', published in %d languages' "$found"
}

# What waits in the outbox is written within seconds; then nothing may differ.
check_index() {
    local answer tries=0
    until answer=$(get "$admin" admin/index) && grep -q '"equal":true' <<<"$answer"; do
        tries=$((tries + 1))
        [ "$tries" -lt 100 ] || fail "the index differs from the database: $answer"
        sleep 0.2
    done
    printf ', index equal: %s\n' "$(sed 's/.*"difference"://; s/}$//' <<<"$answer")"
}

stop() {
    kill "$runner" 2>/dev/null || true
    wait "$runner" 2>/dev/null || true
}
trap stop EXIT

round=0 steps=0
start
for round in $(seq "$times"); do
    out=$work/tour-$round
    moment=$((RANDOM % (longest * 10)))
    RAPPORTEUR_URL=$site docs/tour.sh "$file" --out "$out" >"$work/tour-$round.log" 2>&1 &
    tour=$!
    sleep "$((moment / 10)).$((moment % 10))"
    kill -9 "$(cat "$RAPPORTEUR_HOME/server.pid")"
    ended=killed
    wait "$tour" && ended=finished || true
    wait "$runner" 2>/dev/null || true
    printf 'round %d: killed after %d.%d s, tour %s at "%s"' "$round" "$((moment / 10))" "$((moment % 10))" "$ended" \
        "$(tail -n 1 "$work/tour-$round.log" | cut -c1-60)"
    start
    editor=$(token editor@example.org) member=$(token member@example.org) admin=$(token admin@example.org)
    slug=$(sed -n 's/.*"slug":"\([^"]*\)".*/\1/p' "$out"/04-report.json 2>/dev/null | head -n 1 || true)
    if [ -n "$slug" ]; then
        check_steps
        check_publication
    fi
    check_index
done
stop
trap - EXIT
printf '%d kills, %d confirmed transitions, none lost\n' "$times" "$steps"
grep -hE ' (WARN|ERROR) ' "$RAPPORTEUR_HOME"/log/server.log* | head -n 20 || true
rm -rf "$work"
