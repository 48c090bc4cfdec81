// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/push/configlint.h"

#include "models/push/pingrules.h"

#include <QCoreApplication>

namespace stalewatch {

namespace {

using State = PingKeyReading::State;

QString words(const char *text)
{
    return QCoreApplication::translate("Config", text);
}

/// Below it the server closes connections that are well. Zero is its default.
qint64 least(bool isInterval) noexcept
{
    return isInterval ? shortestInterval.count() : 1;
}

void lintKey(std::vector<Failure> &remarks, const ConfigFiles &files, const PingKeyReading &key, bool isInterval)
{
    const auto add = [&](ConfigRef at, const QString &why) {
        remarks.push_back(configFailure(files.placeOf(at), why, Failure::Kind::Unsupported));
    };
    if (key.state == State::Bad || key.state == State::Ambiguous)
        remarks.push_back(key.problem);
    if (!key.isGood())
        return;
    if (key.isCountedInSeconds) {
        //: %1: a duration, as in "555h33m20s"
        add(key.at,
            words(QT_TRANSLATE_NOOP("Config",
                      "Without quotes this is a number of seconds, and m stands for a million: %1. Put it in quotes."))
                .arg(configDuration(Nanoseconds(key.value))));
    }
    if (key.value != 0 && key.value < least(isInterval))
        add(key.at, words(QT_TRANSLATE_NOOP("Config", "With this the server closes connections that are well.")));
    for (const ConfigRef &ref : key.shadowed) {
        //: %1: a file and a line, as in nats.conf:12
        add(ref,
            words(QT_TRANSLATE_NOOP("Config", "This definition does not count: the one at %1 comes later."))
                .arg(shownPlace(files.placeOf(key.at))));
    }
}

} // namespace

std::vector<Failure> lintPing(const ConfigFiles &files, const PingReading &reading)
{
    std::vector<Failure> remarks;
    lintKey(remarks, files, reading.interval, true);
    lintKey(remarks, files, reading.max, false);
    return remarks;
}

} // namespace stalewatch
