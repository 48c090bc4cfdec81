// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/engine/engine.h"
#include "models/values/serverfacts.h"
#include "models/values/survey.h"

#include <QObject>

namespace stalewatch {

/// Tries targets before they are saved: one poll each, with the very feed that would watch them; of a target that
/// stands for many servers, one look at who is there.
class TargetTester final : public QObject
{
    Q_OBJECT

public:
    explicit TargetTester(TargetMakers makers, QObject *parent = nullptr);

    /// Ends in exactly one tested() or surveyed(), within the feed's own deadlines. A test under way is dropped.
    void test(const Target &target);

signals:
    void tested(const stalewatch::Target &target, const stalewatch::Result<stalewatch::ServerFacts> &answer);
    /// Many servers, or failed to find any.
    void surveyed(const stalewatch::Target &target, const stalewatch::Result<stalewatch::Survey> &answer);

private:
    void finish(const Target &target, const Result<ServerFacts> &answer);
    void finish(const Target &target, const Result<Survey> &answer);

    TargetMakers m_makers;
    Feed *m_feed = nullptr;           ///< a child while a test is under way
    ServerFinder *m_finder = nullptr; ///< likewise
};

} // namespace stalewatch
