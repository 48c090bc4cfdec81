// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/push/configedit.h"
#include "models/values/serverfacts.h"

#include <QStringList>

namespace stalewatch {

/// "sha256:" and 64 hex digits.
[[nodiscard]] QString digestOf(const QByteArray &bytes);

/// How the new bytes take the place of the old ones.
enum class WriteMode : quint8 {
    Rename,  ///< a new file beside the old one, renamed over it: whole at every instant
    InPlace, ///< over the old bytes: where a rename cannot be (a bind mount); only with the operator's word
    Patch,   ///< a ConfigMap by its resourceVersion: the cluster's API keeps it whole
};

/// What `nats-server -t` said of a file. It takes warnings for errors, which a start does not, so it is judged against
/// what it said of the file before.
struct Validation
{
    enum class Verdict : quint8 { Valid, Invalid, Unavailable };

    Verdict verdict = Verdict::Unavailable;
    QStringList complaints{}; ///< its lines, masked, without the name of the file; with Unavailable why it is
    QString digest{};         ///< 2.11 and newer: what /varz will report as config_digest
    QString version{};        ///< of the program that was asked

    bool operator==(const Validation &) const = default;
};

/// The server as /varz described it when the plan was made.
struct ServerBefore
{
    QString serverId{};
    QString serverName{};
    QString version{};
    PingSettings ping{};
    Instant configLoadTime = noInstant;
    QString configDigest{}; ///< empty before 2.11

    bool operator==(const ServerBefore &) const = default;
    [[nodiscard]] static ServerBefore of(const ServerFacts &facts);
};

/// What is to be done to one server, worked out beforehand: pure, readable, can be shown, saved and thrown away. Holds
/// no secret: of the file only digests and the bytes of the changed tokens.
struct PushPlan
{
    QString id{};     ///< of this push, unique on this machine
    QString target{}; ///< shownTarget()
    QString store{};  ///< how the config is reached, as the operator wrote it: "file:/etc/nats.conf"
    QString reload{}; ///< how the server is made to read it: "signal:pidfile=/run/nats.pid"
    QString file{};   ///< the file that is changed
    QString root{};   ///< the config the server was started with, if that is another one: file is included by it
    WriteMode mode = WriteMode::Rename;
    bool mayGoUnvalidated = false; ///< the operator's word: go on where no nats-server can be asked
    PingChange change{};
    PingSettings before{}; ///< /varz
    PingSettings after{};  ///< what /varz must say in the end
    QString oldDigest{};
    QString newDigest{};
    qint64 oldSize = 0;
    qint64 newSize = 0;
    std::vector<ByteChange> changes{};
    Validation baseline{}; ///< of the old file
    ServerBefore server{};
    Nanoseconds verifyWithin = std::chrono::seconds(10); ///< 180 s for kubernetes

    bool operator==(const PushPlan &) const = default;
    [[nodiscard]] bool isNothing() const noexcept { return changes.empty(); }
};

/// What a plan is made from.
struct PlanInput
{
    PushPlan frame{}; ///< id, target, store, reload, root, mode, mayGoUnvalidated, verifyWithin
    PingChange change{};
    ConfigEdit edit{};
    ServerFacts facts{};
    Validation baseline{};
};

/// Works out the plan. Refuses what drift() refuses, and settings that are illegal.
[[nodiscard]] Result<PushPlan> makePlan(const PlanInput &input, const ConfigFiles &files);

/// Whether the file on disk is what the server runs with: a reload would bring in what others wrote and did not load.
/// By config_digest where the server and -t report it, else by the ping settings alone. A Failure names the drift.
[[nodiscard]] Result<> drift(const ConfigFiles &files, const ServerFacts &facts, const Validation &baseline);

/// Whether a file that -t says @p now of may be loaded, given what it said of the old one.
[[nodiscard]] Result<> acceptable(const Validation &now, const Validation &baseline, bool mayGoUnvalidated);

/// The diff of @p edit as it is shown: secrets masked.
[[nodiscard]] QString shownDiff(const ConfigEdit &edit);

/// @p plan as one line of JSON, and back. A plan of a newer format is refused.
[[nodiscard]] QByteArray encodedPlan(const PushPlan &plan);
[[nodiscard]] Result<PushPlan> decodedPlan(const QByteArray &line);

} // namespace stalewatch
