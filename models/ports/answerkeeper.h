// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/result.h"

#include <QByteArray>
#include <QString>

#include <memory>
#include <optional>
#include <string>

namespace stalewatch {

/// Where the answers of one poll go as they came, unpacked. What was begun and not ended when this goes was cut off.
///
/// Lives in the feed's thread. No call waits for anything or copies bytes.
class PollAnswers
{
public:
    virtual ~PollAnswers() = default;

    /// The server turned out to be this one.
    virtual void setServer(const std::string &serverId) = 0;
    /// @p request was asked, as "GET /connz?limit=4096" or "$SYS.REQ.SERVER.N1.CONNZ {}". It holds no secret.
    virtual void begin(const QByteArray &request) = 0;
    /// The next bytes of its answer.
    virtual void take(const QByteArray &bytes) = 0;
    /// It was whole; or why it was not.
    virtual void end(const std::optional<Failure> &failure) = 0;
};

/// Keeps the answers of servers as they came, as far as it can afford to. Implementations live in app/answers.
class AnswerKeeper
{
public:
    virtual ~AnswerKeeper() = default;

    /// A poll begins; @p whom tells one server's polls from another's. Null: its answers are not kept. Any thread.
    [[nodiscard]] virtual std::unique_ptr<PollAnswers> open(const QString &whom) = 0;
};

} // namespace stalewatch
