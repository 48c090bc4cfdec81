// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringList>

namespace stalewatch {

/// What may have happened.
enum class Cause : quint8 {
    OurOwnChange, ///< a reload, a restart, a push or a kick just before
    ServerOverload,
    ProcessDied,   ///< crash or kill
    ProcessFrozen, ///< blocked callback, pause of a garbage collector, stopped
    HostDown,
    Partition,    ///< network or firewall between servers and clients
    Middlebox,    ///< something in the path forgets idle flows
    LoadBalancer, ///< a proxy in the path
    Congestion,   ///< RTT rose before
    Saturation,   ///< output was pending before
    ClientBug,    ///< one language and version, known or suspected
    Unexplained,
};

enum class Confidence : quint8 { Likely, Possible, Unlikely };

/// One explanation of an incident, never a bare verdict. Texts are translated; what others wrote in them is made
/// harmless.
struct LikelyCause
{
    Cause cause = Cause::Unexplained;
    Confidence confidence = Confidence::Possible;
    double score = 0;     ///< what orders them: log odds, larger is likelier
    QString title{};      ///< "Middlebox that drops idle flows at 350 s"
    QStringList pro{};    ///< evidence for it, one clause each
    QStringList contra{}; ///< and against it
    QString next{};       ///< what to do, one sentence

    bool operator==(const LikelyCause &) const = default;
};

/// "our_own_change", "middlebox"... ASCII, never translated, never renamed.
[[nodiscard]] const char *idOf(Cause cause) noexcept;
/// "likely". Translated.
[[nodiscard]] QString titleOf(Confidence confidence);

} // namespace stalewatch
