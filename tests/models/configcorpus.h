// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

#include <vector>

namespace stalewatch {

/// A config as people write them, and what ping settings a server has with it.
struct CorpusConfig
{
    const char *name = "";
    QByteArray text{};
    qint64 intervalMs = 120'000; ///< what /varz says
    qint64 max = 2;
};

/// Every server takes them all, also with `-t`.
[[nodiscard]] inline std::vector<CorpusConfig> corpusConfigs()
{
    return {
        {"one key", "ping_interval: \"30s\"\n", 30'000},
        {"as documented",
            "# Client port\nport: 4222\n\n// how long to wait\nping_interval = \"45s\" # not too short\nping_max = "
            "3\n\n"
            "authorization {\n    user: a\n    password: \"s3cr3t\"\n}\n",
            45'000, 3},
        {"absent", "port: 4222\nmax_payload: 1MB\n"},
        {"commented out", "# ping_interval: \"10s\"\nport: 4222\n// ping_max: 9\n"},
        {"in another block",
            "port: 4222\naccounts {\n  ping_max {\n    users: [ {user: ping_interval, password: b} ]\n  }\n}\n"},
        {"JSON", "{\n  \"port\": 4222,\n  \"ping_interval\": \"1m30s\",\n  \"ping_max\": 4\n}\n", 90'000, 4},
        {"JSON without them", "{\n  \"port\": 4222,\n  \"max_payload\": 1048576\n}\n"},
        {"JSON on one line", "{\"port\":4222,\"max_payload\":1048576}"},
        {"JSON of blocks", "{\n  \"authorization\": {\n    \"user\": \"a\",\n    \"password\": \"b\"\n  }\n}\n"},
        {"an empty object", "{ }\n"},
        {"CRLF", "port: 4222\r\nping_interval: \"20s\"\r\n# end\r\n", 20'000},
        {"CR", "port: 4222\rping_max: 5\r", 120'000, 5},
        {"no line end", "port: 4222\nping_max: 1", 120'000, 1},
        {"tabs", "port\t4222\nping_interval\t\"15s\"\n\t\tping_max\t7\n", 15'000, 7},
        {"on one line", "port: 4222; ping_interval: \"25s\"; ping_max: 2;", 25'000},
        {"commas", "port: 4222, ping_max: 3,\nping_interval: '5s',\n", 5'000, 3},
        {"upper case", "PING_INTERVAL: \"50s\"\nPing_Max: 6\n", 50'000, 6},
        {"quoted keys", "\"ping_interval\": '33s'\n'ping_max' = 2\n", 33'000},
        {"without separators", "port 4222\nping_interval 30s\n", 30'000},
        {"the value on the next line", "ping_max\n3\nping_interval\n\n\"31s\"\n", 31'000, 3},
        {"a zero", "ping_interval: \"0s\"\nping_max: 0\n"},
        {"twice", "ping_interval: \"30s\"\nping_max: 9\nping_interval: \"40s\"\n", 40'000, 9},
        {"a variable", "PI: \"35s\"\nping_interval: $PI\n", 35'000},
        {"a variable of a variable", "A: 4\nB: $A\nping_max: $B\n", 120'000, 4},
        {"a size", "ping_max: 1k\nport: 4222\n", 120'000, 1'000},
        {"escapes", "ping_interval: \"\\x33\\x30s\"\nserver_tags: [\"a\\tb\", 'c\\d']\n", 30'000},
        {"arrays", "server_tags: [ a, \"b\" # c\n  // d\n  e\n]\nping_max: 3\n", 120'000, 3},
        {"a hash of a password",
            "accounts {\n  A { users = [ {user: a, password: "
            "$2a$11$W2zko751KUvVy59mUTWmpOdWjpEm5qhcCZRd05GjI/sSOT.xtiHyG} ]\n"
            "  }\n}\nping_max: 3\n",
            120'000, 3},
        {"non-ASCII comments",
            "# d\xC3\xA9lai \xE2\x80\x94 \xE6\x97\xA5\xE6\x9C\xAC \xF0\x9F\x98\x80\nping_max: 3 # \xC2\xA0\n", 120'000,
            3},
        {"a block string", "accounts { A { users: [ { user: a, password: (\nab\n)\n } ] } }\nping_max: 3\n", 120'000,
            3},
        {"a stray brace", "ping_max: 3\n}\n", 120'000, 3},
        {"only comments of them", "port: 4222 # ping_max: 9\nmax_control_line: 4kb // ping_interval: \"1s\"\n"},
    };
}

} // namespace stalewatch
