#!/usr/bin/env python3
"""Asks a running server for what nobody should type, and says whether it stayed calm.

    fuzz-search.py http://127.0.0.1:8080 [--queries 10000] [--clients 4] [--seed 1] [--slowest 1.0]

Goes to the page of results, its feed, the REST search and the suggestions. Nothing may answer with 500 or more, nor the
page, its feed and the suggestions with 4xx, nor REST with 4xx for the words that are looked for; nothing may take longer
than --slowest seconds. Ends with 1 and the first addresses where something did.
"""

import argparse
import collections
import http.client
import random
import threading
import time
import urllib.parse

LANGUAGES = ["en", "fr", "es", "de", "pt", "ru", "ar", "zh"]
FACETS = ["year", "language", "country", "place", "topic", "kind", "partner"]
SENSE = """report seminar delegation housing election voting members security package release server the and of for
rapport séminaire logement élection l'économie d’accueil qu'aujourd'hui les des une informe vivienda elecciones los para
Sicherheit Straße größte segurança eleição безопасность выборы الأمن 安全 選挙 年 2018 PA/2018/3 co-operation e-mail""".split()
STOPS = "the of and a an to in is it les des un une le la de du et ou el los las y o que der die das und".split()
SIGNS = list("\"'“”„«»「」()[]{}<>*?~^:-−+|&!/\\.,;=%#@$§\t\n\r\0\x01\x1f\x7f\u0085\u200b\u200f\u202e\u2028\ufeff\ue000\ue001\ufffd")
EMOJI = ["😀", "👩‍👩‍👧‍👦", "🇫🇷", "🏳️‍🌈", "𝕬𝖇", "Z̷͇̔a̴͎͐l̸̰̈g̶̦̈o̵̜͒", "ﷺ", "ß", "İ", "ſ", "ǅ", "ﬁ"]
OPERATORS = ["OR", "|", "-", "+", "title:", "titre:", "place:", "year:", "year:2018-", "year:9999", "AND", "NOT", "*", "titre: ", "year:2020..1990"]


def character(chance):
    while True:
        code = chance.choice([chance.randrange(0x80), chance.randrange(0x3000), chance.randrange(0x110000)])
        if not 0xD800 <= code < 0xE000:
            return chr(code)


def misspelt(chance, word):
    at = chance.randrange(len(word))
    return word[:at] + chance.choice("aeioqxzß") + word[at + chance.randrange(2):]


def words(chance):
    kind = chance.randrange(17)
    some = [chance.choice(SENSE) for _ in range(chance.randint(1, 6))]
    if kind == 0:
        return "".join(character(chance) for _ in range(chance.randint(1, 60)))
    if kind == 1:
        return '"' * chance.randint(1, 5) + " ".join(some) + chance.choice(['"', "“", "«", "", '" "'])
    if kind == 2:
        return " ".join(chance.choice(SENSE) for _ in range(1500))[:10000]
    if kind == 3:
        return " ".join("".join(chance.choice("abcdefghijklmnopqrstuvwxyzéü") for _ in range(chance.randint(4, 12))) for _ in range(900))
    if kind == 4:
        return "".join(chance.choice(SIGNS) for _ in range(chance.randint(1, 200)))
    if kind == 5:
        return " ".join(chance.choice(EMOJI) for _ in range(chance.randint(1, 10)))
    if kind == 6:
        return " ".join(chance.choice(STOPS) for _ in range(chance.randint(1, 30)))
    if kind == 7:
        return " ".join(word[: chance.randint(1, 3)] + "*" for word in some)
    if kind == 8:
        return chance.choice("abcdeselrp安") + chance.choice(["*", "**", "?", "~", "", " *"])
    if kind == 9:
        return " ".join(chance.choice(OPERATORS) + chance.choice(["", " "]) + word for word in some)
    if kind == 10:
        return " ".join(misspelt(chance, chance.choice(SENSE)) for _ in range(chance.randint(1, 30)))
    if kind == 11:
        return chance.choice(["x", "ab", "é", "安", "-", '"', "👩‍👩‍👧‍👦"]) * chance.choice([1, 100, 5000])
    if kind == 12:
        return " OR ".join(chance.choice(SENSE) for _ in range(chance.randint(2, 60)))
    if kind == 13:
        return " ".join('"' + " ".join(chance.choice(SENSE) for _ in range(chance.randint(1, 40))) + '"' for _ in range(chance.randint(1, 20)))
    if kind == 14:
        return chance.choice(["", " ", "\u3000", "-", "- -", "--x", "OR", "OR OR", "title:", "year:", "year:-1", "place:\"", "\\", "%", "%%%", "%zz", "<script>alert(1)</script>", "' or 1=1 --", "${7*7}", "#{7*7}", "{{7*7}}", "../../etc/passwd"])
    if kind == 15:
        return " ".join(chance.choice("-/,;.&").join(chance.choice(STOPS) for _ in range(40)) for _ in range(chance.randint(1, 6)))
    return " ".join(some)


