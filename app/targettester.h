// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/engine/engine.h"
#include "models/values/serverfacts.h"

#include <QObject>

namespace stalewatch {

/// Tries targets before they are saved: one poll each, with the very feed that would watch them.
class TargetTester final : public QObject
{
    Q_OBJECT

public:
    explicit TargetTester(FeedMaker makeFeed, QObject *parent = nullptr);

    /// Ends in exactly one tested(), within the feed's own deadlines. A test under way is dropped.
    void test(const Target &target);

signals:
    void tested(const stalewatch::Target &target, const stalewatch::Result<stalewatch::ServerFacts> &answer);

private:
    void finish(const Target &target, const Result<ServerFacts> &answer);

    FeedMaker m_makeFeed;
    Feed *m_feed = nullptr; ///< a child while a test is under way
};

} // namespace stalewatch
