// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/ports/answerkeeper.h"
#include "models/values/instant.h"

#include <utility>
#include <vector>

namespace stalewatch {

/// One answer as it came, packed.
struct KeptAnswer
{
    QByteArray request{};
    QByteArray packed{}; ///< for unpack(); empty: nothing came
    qint64 size = 0;     ///< bytes, unpacked
    std::optional<Failure> failure{};
};

/// All answers of one poll, in the order of the questions.
struct KeptPoll
{
    QString whom{};
    std::string serverId{}; ///< empty: it never said
    LocalTime at{};         ///< when it began, on our clock
    qint64 wall = 0;        ///< the wall clock then, ms since 1970
    std::vector<KeptAnswer> answers{};
    qint64 packed = 0;    ///< bytes it takes
    bool isWhole = false; ///< two answers at least, all whole
};

/// What was kept, and what was not.
struct KeptAnswers
{
    std::vector<std::shared_ptr<const KeptPoll>> polls{}; ///< server by server, oldest first
    qint64 passedOver = 0;                                ///< polls that were not looked at, to spare the processor
    qint64 tooMuch = 0; ///< polls given up because packing could not keep up, or one alone is larger than the log
    qint64 dropped = 0; ///< polls that made room for others
};

/// Keeps the answers of the last polls, as far as memory and processor allow.
///
/// Answers are packed while they come, by a thread of its own at low priority. So many that packing takes no more than
/// a fiftieth of one core are taken; of a large fleet that is not every poll. When the bytes or polls are more than the
/// limit, the ones between which others stand closest go first, so that the distances grow with age; those around
/// incidents go later, and the newest whole poll of a server last.
class AnswerLog final : public AnswerKeeper
{
public:
    struct Limits
    {
        qint64 bytes = 20 << 20; ///< packed: a bundle can still be sent by mail
        qsizetype polls = 240;
        Nanoseconds age = std::chrono::hours(1); ///< longest, except around incidents
        int share = 50;            ///< packing takes at most one part of so many of a core; 0: all it needs
        qint64 waiting = 32 << 20; ///< bytes that may wait to be packed
    };
    /// From, to.
    using Span = std::pair<LocalTime, LocalTime>;

    AnswerLog();
    explicit AnswerLog(const Limits &limits);
    ~AnswerLog() override;

    [[nodiscard]] std::unique_ptr<PollAnswers> open(const QString &whom) override;
    /// Polls within @p spans are dropped last. Any thread.
    void favour(const std::vector<Span> &spans);
    /// All that is kept now. Waits for what is being packed, so not in the GUI thread. Any other.
    [[nodiscard]] KeptAnswers kept() const;

private:
    struct Book;
    class Writer;

    std::shared_ptr<Book> m_book; ///< also of those that are being written
};

} // namespace stalewatch
