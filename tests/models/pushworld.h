// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/push/pushjournal.h"

#include <optional>
#include <vector>

namespace stalewatch::testing {

/// What goes wrong at one step of a push.
enum class Fault {
    None,
    Fails,      ///< not done, and said so
    LostBefore, ///< the connection is lost before it was done
    LostAfter,  ///< it was done, but nobody saw it
    KillBefore, ///< the program is killed when the journal says it began
    KillAfter,  ///< it was done, and the program is killed before the journal says so
    Foreign,    ///< somebody else writes the file just before
};

/// How the server takes a reload.
enum class ServerMood {
    Obeys,
    Refuses,   ///< keeps its old config, for a line that has nothing to do with it
    Overrules, ///< loads, but runs with something else
    Restarts,  ///< is another process afterwards, with the file as it is
    Silent,    ///< loads, but /varz cannot be had
};

/// A config file, a server that runs with it and a disk with a journal, as simple as they can be.
class PushWorld final
{
public:
    enum class Bytes { Old, New, Foreign, Other };

    struct Planned
    {
        PushStep step;
        Fault fault;
    };

    PushWorld();

    /// Carries out @p run with faults until it is over or the program is killed: false then.
    bool drive(PushRun &run, const std::vector<Planned> &faults = {});

    Bytes file = Bytes::Old;
    Bytes running = Bytes::Old;
    ServerMood mood = ServerMood::Obeys;
    bool hasLock = false;
    bool hasTemp = false;
    bool wasOverwritten = false; ///< foreign bytes were
    bool hadFaultOnWayBack = false;
    int steps = 0;
    bool keepsJournal = true;
    QByteArray journal{};
    PushPlan plan{};

private:
    StepResult carryOut(PushStep step, const PushRun &run);
    void reload();
    void write(Bytes bytes);
    StepResult lookAtVarz();
    StepResult validate();
    void record(
        JournalRecord::Kind kind, const PushRun &run, PushStep step, StepResult::End end = StepResult::End::Done);

    qint64 m_loads = 1;
    QString m_serverId = QStringLiteral("NA");
    int m_looks = 0;
};

} // namespace stalewatch::testing