def value(chance):
    return chance.choice(["", "0", "-1", "1e9", "2018", "99999999999", "fr", "qq", "../..", "x" * 3000, "🇫🇷", "null", "seminar", '"', "\0", "a" * 60 + " " + words(chance)[:200]])


def address(chance):
    where = chance.choice(["page", "page", "feed", "rest", "rest", "suggest"])
    language = chance.choice(["en", "fr", "es"])
    given = [("q", words(chance))]
    ours = True
    if where == "suggest":
        given.append(("lang", language))
        return where, ours, "/api/v1/suggestions", given
    for facet in FACETS:
        if chance.random() < 0.1:
            given += [(facet, value(chance)) for _ in range(chance.choice([1, 1, 2, 40]))]
    if where == "rest":
        given.append(("lang", chance.choice(LANGUAGES)))
        if chance.random() < 0.3:
            ours = False
            given.append((chance.choice(["page", "size", "order", "literally", "lang"]), chance.choice(["-1", "0", "1000000000", "x", "", "date", "true", "50", "51", "tlh"])))
        return where, ours, "/api/v1/search", given
    if chance.random() < 0.4:
        given.append(("page", chance.choice(["-1", "0", "2", "999", "1000", "1000000000", "x", "", "1.5", "٣"])))
    if chance.random() < 0.4:
        given.append((chance.choice(["order", "sort"]), chance.choice(["date", "relevance", "published", "x", "", "1; drop"])))
    if chance.random() < 0.2:
        given.append(("literally", chance.choice(["true", "false", "maybe"])))
    if chance.random() < 0.1:
        given.append((words(chance)[:100], words(chance)[:100]))
    if chance.random() < 0.1:
        given.append(("q", words(chance)))
    return where, ours, "/" + language + ("/search.atom" if where == "feed" else "/search"), given


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("site")
    arguments.add_argument("--queries", type=int, default=10000)
    arguments.add_argument("--clients", type=int, default=4)
    arguments.add_argument("--seed", type=int, default=1)
    arguments.add_argument("--slowest", type=float, default=1.0)
    given = arguments.parse_args()
    site = urllib.parse.urlsplit(given.site)
    chance = random.Random(given.seed)
    asked = [address(chance) for _ in range(given.queries)]
    results = []
    lock = threading.Lock()

    def ask():
        connection = http.client.HTTPConnection(site.hostname, site.port or 80, timeout=60)
        while True:
            with lock:
                if not asked:
                    return
                where, ours, path, parameters = asked.pop()
            target = site.path + path + "?" + urllib.parse.urlencode(parameters)
            begun = time.perf_counter()
            try:
                connection.request("GET", target)
                answer = connection.getresponse()
                answer.read()
                status = answer.status
            except (OSError, http.client.HTTPException) as broken:
                connection.close()
                status = 599
                target += "  # " + repr(broken)
            took = time.perf_counter() - begun
            with lock:
                results.append((where, ours, status, took, target))

    threads = [threading.Thread(target=ask) for _ in range(given.clients)]
    begun = time.perf_counter()
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    seconds = time.perf_counter() - begun

    print(f"{len(results)} queries, {given.clients} clients, {len(results) / seconds:.0f} a second")
    print("| | status | count | p50 ms | p99 ms | worst ms |\n| --- | --- | --- | --- | --- | --- |")
    by = collections.defaultdict(list)
    for where, _, status, took, _ in results:
        by[where, status].append(took * 1000)
    for (where, status), times in sorted(by.items()):
        times.sort()
        print(f"| {where} | {status} | {len(times)} | {times[len(times) // 2]:.0f} | {times[int(len(times) * 0.99)]:.0f} | {times[-1]:.0f} |")
    wrong = [each for each in results if each[2] >= 500 or (each[2] >= 400 and each[1])]
    slow = sorted((each for each in results if each[3] > given.slowest), key=lambda each: -each[3])
    print(f"{len(wrong)} refused or failed, {len(slow)} slower than {given.slowest} s")
    for where, _, status, took, target in wrong[:10] + slow[:10]:
        print(f"  {where} {status} {took * 1000:.0f} ms {target[:300]}")
    raise SystemExit(1 if wrong or slow else 0)


if __name__ == "__main__":
    main()
