// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace stalewatch {

/// One figure of a check, as monitoring plugins hand it on.
struct PerfDatum
{
    QString name{}; ///< may hold what a server is called
    double value = 0;
    std::optional<double> warning{};
    std::optional<double> critical{};
    QString unit{}; ///< "s", "c" for a counter; empty: a plain number
    QString help{};
};

/// What a check found, before it is written. Texts are plain; what others wrote in them is cut to what a plugin may
/// say.
struct CheckResult
{
    enum class Status { Ok, Warning, Critical, Unknown }; ///< the exit codes of monitoring plugins, in their order

    QString check{}; ///< "stalewatch"
    QStringList ok{};
    QStringList warning{};
    QStringList critical{};
    QStringList unknown{};
    std::vector<PerfDatum> perf{};

    /// The gravest: critical before unknown before warning.
    [[nodiscard]] Status status() const noexcept;
};

/// "OK", "WARNING", "CRITICAL", "UNKNOWN": never translated.
[[nodiscard]] const char *idOf(CheckResult::Status status) noexcept;
/// 0 to 3; prometheus is scraped from a file, so it is always 0 there.
[[nodiscard]] int exitCodeOf(const CheckResult &result, QStringView format) noexcept;

/// As nagios, json, prometheus or text (natscli, monitor/result.go, has the same four).
[[nodiscard]] QByteArray writtenCheck(const CheckResult &result, QStringView format);
/// "stale=3;1;10", quoted where the name needs it (Nagios plugin guidelines).
[[nodiscard]] QString perfText(const PerfDatum &datum);

} // namespace stalewatch
