// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/triage/clientbugs.h"

#include "models/values/serverfacts.h"

#include <QtGlobal>

#include <algorithm>
#include <array>

namespace stalewatch {

namespace {

using Kind = ClientBug::Kind;

// A release that has a fix is named only where it is known: no versions: "some".
constexpr std::array table{
    ClientBug{"rust", Kind::Defect, 29'000, 30'000,
        QT_TRANSLATE_NOOP("ClientBug", "0.29 counts its unanswered pings and never acts on them"),
        "nats-io/nats.rs#955"},
    ClientBug{"rust", Kind::Defect, 0, 0,
        QT_TRANSLATE_NOOP(
            "ClientBug", "some versions put off their own pings while they publish, and do not notice a dead link"),
        "nats-io/nats.rs#1593, mended by #1594 of 2026-05-30"},
    ClientBug{"python3", Kind::Defect, 0, 0,
        QT_TRANSLATE_NOOP(
            "ClientBug", "some versions do not give up a dead link before TCP does, about 15 minutes later"),
        "nats-io/nats.py#671, #129"},
    ClientBug{"nats.ws", Kind::Defect, 0, 0,
        QT_TRANSLATE_NOOP("ClientBug", "browsers slow the timers of hidden tabs down to one a minute"),
        "nats-io/nats.ws#258"},
    ClientBug{"python3", Kind::Blockable, 0, 0,
        QT_TRANSLATE_NOOP("ClientBug", "a handler that blocks stops its event loop, and so its PONGs"),
        "nats-io/nats.py#295"},
    ClientBug{"python", Kind::Blockable, 0, 0,
        QT_TRANSLATE_NOOP("ClientBug", "a handler that blocks stops its event loop, and so its PONGs"),
        "nats-io/nats.py#295"},
    ClientBug{"ruby", Kind::Blockable, 0, 0,
        QT_TRANSLATE_NOOP("ClientBug", "a callback that blocks keeps its reader from answering PINGs"),
        "nats-io/nats.rb#143"},
    ClientBug{"nats.js", Kind::Blockable, 0, 0,
        QT_TRANSLATE_NOOP("ClientBug", "one thread runs the handlers and answers PINGs"), "Node.js, by design"},
    ClientBug{"javascript", Kind::Blockable, 0, 0,
        QT_TRANSLATE_NOOP("ClientBug", "one thread runs the handlers and answers PINGs"), "Node.js, by design"},
    ClientBug{"nats.ws", Kind::Blockable, 0, 0,
        QT_TRANSLATE_NOOP("ClientBug", "one thread runs the page and answers PINGs"), "browsers, by design"},
};

} // namespace

std::span<const ClientBug> clientBugs() noexcept
{
    return table;
}

const ClientBug *clientBugOf(std::string_view lang, std::string_view version, ClientBug::Kind kind) noexcept
{
    const int number = versionNumber(version);
    const auto found = std::ranges::find_if(table, [&](const ClientBug &bug) {
        return bug.kind == kind && lang == bug.lang
            && (bug.before == 0 || (number >= bug.since && number < bug.before));
    });
    return found == table.end() ? nullptr : &*found;
}

} // namespace stalewatch
