// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/ports/feed.h"
#include "models/values/survey.h"

#include <QObject>

#include <string>

namespace stalewatch {

/// Finds the servers behind one target that stands for many, all reached by one connection, and makes a feed for each.
/// Implementations live in app/feeds.
///
/// Lives in the engine's thread. Looks from start() on, for ever: a lost connection is made again, with jitter.
class ServerFinder : public QObject
{
    Q_OBJECT

public:
    explicit ServerFinder(QObject *parent = nullptr) : QObject(parent) { }

    virtual void start() = 0;
    /// Lets go of the connection; start() resumes. The feeds made stay.
    virtual void pause() = 0;
    /// The feed of a server that was found, which may outlive the finder; null if it is not known any more.
    [[nodiscard]] virtual Feed *makeFeed(const std::string &serverId, QObject *parent) = 0;

signals:
    /// A server is there; again after it was lost, if it comes back.
    void found(const stalewatch::FoundServer &server);
    /// It has shut down, or has not been heard of for long; @p failure says which.
    void lost(const std::string &serverId, const stalewatch::Failure &failure);
    /// All servers that answered at first have been found; once after every connecting, and again if the login turns
    /// out to be of the system account after all.
    void surveyed(const stalewatch::Survey &survey);
    /// No connection. What was found stays known.
    void failed(const stalewatch::Failure &failure);
};

} // namespace stalewatch
