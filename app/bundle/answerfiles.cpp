// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/bundle/answerfiles.h"

#include "app/answers/packing.h"
#include "app/bundle/answerrules.h"

#include <QDateTime>
#include <QJsonDocument>

#include <algorithm>

namespace stalewatch {

using namespace Qt::StringLiterals;

namespace {

/// "varz", "connz", "closed"... for the name of a file.
QString endpointOf(const QByteArray &request)
{
    // "GET /base/connz?state=closed", "$SYS.REQ.SERVER.N1.CONNZ {"state":1}"
    const QByteArray place
        = request.startsWith("GET ") ? request.mid(4).split('?').first() : request.split(' ').first();
    const qsizetype last = std::max(place.lastIndexOf('/'), place.lastIndexOf('.'));
    const QByteArray word = place.mid(last + 1).toLower().left(16);
    QString name;
    for (const char c : word) {
        if (c >= 'a' && c <= 'z')
            name += QLatin1Char(c);
    }
    const bool isClosed = request.contains("state=closed") || request.contains("\"state\":1");
    return isClosed ? u"closed"_s : name;
}

ServerNumber serverOf(const Snapshot &snapshot, const std::string &id)
{
    const auto found
        = std::ranges::find(snapshot.servers, id, [](const auto &server) { return server->facts.serverId; });
    return found == snapshot.servers.end() || id.empty() ? 0 : (*found)->number;
}

/// Makes the files of one bundle, and notes what became of them.
class Files final
{
public:
    explicit Files(const Bundle &bundle) : m_bundle(bundle), m_rules(bundle.pseudonyms.get()) { }

    [[nodiscard]] ZipSource sourceOf(const QString &name, const KeptPoll &poll, const KeptAnswer &answer)
    {
        return [this, name, &poll, &answer](const std::function<bool(QByteArrayView)> &sink) -> Result<> {
            JsonRewriter rewriter(
                m_rules, [&sink](std::string_view text) { sink(QByteArrayView(text.data(), qsizetype(text.size()))); });
            // Where it stops being JSON it ends; that and damage are told of, and no reason to have no bundle.
            static_cast<void>(
                unpack(answer.packed, [&rewriter](QByteArrayView bytes) { return rewriter.feed(bytes); }));
            const bool isWhole = rewriter.finish();
            QJsonObject entry{{u"file"_s, name}, {u"server_id"_s, hidden(QString::fromStdString(poll.serverId))},
                {u"polled"_s, hidden(poll.whom)}, {u"asked"_s, hidden(QString::fromUtf8(answer.request))},
                {u"poll_began"_s, QDateTime::fromMSecsSinceEpoch(poll.wall, Qt::UTC).toString(Qt::ISODateWithMs)},
                {u"bytes"_s, answer.size}, {u"bytes_understood"_s, rewriter.understood()},
                {u"whole"_s, isWhole && !answer.failure}};
            if (answer.failure)
                entry.insert(u"failure"_s, hidden(answer.failure->why));
            m_index.append(entry);
            return {};
        };
    }
    [[nodiscard]] QByteArray index() const
    {
        const KeptAnswers &kept = m_bundle.answers;
        const QJsonObject object{{u"answers"_s, m_index}, {u"polls_kept"_s, qint64(kept.polls.size())},
            {u"polls_passed_over_to_spare_the_processor"_s, kept.passedOver},
            {u"polls_dropped_to_make_room"_s, kept.dropped}, {u"polls_too_large"_s, kept.tooMuch}};
        return QJsonDocument(object).toJson(QJsonDocument::Indented);
    }

private:
    [[nodiscard]] QString hidden(const QString &text) const
    {
        return m_bundle.pseudonyms ? m_bundle.pseudonyms->text(text) : text;
    }

    const Bundle &m_bundle;
    AnswerRules m_rules;
    QJsonArray m_index{};
};

/// Changes nothing, and remembers who is told of.
class Learning final : public JsonRules
{
public:
    explicit Learning(Pseudonyms &pseudonyms) : m_pseudonyms(pseudonyms), m_rules(&pseudonyms) { }

    [[nodiscard]] JsonKind kindOf(std::string_view key, JsonKind within) const override
    {
        return m_rules.kindOf(key, within);
    }
    [[nodiscard]] std::optional<std::string> replacement(JsonKind kind, const std::string &text) override
    {
        const bool isTold = kind == JsonKind::User || (kind == JsonKind::Name && m_pseudonyms.areNamesHidden());
        return isTold ? m_rules.replacement(kind, text) : std::nullopt;
    }

private:
    Pseudonyms &m_pseudonyms;
    AnswerRules m_rules;
};

} // namespace

void learnFrom(const KeptAnswers &answers, Pseudonyms &pseudonyms)
{
    Learning rules(pseudonyms);
    for (const auto &poll : answers.polls) {
        for (const KeptAnswer &answer : poll->answers) {
            JsonRewriter rewriter(rules, [](std::string_view) {});
            // What cannot be read is not passed on either.
            static_cast<void>(unpack(answer.packed, [&](QByteArrayView bytes) { return rewriter.feed(bytes); }));
        }
    }
}

std::vector<ZipEntry> answerFiles(const Bundle &bundle)
{
    std::vector<ZipEntry> entries;
    const auto files = std::make_shared<Files>(bundle);
    qint64 number = 0;
    for (const auto &poll : bundle.answers.polls) {
        const QString when = QDateTime::fromMSecsSinceEpoch(poll->wall, Qt::UTC).toString(u"yyyyMMdd'T'HHmmsszzz'Z'"_s);
        for (const KeptAnswer &answer : poll->answers) {
            if (answer.packed.isEmpty())
                continue;
            const QString count = QString::number(++number).rightJustified(4, u'0');
            const QString name = answerPrefix + count
                + u"-%1-%2-%3.json"_s.arg(
                    QString::number(serverOf(*bundle.snapshot, poll->serverId)), when, endpointOf(answer.request));
            entries.push_back({.name = name, .source = files->sourceOf(name, *poll, answer)});
        }
    }
    entries.push_back({.name = u"answers.json"_s, .source = [files](const auto &sink) -> Result<> {
                           sink(files->index());
                           return {};
                       }});
    return entries;
}

} // namespace stalewatch
