// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/fleetwatch.h"
#include "app/cli/headless.h"
#include "app/cli/pushsetup.h"
#include "app/cli/subcommands.h"
#include "app/cli/terminal.h"
#include "app/kick/kickdesk.h"
#include "app/pushes/pushfolder.h"
#include "models/kick/kickwords.h"
#include "models/values/untrusted.h"

#include <QCoreApplication>
#include <QTimer>

#include <algorithm>

namespace stalewatch {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto findWithin = 10s;
constexpr auto watchReturnsFor = 5s;

QString words(const char *text)
{
    return QCoreApplication::translate("CommandLine", text);
}

CommandLine withAccounts(CommandLine line)
{
    line.auth = true; // who it is
    return line;
}

/// One call of the subcommand: finds the connections, asks, kicks, and waits a little for who comes back.
class KickCall final : public QObject
{
    Q_OBJECT

public:
    KickCall(const CommandLine &line, const TargetMakers &makers);

    [[nodiscard]] int run(QCoreApplication &application);

private:
    enum class Stage { Finding, Refreshing, Kicking, Over };

    void take(const std::shared_ptr<const Frame> &frame);
    [[nodiscard]] bool isComplete() const;
    void decide();
    [[nodiscard]] Result<std::vector<ConnectionKey>> keys() const;
    [[nodiscard]] bool isPossible() const;
    [[nodiscard]] bool isWanted() const;
    [[nodiscard]] bool isFresh() const;
    void begin();
    void tell();
    void end(int code);

