// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/models/configgenerator.h"

#include <QList>

namespace stalewatch {

namespace {

const QList<QByteArray> strange{"30", "-5", "\"-5s\"", "-5s", "0", "1k", "1kb", "1kbb", "9m", "1.5", "\"1.5s\"", "1.5s",
    "true", "yes", "30s'", "\"\\x33\\x30s\"", "\"30\"", "\"abc\"", "abc", "$D", "$M", "\"$D\"", "[1]", "[1 ]", "{a: 1}",
    "9223372036854775807", "99999999999999999999", "2024-01-02T03:04:05Z", "2024-13-02T03:04:05Z", "2024-1",
    "127.0.0.1", "1.2.3.4:55", "1m1m", "\"1d\"", ".5", "-.5", "1.", "1.5.", "\"1h\"", "''", "\"\"", "$", "$NOPE",
    "\"1\xC2\xB5s\"", "1\xC2\xB5s", "100ms", "(\n30s\n)", "-1k", "5e", "\"\\q\"", "2]", "1k]", "1ib", "1b", "5'",
    "\xD9\xA3", "1\xD9\xA3", "\"30s", "$ENVD", "$ENVM", "$ENVBAD", "$2a$11$xyz", "-2m30s", "1Gi2"};
const QList<QByteArray> intervals{"\"30s\"", "'30s'", "30s", "\"2m\"", "2m", "\"1m30s\"", "1m30s", "2m30s", "\"1h\"",
    "\"500ms\"", "\"0s\"", "20", "$D", "$ENVD"};
const QList<QByteArray> counts{"1", "2", "3", "10", "1k", "$M", "0", "-1", "$ENVM"};
const QList<QByteArray> keys{"ping_interval", "ping_interval", "ping_max", "ping_max", "Ping_Interval", "PING_MAX",
    "\"ping_interval\"", "'ping_max'", "P\xC4\xB0NG_MAX", "D", "M", "max_payload", "debug", "write_deadline",
    "server_tags", "accounts", "include", "max_connections"};
const QList<QByteArray> separators{": ", " = ", " ", ":", "=", "\t", "  :  "};
const QList<QByteArray> strangeSeparators{"\n", ": \n", " : # c\n", "", "\r\n", ": \v"};
const QList<QByteArray> ends{"\n", "\n", ", ", ";\n", "\r\n", " # c\n"};
const QList<QByteArray> strangeEnds{" ;\n", ";", "\n\n", " // c\n", " / \n", "}", "\n}\n", " ", ",\n", "\r", " \v\n",
    "\xC2\xA0\n", "\xE2\x80\xA8", " #c } {\n"};

} // namespace

QByteArray ConfigGenerator::pick(const QList<QByteArray> &of)
{
    return of[qsizetype(m_random() % quint64(of.size()))];
}

bool ConfigGenerator::chance(int percent)
{
    return int(m_random() % 100) < percent;
}

QByteArray ConfigGenerator::valueFor(const QByteArray &key)
{
    if (chance(4))
        return pick(strange);
    if (key.endsWith("D") || key.contains("nterval") || key == "write_deadline")
        return pick(intervals);
    if (key == "max_payload")
        return pick({"1MB", "1mb", "1024", "1Ki"});
    if (key == "debug")
        return pick({"true", "off", "NO"});
    if (key == "server_tags")
        return pick({"[a,b]", "[\"a\"\n\"b\"]", "[a\nb]", "[\n a,\n # c\n b,\n]", "a", "[a;b]", "[1,2]", "[a b]"});
    if (key == "accounts")
        return pick({"{ A { users [ {user: a, password: b} ] } }",
            "{ A: { users: [ {user: a, password: $2a$11$abc} ] } }", "{ A {} }", "{A{}}", "{ A: }", "{ A {}, , }"});
    if (key == "include")
        return pick({"inc1.conf", "\"inc1.conf\"", "'inc2.conf'", "./inc1.conf", "/inc1.conf", "inc3.conf", "nope.conf",
            "self.conf", "\"inc1.conf", "inc1.conf;"});
    return pick(counts);
}

QByteArray ConfigGenerator::setting()
{
    const QByteArray key = pick(keys);
    const QByteArray separator = chance(2) ? pick(strangeSeparators) : pick(separators);
    return key + (key == "include" && !chance(10) ? QByteArray(" ") : separator) + valueFor(key)
        + (chance(4) ? pick(strangeEnds) : pick(ends));
}

/// Changes a few bytes of one in eight.
void ConfigGenerator::damage(QByteArray &text)
{
    static const QByteArray likely("{}[]():=;,#/\\\"'$ \n\t0ams-.k\r");
    while (!text.isEmpty() && chance(12)) {
        const qsizetype at = qsizetype(m_random() % quint64(text.size()));
        const char c = likely[qsizetype(m_random() % quint64(likely.size()))];
        if (chance(40))
            text.remove(at, 1);
        else
            text.insert(at, c);
    }
}

QByteArray ConfigGenerator::next()
{
    const bool isBraced = chance(10);
    QByteArray text = isBraced ? pick({"{", "{\n", "{ # x\n"}) : QByteArray();
    for (quint64 left = 1 + m_random() % 4; left > 0; --left)
        text += setting();
    if (isBraced)
        text += pick({"}", "}\n", "\n}\n", "\n} \n", "}\n# c\n", "", "\nping_max: 7}"});
    damage(text);
    return text;
}

} // namespace stalewatch
