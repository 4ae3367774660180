#!/usr/bin/env bash
# Takes a Markdown report through the whole workflow over REST, with an account for each part, and checks every answer.
# Needs bash, curl, coreutils, grep and sed, and a server with demo accounts (./run).
set -euo pipefail
export LC_ALL=C.UTF-8

usage() {
    cat <<'END'
docs/tour.sh FILE.md [--out DIR] [--query WORDS]

Imports FILE.md, and takes it through draft, translation, review and publication in English, French and Spanish. A
translation is taken from FILE.en.md, FILE.fr.md or FILE.es.md (for report.fr.md: report.en.md, report.es.md) beside the
file or in docs/tour/, where it has as many blocks as the original. Otherwise each block gets its source text marked as
not translated.

  --out DIR       where the answers and the PDFs go (tour-out)
  --query WORDS   what must find the report; typed without accents. Left out: "delegation Philadelphie" where the
                  report has these words, else its title without accents

Settings: RAPPORTEUR_URL (http://localhost:8080), RAPPORTEUR_TOUR_PASSWORD (that of the demo accounts).
Ends with 0 only if every step did what it should.
END
}

fail() {
    printf 'FAILED  %s\n' "$*" >&2
    exit 1
}

file='' out=tour-out query=''
while [ $# -gt 0 ]; do
    case $1 in
        --out | --query)
            [ $# -ge 2 ] || { usage >&2; exit 2; }
            if [ "$1" = --out ]; then out=$2; else query=$2; fi
            shift 2
            ;;
        -h | --help)
            usage
            exit 0
            ;;
        -*)
            usage >&2
            exit 2
            ;;
        *)
            file=$1
            shift
            ;;
    esac