    const CommandLine m_line;
    FleetWatch m_fleet;
    KickDesk m_desk;
    Stage m_stage = Stage::Finding;
    int m_code = exitError;
    bool m_isDeadlineOver = false;
    std::vector<Survey> m_surveys{};
    std::shared_ptr<const Snapshot> m_snapshot = std::make_shared<Snapshot>();
    KickPlan m_plan{};
    LocalTime m_confirmedAt{};
    QStringList m_told{}; ///< by entry
};

KickCall::KickCall(const CommandLine &line, const TargetMakers &makers)
    : m_line(line), m_fleet(withAccounts(line), makers), m_desk(makers.actions, PushFolder::standardPath())
{
    m_desk.setTargets(line.targets);
    m_desk.setReadOnly(readOnlyFor(line));
    connect(&m_fleet.engine(), &Engine::surveyed, this,
        [this](const Target &, const Survey &survey) { m_surveys.push_back(survey); });
    connect(&m_fleet.engine(), &Engine::framed, this, &KickCall::take);
    connect(&m_desk, &KickDesk::changed, this, &KickCall::tell);
    connect(&m_desk, &KickDesk::failed, this, [](const Failure &failure) { tellFailure(failure); });
    connect(&m_desk, &KickDesk::ended, this, [this] {
        if (m_stage == Stage::Over)
            QCoreApplication::quit();
        QTimer::singleShot(watchReturnsFor, this, [this] { end(m_code); });
    });
    QTimer::singleShot(findWithin, this, [this] {
        m_isDeadlineOver = true;
        if (m_stage == Stage::Finding)
            decide();
    });
}

int KickCall::run(QCoreApplication &application)
{
    const int code = m_fleet.run(application);
    m_stage = Stage::Over;
    if (m_desk.isBusy()) {
        m_desk.stop();
        if (m_desk.isBusy())
            application.exec(); // the answers under way belong into the log
    }
    if (const KickRun *run = m_desk.run()) {
        printText(summaryText(*run) + u'\n');
        return run->count(KickState::Done) == run->entries().size() ? exitSuccess : exitChanges;
    }
    return code == exitSuccess ? m_code : code;
}

void KickCall::take(const std::shared_ptr<const Frame> &frame)
{
    m_snapshot = frame->snapshot;
    m_desk.take(frame);
    if (m_stage == Stage::Finding && isComplete())
        decide();
    else if (m_stage == Stage::Refreshing && isFresh())
        begin();
}

/// Every server that there is has answered: a cid that one of them has may be another's too.
bool KickCall::isComplete() const
{
    if (qsizetype(m_surveys.size()) < m_line.targets.size())
        return false;
    const auto hasAnswered = [this](const FoundServer &found) {
        return std::ranges::any_of(m_snapshot->servers, [&found](const auto &server) {
            return server->facts.serverId == found.id && server->state == ServerSnapshot::State::Up;
        });
    };
    return std::ranges::all_of(
        m_surveys, [&](const Survey &survey) { return std::ranges::all_of(survey.servers, hasAnswered); });
}

Result<std::vector<ConnectionKey>> KickCall::keys() const
{
    std::vector<ConnectionKey> found;
    const std::string wanted = m_line.server.toStdString();
    for (const quint64 cid : m_line.kick.cids) {
        QStringList places;
        for (const auto &server : m_snapshot->servers) {
            const std::size_t row = server->find(cid);
            const bool isThere = row < server->size() && !server->isGone(row);
            if (!isThere || !(wanted.empty() || server->facts.serverName == wanted || server->facts.serverId == wanted))
                continue;
            found.push_back({server->number, cid});
            places.append(Untrusted(server->facts.serverName).shown(64));
        }
        //: %1: the number of a connection
        const QString what = words(QT_TRANSLATE_NOOP("CommandLine", "cid %1")).arg(cid);
        if (places.isEmpty()) {
            return tl::unexpected(Failure{Failure::Kind::Local, what,
                words(QT_TRANSLATE_NOOP("CommandLine", "no server has such a connection"))});
        }
        if (places.size() > 1) {
            //: %1: names of servers
            const QString why = words(QT_TRANSLATE_NOOP("CommandLine",
                "several servers have it, so name one with "
                "--server: %1"));
            return tl::unexpected(Failure{Failure::Kind::Local, what, why.arg(places.join(u", "_s))});
        }
    }
    return found;
}

void KickCall::decide()
{
    if (!m_fleet.hasAnswer())
        return end(exitUnreachable);
    const Result<std::vector<ConnectionKey>> found = keys();
    if (!found) {
        tellFailure(found.error());
        return end(exitError);
    }
    m_plan = kickPlanOf(*m_snapshot, *found, m_line.kick.lameDuck ? KickVerb::LameDuck : KickVerb::Kick);
    const bool canBeDone = isPossible();
    if (m_line.kick.dryRun)
        return end(canBeDone ? exitSuccess : exitChanges);
    if (!canBeDone || !isWanted())
        return end(exitError);
    m_stage = Stage::Refreshing;
    m_confirmedAt = std::chrono::steady_clock::now();
}

/// Says who, and what stands against it.
bool KickCall::isPossible() const
{
    const KickQuestion question = questionOf(m_plan);
    printText(question.title + u'\n');
    for (const QString &who : question.who)
        printText(u"  "_s + who + u'\n');
    if (!question.more.isEmpty())
        printText(u"  "_s + question.more + u'\n');
    for (const QString &note : question.notes)
        printText(note + u'\n');
    bool canBeDone = true;
    for (const KickEntry &entry : m_plan.entries) {
        const ServerSnapshot *server = m_snapshot->server(entry.key.server);
        QString objection = server ? m_desk.objection(*server) : QString();
        if (objection.isEmpty())
            objection = objectionTo(entry, *m_snapshot);
        if (!objection.isEmpty())
            tellFailure({Failure::Kind::Refused, u"cid %1"_s.arg(entry.cid), objection});
        canBeDone = canBeDone && objection.isEmpty();
    }
    return canBeDone;
}

/// As with a push: nothing without a yes. Of many the server's name is the yes.
bool KickCall::isWanted() const
{
    if (m_line.push.yes)
        return true;
    const KickQuestion question = questionOf(m_plan);
    //: the answer is the word yes, in English
    const QString yes = words(QT_TRANSLATE_NOOP("CommandLine", "Do this? Type yes: "));
    const std::optional<QString> answer = askOnTerminal(question.typed.isEmpty() ? yes : question.typing + u": "_s);
    if (!answer)
        tellOperator(
            words(QT_TRANSLATE_NOOP("CommandLine", "nothing is kicked without --yes, or a terminal to ask on")));
    return answer && *answer == (question.typed.isEmpty() ? u"yes"_s : question.typed);
}

/// What is known is newer than the yes, which may have taken its time.
bool KickCall::isFresh() const
{
    return std::ranges::all_of(m_plan.entries, [this](const KickEntry &entry) {
        const ServerSnapshot *server = m_snapshot->server(entry.key.server);
        return !server || server->state != ServerSnapshot::State::Up || server->health.receivedAt > m_confirmedAt;
    });
}

void KickCall::begin()
{
    m_stage = Stage::Kicking;
    m_told.resize(qsizetype(m_plan.entries.size()));
    if (const Result<> begun = m_desk.begin(m_plan); !begun) {
        tellFailure(begun.error());
        end(exitError);
    }
}

void KickCall::tell()
{
    const KickRun &run = *m_desk.run();
    for (std::size_t i = 0; i < run.entries().size() && qsizetype(i) < m_told.size(); ++i) {
        const KickRun::Entry &entry = run.entries()[i];
        const QString text = stateText(entry, run.verb());
        const bool isNews = entry.state != KickState::Planned && entry.state != KickState::Asked;
        if (!isNews || m_told[qsizetype(i)] == text)
            continue;
        m_told[qsizetype(i)] = text;
        printText(u"cid %1: %2\n"_s.arg(QString::number(entry.entry.cid), text));
    }
    if (run.isOver() && run.backCount() == run.count(KickState::Done))
        end(m_code);
}

void KickCall::end(int code)
{
    m_code = code;
    m_fleet.stop();
}

} // namespace

int runKick(QCoreApplication &application, const CommandLine &line, const TargetMakers &makers)
{
    KickCall call(line, makers);
    return call.run(application);
}

} // namespace stalewatch

#include "kick.moc"
