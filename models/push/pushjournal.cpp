// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/push/pushjournal.h"

#include "models/push/plancoding.h"

#include <QCoreApplication>
#include <QJsonDocument>

#include <algorithm>
#include <array>

namespace stalewatch {

namespace {

using namespace Qt::StringLiterals;
using Kind = JournalRecord::Kind;
using End = StepResult::End;

template <class T>
struct Named
{
    T value;
    QLatin1StringView id;
};

// Never renamed: they stand in journals.
constexpr std::array kinds{Named<Kind>{Kind::Plan, "plan"_L1}, Named<Kind>{Kind::Begin, "begin"_L1},
    Named<Kind>{Kind::End, "end"_L1}, Named<Kind>{Kind::Decision, "decision"_L1},
    Named<Kind>{Kind::Outcome, "outcome"_L1}};
constexpr std::array ends{Named<End>{End::Done, "done"_L1}, Named<End>{End::Failed, "failed"_L1},
    Named<End>{End::Unseen, "unseen"_L1}, Named<End>{End::TimedOut, "timed-out"_L1}};
constexpr std::array decisions{Named<Decision>{Decision::Wait, "wait"_L1}, Named<Decision>{Decision::Keep, "keep"_L1},
    Named<Decision>{Decision::TakeBack, "take-back"_L1}};
constexpr std::array outcomes{PushEnd::Untouched, PushEnd::Proven, PushEnd::TakenBack, PushEnd::Undecided,
    PushEnd::Kept, PushEnd::NeedsAttention};

template <class T, std::size_t size>
QString idIn(const std::array<Named<T>, size> &names, T value)
{
    return std::ranges::find(names, value, &Named<T>::value)->id;
}

/// False if @p id is none of @p names.
template <class T, std::size_t size>
bool readId(const std::array<Named<T>, size> &names, const QString &id, T &value)
{
    const auto found = std::ranges::find_if(names, [&id](const Named<T> &name) { return id == name.id; });
    if (found != names.end())
        value = found->value;
    return found != names.end();
}

bool readOutcome(const QString &id, PushEnd &outcome)
{
    for (const PushEnd end : outcomes) {
        if (id == QLatin1StringView(idOf(end))) {
            outcome = end;
            return true;
        }
    }
    return false;
}

bool readStep(const QString &id, PushStep &step)
{
    const auto found = pushStepOf(id);
    step = found.value_or(step);
    return found.has_value();
}

std::optional<JournalRecord> decodedRecord(const QByteArray &line)
{
    const QJsonObject object = QJsonDocument::fromJson(line).object();
    const auto text = [&object](QLatin1StringView key) { return object.value(key).toString(); };
    JournalRecord record{.push = text("push"_L1),
        .at = QDateTime::fromString(text("at"_L1), Qt::ISODateWithMs),
        .who = text("who"_L1),
        .why = text("why"_L1)};
    bool isRead = readId(kinds, text("kind"_L1), record.kind) && !record.push.isEmpty() && record.at.isValid();
    if (isRead && record.kind == Kind::Plan) {
        const auto plan = planFromJson(object.value("plan"_L1).toObject());
        isRead = plan.has_value();
        record.plan = plan.value_or(PushPlan());
    }
    if (isRead && (record.kind == Kind::Begin || record.kind == Kind::End))
        isRead = readStep(text("step"_L1), record.step);
    if (isRead && record.kind == Kind::End)
        isRead = readId(ends, text("end"_L1), record.end);
    if (isRead && record.kind == Kind::Decision)
        isRead = readId(decisions, text("decision"_L1), record.decision);
    if (isRead && record.kind == Kind::Outcome)
        isRead = readOutcome(text("outcome"_L1), record.outcome);
    return isRead ? std::optional(record) : std::nullopt;
}

} // namespace

QByteArray encodedRecord(const JournalRecord &record)
{
    QJsonObject object{{u"kind"_s, idIn(kinds, record.kind)}, {u"push"_s, record.push},
        {u"at"_s, record.at.toUTC().toString(Qt::ISODateWithMs)}};
    if (record.kind == Kind::Plan) {
        object.insert(u"plan"_s, planToJson(record.plan));
        object.insert(u"who"_s, record.who);
    }
    if (record.kind == Kind::Begin || record.kind == Kind::End)
        object.insert(u"step"_s, QString::fromLatin1(idOf(record.step)));
    if (record.kind == Kind::End)
        object.insert(u"end"_s, idIn(ends, record.end));
    if (record.kind == Kind::Decision)
        object.insert(u"decision"_s, idIn(decisions, record.decision));
    if (record.kind == Kind::Outcome)
        object.insert(u"outcome"_s, QString::fromLatin1(idOf(record.outcome)));
    if (!record.why.isEmpty())
        object.insert(u"why"_s, record.why);
    return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
}

Result<std::vector<JournalRecord>> readJournal(const QByteArray &bytes)
{
    std::vector<JournalRecord> records;
    // What stands behind the last line end was torn while it was written.
    const QList<QByteArray> lines = bytes.left(bytes.lastIndexOf('\n')).split('\n');
    for (qsizetype i = 0; i < lines.size(); ++i) {
        if (lines[i].isEmpty())
            continue;
        const auto record = decodedRecord(lines[i]);
        if (!record) {
            //: %1: a number of a line
            return tl::unexpected(
                Failure{Failure::Kind::Malformed, QCoreApplication::translate("Push", "Reading the journal of pushes"),
                    QCoreApplication::translate("Push", "Line %1 cannot be read.").arg(i + 1)});
        }
        records.push_back(*record);
    }
    return records;
}

namespace {

/// Counts a step that began, or how it ended.
void count(Interruption &interruption, const JournalRecord &record)
{
    const bool isFailure = record.kind == Kind::End && record.end == End::Failed;
    if (record.kind == Kind::Begin)
        interruption.reached = std::max(interruption.reached, record.step); // it may have been taken up again
    if (record.step == PushStep::Replace)
        interruption.mayHaveReplaced = !isFailure;
    if (record.step == PushStep::Reload)
        interruption.mayHaveReloaded = !isFailure;
}

} // namespace

std::vector<JournalledPush> pushesIn(const std::vector<JournalRecord> &records)
{
    std::vector<JournalledPush> pushes;
    for (const JournalRecord &record : records) {
        const auto known = std::ranges::find_if(
            pushes, [&record](const JournalledPush &push) { return push.plan.id == record.push; });
        if (known == pushes.end()) {
            if (record.kind == Kind::Plan)
                pushes.push_back({.plan = record.plan, .who = record.who, .began = record.at});
            continue;
        }
        if (record.kind == Kind::Begin || record.kind == Kind::End) {
            count(known->interruption, record);
            known->outcome = PushEnd::Running;
        } else if (record.kind == Kind::Outcome) {
            known->outcome = record.outcome;
            known->ended = record.at;
            known->why = record.why;
        }
    }
    return pushes;
}

} // namespace stalewatch