done
[ -n "$file" ] || { usage >&2; exit 2; }
[ -r "$file" ] || fail "cannot read $file"
command -v curl >/dev/null || fail "curl is needed"

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
site=${RAPPORTEUR_URL:-http://localhost:8080}
site=${site%/}
api=$site/api/v1
password=${RAPPORTEUR_TOUR_PASSWORD:-archive-of-seminars}
mkdir -p "$out"
number=0
declare -A token token_id

# --- Answers. A step names what it does; call asks; expect compares the status and, for a refusal, its code.

begin() {
    step=$*
    number=$((number + 1))
}

done_with() { printf '%2d  %-58s %s\n' "$number" "$step" "${1:-}"; }

# call WHO METHOD PATH NAME [BODY | @FILE TYPE]: the answer goes to NN-NAME.json, its status to $status.
call() {
    local who=$1 method=$2 path=$3 name=$4 body=${5-} type=${6:-application/json}
    answer=$out/$(printf "%02d" "$number")-$name.json
    local arguments=(-sS -o "$answer" -w '%{http_code}' -X "$method" -H 'Accept-Language: en' --max-time 120)
    [ "$who" = nobody ] || arguments+=(-H "Authorization: Bearer ${token[$who]}")
    [ -z "$body" ] || arguments+=(-H "Content-Type: $type" --data-binary "$body")
    status=$(curl "${arguments[@]}" "$api$path") || fail "step $number, $step: no answer from $api$path"
}

expect() {
    local wanted=$1
    [[ " $wanted " == *" $status "* ]] && return
    fail "step $number, $step: the server answered $status instead of $wanted: $(head -c 400 "$answer" 2>/dev/null || true)"
}

# expect_refusal "STATUS …" "CODE …": one of each.
expect_refusal() {
    expect "$1"
    local code
    code=$(string code <"$answer")
    [[ " $2 " == *" $code "* ]] || fail "step $number, $step: refused with the code $code instead of $2"
    done_with "$status $code"
}

# --- JSON. The server writes it on one line, members in a fixed order; strings are passed on in their escaped form.

string() { grep -oE "\"$1\":\"([^\"\\\\]|\\\\.)*\"" | head -n 1 | sed -E "s/^\"$1\":\"//; s/\"\$//" || true; }
integer() { grep -oE "\"$1\":-?[0-9]+" | head -n 1 | sed -E 's/^.*://' || true; }

escaped() {
    local text=$1
    text=${text//\\/\\\\}
    text=${text//\"/\\\"}
    text=${text//$'\t'/\\t}
    text=${text//$'\r'/}
    printf '%s' "${text//$'\n'/\\n}"
}

unescaped() { printf '%b' "${1//\\\//\/}"; }

# --- Texts.

plain() {
    sed 'y/àâäáãåçéèêëíìîïñóòôöõúùûüýÀÂÄÁÃÇÉÈÊËÍÌÎÏÑÓÒÔÖÚÙÛÜ/aaaaaaceeeeiiiinooooouuuuyAAAAACEEEEIIIINOOOOUUUU/; s/[^[:alnum:] ]/ /g; s/  */ /g; s/^ //; s/ $//'
}

# The blocks of a canonical Markdown text, without the marks of their kinds, one in each element of $blocks.
split_blocks() {
    blocks=()
    local line current='' open=false blank=false
    close_block() {
        ! $open || blocks+=("${current%$'\n'}")
        current='' open=false
    }
    local item='^ *([-*]|[0-9]+[.)]) +(.*)$' note='^\[\^[^]]+\]: (.*)$' heading='^#{1,6} (.*)$'
    while IFS= read -r line || [ -n "$line" ]; do
        if [ -z "$line" ]; then
            blank=true
            continue
        fi
        if [[ $line =~ ^-{3,}$ ]]; then
            close_block
        elif [[ $line =~ $item ]]; then
            close_block
            current=${BASH_REMATCH[2]}$'\n' open=true
        elif [[ $line =~ $note ]]; then
            close_block
            current=${BASH_REMATCH[1]}$'\n' open=true
        elif [[ $line =~ $heading ]]; then
            close_block
            blocks+=("${BASH_REMATCH[1]}")
        elif $open && { ! $blank || [[ $line == ' '* ]] || [[ $line == 'Table: '* && $current == '|'* ]]; }; then
            ! $blank || current+=$'\n'
            line=${line#"${line%%[! ]*}"}
            [[ $line != '>'* ]] || { line=${line#>} && line=${line# }; }
            current+=$line$'\n'
        else
            close_block
            [[ $line != '>'* ]] || { line=${line#>} && line=${line# }; }
            current=$line$'\n' open=true
        fi
        blank=false
    done
    close_block
}

# Source text that nobody takes for a translation, in the escaped form; tables and pictures keep their shape.
marked() {
    local kind=$1 language=$2 source=$3 mark="(NOT TRANSLATED INTO ${2^^}) "
    case $kind in
        table) printf '%s' "${source/|/| $mark}" ;;
        figure) printf '%s' "${source/![/![$mark}" ;;
        *) printf '%s%s' "$mark" "$source" ;;
    esac
}

# --- The tour.

sign_in() {
    local who=$1
    token[$who]=''
    call nobody POST /tokens "token-${who%%@*}" "{\"email\":\"$who\",\"password\":\"$(escaped "$password")\",\"name\":\"tour\",\"days\":1}"
    expect 201
    token[$who]=$(string secret <"$answer")
    token_id[$who]=$(integer id <"$answer")
    # The secret has been read; it does not belong among the answers that stay.
    sed -i -E 's/"secret":"[^"]*"/"secret":"…"/' "$answer"
}

author=author@example.org editor=editor@example.org member=member@example.org

begin "the server answers"
call nobody GET '/search?q=' search-empty
expect 200
done_with "$site"

begin "sign in as author, translators, reviewers, editor and member"
sign_in "$author"
for language in en fr es; do
    sign_in "translator.$language@example.org"
    sign_in "reviewer.$language@example.org"
done
sign_in "$editor"
sign_in "$member"
done_with "${#token[@]} accounts"

begin "import ${file##*/}"
call "$author" POST /intake intake "@$file" text/markdown
expect 200
reading=$answer
report=$(grep -oE '"report":\{.*' "$reading") || fail "step $number, $step: the answer has no report"
original=$(string originalLanguage <<<"$report")
title=$(string title <<<"$report")
text=$(string text <<<"$report")
from=$(string from <<<"$report")
to=$(string to <<<"$report")
[ -n "$original" ] || fail "step $number, $step: the language was not recognised"
[ -n "$title" ] || fail "step $number, $step: no title was found"
[ -n "$from" ] || fail "step $number, $step: no dates were found"
done_with "$original, $from to ${to:-$from}: $(unescaped "$title")"
case $original in
    en) others='fr es' ;;
    fr) others='en es' ;;
    es) others='en fr' ;;
    *) fail "step $number, $step: the tour goes through English, French and Spanish, and the report is in $original" ;;
esac

begin "create the report"
call "$author" POST /reports report "{\"originalLanguage\":\"$original\",\"kind\":\"seminar\",\"from\":\"$from\",\"to\":\"${to:-$from}\",\"title\":\"$title\",\"text\":\"$text\"}"
expect 201
symbol=$(string symbol <"$answer")
slug=$(string slug <"$answer")
facts_version=$(integer factsVersion <"$answer")
desk=/desk/reports/$slug
done_with "$symbol"

# Every name of the register that the text has in its own language.
known() {
    local kind=$1 entry label keys=''
    call "$author" GET "/register/$kind" "register-$kind"
    expect 200
    while IFS= read -r entry; do
        label=$(string "$original" <<<"${entry#*\"labels\":}")
        if [ -n "$label" ] && grep -qiF -- "$(unescaped "$label")" "$file"; then
            keys+=${keys:+,}\"$(string key <<<"$entry")\"
        fi
    done < <(grep -oE "\{\"kind\":\"$kind\",[^{}]*\"labels\":\{[^{}]*\}[^{}]*\}" "$answer")
    printf '%s' "$keys"
}

begin "say what is known of the event"
places=$(known place)
partners=$(known organisation)
topics=$(known topic)
call "$author" PUT "$desk/facts" facts "{\"basedOn\":$facts_version,\"kind\":\"seminar\",\"from\":\"$from\",\"to\":\"${to:-$from}\",\"places\":[$places],\"partners\":[$partners],\"topics\":[$topics]}"
expect 200
done_with "places: ${places:-none}"

# How a text stands, in $version.
look() {
    call "$1" GET "$desk/$2/manuscript" "manuscript-$2"
    expect 200
    version=$(integer textVersion <"$answer")
}

# act WHO LANGUAGE ACTION [MORE MEMBERS]
act() {
    look "$1" "$2"
    call "$1" POST "$desk/$2/actions/$3" "$3-$2" "{\"basedOn\":$version${4:+,$4}}"
}

begin "refused: publication before approval"
look "$editor" "$original"
call "$editor" POST "$desk/publications" refused-publication "{\"languages\":{\"$original\":$version}}"
expect_refusal 409 workflow.impossible

begin "the author submits the original"
act "$author" "$original" submit
expect 200
done_with

begin "refused: approval by the author"
act "$author" "$original" approve
expect_refusal '403 409' 'workflow.not-yours workflow.guard.four-eyes'

begin "a reviewer claims and approves the original"
act "reviewer.$original@example.org" "$original" claim
expect 200
act "reviewer.$original@example.org" "$original" approve
expect 200
done_with

sibling() {
    local base=${file##*/} folder
    base=${base%.md}
    base=${base%."$original"}
    for folder in "$(dirname "$file")" "$here/tour"; do
        if [ -r "$folder/$base.$1.md" ]; then
            printf '%s' "$folder/$base.$1.md"
            return
        fi
    done
}

# The units of the translation's bench as JSON for one edit: the sibling's blocks, or the marked source.
translated_units() {
    local language=$1 beside=$2 unit kind id source units='' target index=0 blocks=() own_title=''
    local all=()
    while IFS= read -r unit; do
        all+=("$unit")
    done < <(grep -oE '\{"id":"[^"]*","kind":"[^"]*","source":"([^"\\]|\\.)*"' "$bench")
    if [ -n "$beside" ]; then
        call "translator.$language@example.org" POST /intake "intake-$language" "@$beside" text/markdown
        expect 200
        report=$(grep -oE '"report":\{.*' "$answer")
        own_title=$(string title <<<"$report")
        split_blocks < <(unescaped "$(string text <<<"$report")")
        if [ $((${#blocks[@]} + 1)) -ne "${#all[@]}" ]; then
            how="source text, marked: ${beside##*/} has ${#blocks[@]} blocks, the original $((${#all[@]} - 1))"
            beside=''
        fi
    fi
    for unit in "${all[@]}"; do
        id=$(string id <<<"$unit")
        kind=$(string kind <<<"$unit")
        source=$(string source <<<"$unit")
        if [ -z "$beside" ]; then
            target=$(marked "$kind" "$language" "$source")
        elif [ "$id" = title ]; then
            target=$own_title
        else
            target=$(escaped "${blocks[$index]}")
            index=$((index + 1))
        fi
        units+=${units:+,}"{\"id\":\"$id\",\"markdown\":\"$target\",\"confirm\":true}"
    done
    json="[$units]"
}

for language in $others; do
    translator=translator.$language@example.org
    begin "translate into $language"
    call "$translator" POST "$desk/$language/open" "open-$language"
    expect 201
    call "$translator" GET "$desk/$language/bench" "bench-$language"
    expect 200
    bench=$answer
    version=$(integer textVersion <"$bench")
    beside=$(sibling "$language")
    how=${beside:+from ${beside##*/}}
    how=${how:-source text, marked: there is no translation beside the file}
    translated_units "$language" "$beside"
    printf '{"basedOn":%s,"units":%s}' "$version" "$json" >"$out/units-$language.json"
    call "$translator" PUT "$desk/$language/bench/units" "translation-$language" "@$out/units-$language.json"
    expect 200
    act "$translator" "$language" submit
    expect 200
    done_with "$how"

    begin "refused: the translator approves the own translation"
    act "$translator" "$language" approve
    expect_refusal '403 409' 'workflow.not-yours workflow.guard.four-eyes'

    begin "a reviewer claims and approves the translation into $language"
    act "reviewer.$language@example.org" "$language" claim
    expect 200
    act "reviewer.$language@example.org" "$language" approve
    expect 200
    done_with
done

begin "the editor publishes the three languages as one set"
versions=''
for language in $original $others; do
    look "$editor" "$language"
    versions+=${versions:+,}\"$language\":$version
done
call "$editor" POST "$desk/publications" publications "{\"languages\":{$versions}}"
expect 201
publications=$answer
[ "$(grep -oE '"pdfSha256":"[0-9a-f]{64}"' "$publications" | wc -l)" -eq 3 ] || fail "step $number, $step: there are not three editions"
done_with "$original $others"

begin "anybody reads the report"
call nobody GET "/reports/$slug" public-report
expect 200
[ "$(string symbol <"$answer")" = "$symbol" ] || fail "step $number, $step: another report was answered"
for language in $original $others; do
    status=$(curl -sS -o "$out/$slug.$language.html" -w '%{http_code}' "$site/$language/reports/$slug")
    answer=$out/$slug.$language.html
    expect 200
done
done_with "$site/$original/reports/$slug"

if [ -z "$query" ]; then
    if plain <"$file" | grep -qi delegation && grep -qi philadelphie "$file"; then
        query='delegation Philadelphie'
    else
        query=$(unescaped "$title" | plain)
    fi
fi
begin "anybody finds it: $query"
found=false
for _ in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20; do
    call nobody GET "/search?q=$(printf '%s' "$query" | sed 's/ /%20/g')&lang=$original&size=50" search
    expect 200
    if grep -qF "\"$symbol\"" "$answer"; then
        found=true
        break
    fi
    sleep 0.5
done
$found || fail "step $number, $step: $symbol is not among the answers"
done_with "$(integer total <"$answer") found"

begin "refused: the PDF without membership"
call nobody GET "/reports/$slug/$original/pdf" refused-pdf
expect_refusal '401 403' 'security.sign-in security.forbidden archive.members-only'

begin "a member fetches the PDFs"
for language in $original $others; do
    call "$member" GET "/reports/$slug/$language/pdf" "pdf-$language"
    expect 200
    mv "$answer" "$out/$slug.$language.pdf"
    [ "$(head -c 5 "$out/$slug.$language.pdf")" = %PDF- ] || fail "step $number, $step: $slug.$language.pdf is no PDF"
    sum=$(sha256sum "$out/$slug.$language.pdf")
    grep -qF "\"pdfSha256\":\"${sum%% *}\"" "$publications" || fail "step $number, $step: $slug.$language.pdf is not the one that the edition names"
done
done_with "$(cat "$out/$slug".*.pdf | wc -c) bytes, checksums right"

begin "the history tells every step"
call "$editor" GET "$desk/history" history
expect 200
for action in open submit claim approve publish; do
    [ "$(grep -oE "\"action\":\"$action\"" "$answer" | wc -l)" -ge 3 ] || fail "step $number, $step: '$action' is not there for each language"
done
done_with "$(grep -oE '"action":"' "$answer" | wc -l) transitions"

begin "revoke the tokens"
for who in "${!token[@]}"; do
    call "$who" DELETE "/tokens/${token_id[$who]}" revoked
    expect '200 204'
done
done_with

printf 'Everything did what it should. Answers and PDFs: %s\n' "$out"
