// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/answers/answerlog.h"

#include "app/answers/answershelf.h"
#include "app/answers/packing.h"
#include "app/engine/strand.h"

#include <QDateTime>
#include <QThreadPool>

#include <atomic>
#include <ctime>
#include <future>
#include <map>
#include <mutex>

namespace stalewatch {

namespace {

constexpr Nanoseconds forgotten = std::chrono::minutes(10);
constexpr int wholePoll = 2; ///< answers: an ordinary account is not told /varz

/// What the calling thread has used of the processor.
Nanoseconds processorTime()
{
    timespec time{};
    if (clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time) != 0)
        return Nanoseconds(0);
    return std::chrono::seconds(time.tv_sec) + Nanoseconds(time.tv_nsec);
}

/// A poll that is being packed; the packing thread's.
struct Draft
{
    KeptPoll poll{};
    std::unique_ptr<Packer> packer{};
    Nanoseconds cost{0};

    void endAnswer(const std::optional<Failure> &failure)
    {
        if (!packer)
            return;
        KeptAnswer &answer = poll.answers.back();
        answer.packed = packer->finish();
        answer.failure = failure;
        poll.packed += answer.packed.size();
        packer.reset();
    }
};

} // namespace

struct AnswerLog::Book
{
    explicit Book(const Limits &given) : limits(given), shelf({given.bytes, given.polls, given.age})
    {
        pool.setMaxThreadCount(1);
        pool.setThreadPriority(QThread::LowPriority);
    }

    struct Pace
    {
        bool isOpen = false; ///< one is being packed
        LocalTime next{};    ///< not before
    };

    [[nodiscard]] bool mayOpen(const QString &whom, LocalTime now)
    {
        const std::lock_guard lock(busy);
        // Servers that went have no share any more.
        std::erase_if(
            paces, [now](const auto &entry) { return !entry.second.isOpen && now - entry.second.next > forgotten; });
        Pace &pace = paces[whom];
        const bool may = !pace.isOpen && now >= pace.next;
        passedOver += may ? 0 : 1;
        pace.isOpen = pace.isOpen || may;
        return may;
    }

    void close(Draft &draft, bool isGivenUp)
    {
        KeptPoll &poll = draft.poll;
        poll.isWhole = poll.answers.size() >= wholePoll
            && std::ranges::none_of(poll.answers, [](const KeptAnswer &answer) { return answer.failure.has_value(); });
        const std::lock_guard lock(busy);
        // All of them together take no more than their share.
        const auto others = qint64(paces.size());
        paces[poll.whom] = {false, poll.at + draft.cost * limits.share * others};
        if (isGivenUp)
            ++tooMuch;
        else if (poll.packed > 0)
            shelf.put(std::make_shared<const KeptPoll>(std::move(poll)));
    }

    const Limits limits;
    std::atomic<qint64> waiting = 0;

    std::mutex busy{};
    // Guarded by busy
    std::map<QString, Pace> paces{};
    AnswerShelf shelf;
    qint64 passedOver = 0;
    qint64 tooMuch = 0;

    QThreadPool pool{};
    Strand strand{pool}; ///< last: it waits for what still uses the rest
};

/// Hands one poll to the packing thread.
class AnswerLog::Writer final : public PollAnswers
{
public:
    Writer(std::shared_ptr<Book> book, const QString &whom, LocalTime now) : m_book(std::move(book))
    {
        m_draft->poll.whom = whom;
        m_draft->poll.at = now;
        m_draft->poll.wall = QDateTime::currentMSecsSinceEpoch();
    }
    ~Writer() override
    {
        // The book goes last of all in the thread of whoever held it last, which is never the packing one.
        m_book->strand.run([book = m_book.get(), draft = m_draft, isGivenUp = m_isGivenUp] {
            draft->endAnswer(Failure{Failure::Kind::Lost, {}, {}});
            book->close(*draft, isGivenUp);
        });
    }
    Q_DISABLE_COPY_MOVE(Writer)

    void setServer(const std::string &serverId) override
    {
        run([serverId](Draft &draft) { draft.poll.serverId = serverId; });
    }
    void begin(const QByteArray &request) override
    {
        run([request](Draft &draft) {
            draft.endAnswer(Failure{Failure::Kind::Lost, {}, {}});
            draft.poll.answers.push_back({.request = request});
            draft.packer = std::make_unique<Packer>();
        });
    }
    void take(const QByteArray &bytes) override
    {
        m_isGivenUp = m_isGivenUp || m_book->waiting + bytes.size() > m_book->limits.waiting;
        if (m_isGivenUp)
            return;
        m_book->waiting += bytes.size();
        run([bytes, book = m_book.get()](Draft &draft) {
            if (draft.packer) {
                draft.packer->take(bytes);
                draft.poll.answers.back().size += bytes.size();
            }
            book->waiting -= bytes.size();
        });
    }
    void end(const std::optional<Failure> &failure) override
    {
        run([failure](Draft &draft) { draft.endAnswer(failure); });
    }

private:
    template <class F>
    void run(F task)
    {
        m_book->strand.run([draft = m_draft, task = std::move(task)] {
            const Nanoseconds before = processorTime();
            task(*draft);
            draft->cost += processorTime() - before;
        });
    }

    std::shared_ptr<Book> m_book;
    std::shared_ptr<Draft> m_draft = std::make_shared<Draft>();
    bool m_isGivenUp = false;
};

AnswerLog::AnswerLog() : AnswerLog(Limits{})
{
}

AnswerLog::AnswerLog(const Limits &limits) : m_book(std::make_shared<Book>(limits))
{
}

AnswerLog::~AnswerLog() = default;

std::unique_ptr<PollAnswers> AnswerLog::open(const QString &whom)
{
    const LocalTime now = std::chrono::steady_clock::now();
    if (!m_book->mayOpen(whom, now))
        return nullptr;
    return std::make_unique<Writer>(m_book, whom, now);
}

void AnswerLog::favour(const std::vector<Span> &spans)
{
    const std::lock_guard lock(m_book->busy);
    m_book->shelf.favour(spans);
}

KeptAnswers AnswerLog::kept() const
{
    const auto packed = std::make_shared<std::promise<void>>();
    m_book->strand.run([packed] { packed->set_value(); });
    packed->get_future().wait();
    const std::lock_guard lock(m_book->busy);
    return {
        m_book->shelf.polls(), m_book->passedOver, m_book->tooMuch + m_book->shelf.tooLarge(), m_book->shelf.dropped()};
}

} // namespace stalewatch
