#!/usr/bin/env python3
"""Makes of a corpus of pages, one JSON object a line with key, lang, title, date, topic and text, the file of an archive
as `docs/guide/taking-over.md` describes it: one report for each key, with a text for each language.

    xz -dc debian-www.jsonl.xz | archive-of-corpus.py [--languages en,fr] [--reports N] [--mixed] [--longest N]
        [--broken N] > archive.jsonl

With --languages other texts are left out. With --reports the archive has exactly N: the corpus is told again, of another
year each time, or cut off; with --mixed each report that is told again has every second paragraph of another one; with
--longest texts are cut after so many characters. With
--broken every Nth line is one that a rule refuses, of another kind each time.
"""

import argparse
import json
import re
import sys

# Far from each other and prime, so that no two reports share many paragraphs.
STRIDE = 1009

BROKEN = [
    lambda report: "not JSON",
    lambda report: "[]",
    lambda report: json.dumps({**report, "extra": 1}),
    lambda report: json.dumps({key: value for key, value in report.items() if key != "date"}),
    lambda report: json.dumps({**report, "date": "next week"}),
    lambda report: json.dumps({**report, "from": "2018-01-01"}),
    lambda report: json.dumps({**report, "original": "tlh"}),
    lambda report: json.dumps({**report, "original": "qq"}),
    lambda report: json.dumps({**report, "versions": []}),
    lambda report: json.dumps({**report, "versions": report["versions"] * 2}),
    lambda report: json.dumps({**report, "kind": "party"}),
    lambda report: json.dumps({**report, "symbol": "none"}),
    lambda report: json.dumps({**report, "topics": "one"}),
    lambda report: json.dumps({**report, "topics": [""]}),
    lambda report: json.dumps(text(report, title="")),
    lambda report: json.dumps(text(report, title="x" * 301)),
    lambda report: json.dumps(text(report, text=" ")),
    lambda report: json.dumps(text(report, text="<div></div>")),
    lambda report: json.dumps(text(report, text="nul \0")),
    lambda report: json.dumps(text(report, publishedAt="2999-01-01")),
    lambda report: json.dumps(text(report, publishedAt="once")),
    lambda report: json.dumps(text(report, summary="x" * 2001)),
]


def text(report, **changes):
    first, *others = report["versions"]
    return {**report, "versions": [{**first, **changes}, *others]}


def reports(pages, wanted_languages):
    by_key = {}
    for line in pages:
        page = json.loads(line)
        if wanted_languages and page["lang"].replace("_", "-") not in wanted_languages:
            continue
        if page["title"].strip() and page["text"].strip() and page.get("date"):
            by_key.setdefault(page["key"], []).append(page)
    for pages_of_key in by_key.values():
        pages_of_key.sort(key=lambda page: (page["lang"] != "en", page["lang"]))
        languages = {}
        for page in pages_of_key:
            languages.setdefault(page["lang"].replace("_", "-"), page)
        first = pages_of_key[0]
        yield {
            "date": first["date"][:10],
            "topics": [first["topic"][:200]] if first.get("topic") else [],
            "original": first["lang"].replace("_", "-"),
            "versions": [
                {
                    "lang": language,
                    "title": page["title"][:300],
                    "summary": page.get("summary", "")[:2000],
                    "text": page["text"][:1000000],
                    "publishedAt": page["date"][:10],
                }
                for language, page in languages.items()
            ],
        }


def mixed(report, other):
    others = {version["lang"]: version for version in other["versions"]}
    versions = []
    for version in report["versions"]:
        own = re.split(r"\n+", version["text"])
        more = re.split(r"\n+", others.get(version["lang"], version)["text"])
        versions.append({**version, "text": ("\n\n".join(own[::2] + more[1::2]))[:1000000]})
    return {**report, "versions": versions}


def cut(report, longest):
    """No text longer than so many characters, up to the end of a word."""
    versions = []
    for version in report["versions"]:
        text = version["text"]
        if len(text) > longest:
            text = text[:longest].rsplit(None, 1)[0]
        versions.append({**version, "text": text})
    return {**report, "versions": versions}


def told(every, wanted, mixing):
    count = 0
    for turn in range(1000):
        for at, report in enumerate(every):
            if wanted is not None and count == wanted:
                return
            count += 1
            if turn == 0:
                yield report
            else:
                if mixing:
                    report = mixed(report, every[(at + turn * STRIDE) % len(every)])
                year = str(1970 + (int(report["date"][:4]) - 1970 + turn * 7) % 50)
                date = year + "-" + report["date"][5:7] + "-" + min(report["date"][8:10], "28")
                versions = [
                    {**version, "title": (version["title"][:280] + " · " + str(turn)), "publishedAt": date}
                    for version in report["versions"]
                ]
                yield {**report, "date": date, "versions": versions}
        if wanted is None:
            return


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--reports", type=int)
    arguments.add_argument("--broken", type=int)
    arguments.add_argument("--languages", type=lambda tags: tags.split(","))
    arguments.add_argument("--mixed", action="store_true")
    arguments.add_argument("--longest", type=int)
    given = arguments.parse_args()
    every = list(reports(sys.stdin, given.languages))
    broken = 0
    for number, report in enumerate(told(every, given.reports, given.mixed), 1):
        if given.longest:
            report = cut(report, given.longest)
        if given.broken and number % given.broken == 0:
            print(BROKEN[broken % len(BROKEN)](report))
            broken += 1
        else:
            print(json.dumps(report, ensure_ascii=False))


if __name__ == "__main__":
    main()
