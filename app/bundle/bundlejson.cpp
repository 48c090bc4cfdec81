// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/bundle/bundlejson.h"

#include "app/bundle/bundlefields.h"

#include <algorithm>
#include <array>
#include <unordered_map>

namespace stalewatch::bundlejson {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t mostRows = 2'000'000;
constexpr qsizetype mostServers = 5'000;

template <class T>
struct Array
{
    const char *name;
    std::vector<T> Connections::*array;
};

constexpr std::array numbers{Array<qint64>{"start", &Connections::start},
    Array<qint64>{"last_activity", &Connections::lastActivity}, Array<qint64>{"rtt", &Connections::rtt},
    Array<qint64>{"pending_bytes", &Connections::pendingBytes}, Array<qint64>{"in_msgs", &Connections::inMsgs},
    Array<qint64>{"out_msgs", &Connections::outMsgs}, Array<qint64>{"in_bytes", &Connections::inBytes},
    Array<qint64>{"out_bytes", &Connections::outBytes}, Array<qint64>{"subscriptions", &Connections::subscriptions},
    Array<qint64>{"stalls", &Connections::stalls}};
constexpr std::array texts{Array<TextId>{"kind", &Connections::kind}, Array<TextId>{"type", &Connections::type},
    Array<TextId>{"ip", &Connections::ip}, Array<TextId>{"name", &Connections::name},
    Array<TextId>{"lang", &Connections::lang}, Array<TextId>{"version", &Connections::version},
    Array<TextId>{"account", &Connections::account}, Array<TextId>{"authorized_user", &Connections::authorizedUser},
    Array<TextId>{"tls_version", &Connections::tlsVersion},
    Array<TextId>{"tls_cipher_suite", &Connections::tlsCipherSuite},
    Array<TextId>{"mqtt_client", &Connections::mqttClient}, Array<TextId>{"name_tag", &Connections::nameTag},
    Array<TextId>{"others", &Connections::others}};

/// Texts of one server: each once, by the place where it first stood.
class TextTable final
{
public:
    qint64 place(std::string_view text)
    {
        const auto [at, isNew] = m_places.emplace(text, m_list.size());
        if (isNew)
            m_list.append(QString::fromUtf8(text.data(), qsizetype(text.size())));
        return at->second;
    }
    [[nodiscard]] const QJsonArray &list() const noexcept { return m_list; }

private:
    std::unordered_map<std::string_view, qint64> m_places{};
    QJsonArray m_list{};
};

template <class T, class F>
QJsonArray arrayOf(const std::vector<T> &values, F &&json)
{
    QJsonArray array;
    for (const T &value : values)
        array.append(json(value));
    return array;
}

QJsonObject rowsJson(const ServerSnapshot &server, QJsonArray &textList, QJsonArray &departures, JsonClock clock)
{
    const Connections &rows = server.rows;
    TextTable table;
    QJsonObject object;
    object.insert(u"cid"_s, arrayOf(rows.cid, [](quint64 v) { return QJsonValue(qint64(v)); }));
    object.insert(u"port"_s, arrayOf(rows.port, [](qint32 v) { return QJsonValue(qint64(v)); }));
    for (const auto &[name, array] : numbers)
        object.insert(QLatin1StringView(name), arrayOf(rows.*array, [](qint64 v) { return QJsonValue(v); }));
    for (const auto &[name, array] : texts)
        object.insert(QLatin1StringView(name),
            arrayOf(rows.*array, [&](TextId id) { return QJsonValue(table.place(rows.text(id))); }));
    for (const Departure &departure : server.departures) {
        JsonWriting writing(clock);
        LocalTime seenAt = departure.seenAt;
        Instant at = departure.at;
        bool awaited = departure.awaited;
        writing("at", at);
        writing("seen_before_ns", seenAt);
        writing("awaited", awaited);
        writing.object.insert(u"reason"_s, table.place(rows.text(departure.reason)));
        departures.append(writing.object);
    }
    textList = table.list();
    return object;
}

QJsonObject serverJson(const ServerSnapshot &server, JsonClock clock)
{
    JsonWriting a(clock);
    a("number", server.number);
    a("target", server.target);
    a("targets", server.targets);
    a("told", server.told);
    a("state", server.state, ServerSnapshot::State::Down);
    a("facts", server.facts);
    a("now", server.now);
    a("skew_ns", server.skew);
    a("health", server.health);
    a("stale", server.stale);
    a("connections_shown", server.connectionsShown);
    a("warning", server.warning, ServerWarning::CounterFell);
    a("assessments", server.assessments);
    a("rates", server.rates);
    QJsonArray textList;
    QJsonArray departures;
    a.object.insert(u"rows"_s, rowsJson(server, textList, departures, clock));
    a.object.insert(u"texts"_s, textList);
    a.object.insert(u"departures"_s, departures);
    a.object.insert(u"open_rows"_s, qint64(server.openRows));
    return a.object;
}

/// Reads the arrays of the rows; false if one is not as long as the others or names a text that is not there.
bool readRows(const QJsonObject &json, const std::vector<TextId> &ids, std::size_t size, Connections &rows)
{
    const auto fill = [&json, size](const char *name, auto &array, auto &&convert) {
        const QJsonArray values = json.value(QLatin1StringView(name)).toArray();
        if (std::size_t(values.size()) != size)
            return false;
        array.reserve(size);
        qint64 number = 0;
        for (const QJsonValue &value : values) {
            if (!jsonfields::readInteger(value, number) || !convert(number, array))
                return false;
        }
        return true;
    };
    const auto plain = [](qint64 number, auto &array) {
        array.push_back(typename std::remove_reference_t<decltype(array)>::value_type(number));
        return true;
    };
    const auto text = [&ids](qint64 number, std::vector<TextId> &array) {
        if (number < 0 || std::size_t(number) >= ids.size())
            return false;
        array.push_back(ids[std::size_t(number)]);
        return true;
    };
    return fill("cid", rows.cid, plain) && fill("port", rows.port, plain)
        && std::ranges::all_of(numbers, [&](const auto &each) { return fill(each.name, rows.*each.array, plain); })
        && std::ranges::all_of(texts, [&](const auto &each) { return fill(each.name, rows.*each.array, text); });
}

bool readDepartures(const QJsonArray &json, const std::vector<TextId> &ids, JsonClock clock, ServerSnapshot &server)
{
    for (const QJsonValue &value : json) {
        JsonReading reading(value.toObject(), clock);
        Departure &departure = server.departures.emplace_back();
        qint64 reason = 0;
        reading("at", departure.at);
        reading("seen_before_ns", departure.seenAt);
        reading("awaited", departure.awaited);
        reading("reason", reason);
        if (reason < 0 || std::size_t(reason) >= ids.size())
            return false;
        departure.reason = ids[std::size_t(reason)];
    }
    return true;
}

/// Whether everything that counts rows agrees, and open rows are by cid: searches rely on it.
bool isWhole(const ServerSnapshot &server)
{
    const std::size_t size = server.rows.size();
    if (server.openRows > size || server.assessments.size() != size || server.rates.size() != size
        || server.departures.size() != size - server.openRows)
        return false;
    const auto open = server.rows.cid.begin() + std::ptrdiff_t(server.openRows);
    if (!std::ranges::is_sorted(server.rows.cid.begin(), open))
        return false;
    for (std::size_t row = 0; row < size; ++row) {
        if ((server.assessments[row].evidence == Evidence::Closed) != server.isGone(row))
            return false;
    }
    return server.now == noInstant || isKnown(server.now);
}

std::shared_ptr<const ServerSnapshot> readServer(const QJsonObject &json, JsonClock clock)
{
    auto server = std::make_shared<ServerSnapshot>();
    JsonReading a(json, clock);
    qint64 openRows = 0;
    a("number", server->number);
    a("target", server->target);
    a("targets", server->targets);
    a("told", server->told);
    server->hasEvents = server->told.eventsBy >= 0;
    a("state", server->state, ServerSnapshot::State::Down);
    a("facts", server->facts);
    a("now", server->now);
    a("skew_ns", server->skew);
    a("health", server->health);
    a("stale", server->stale);
    a("connections_shown", server->connectionsShown);
    a("warning", server->warning, ServerWarning::CounterFell);
    a("assessments", server->assessments);
    a("rates", server->rates);
    a("open_rows", openRows);
    auto pool = std::make_shared<TextPool>();
    std::vector<TextId> ids;
    const QJsonArray toldTexts = json.value(u"texts"_s).toArray();
    for (const QJsonValue &text : toldTexts)
        ids.push_back(pool->intern(text.toString().toStdString()));
    const std::size_t size = std::size_t(json.value(u"rows"_s)[u"cid"_s].toArray().size());
    if (a.errors > 0 || size > mostRows || openRows < 0
        || !readRows(json.value(u"rows"_s).toObject(), ids, size, server->rows)
        || !readDepartures(json.value(u"departures"_s).toArray(), ids, clock, *server))
        return nullptr;
    server->openRows = std::size_t(openRows);
    server->rows.texts = pool;
    if (!isWhole(*server))
        return nullptr;
    server->tally = tallyOf(*server);
    return server;
}

} // namespace

QJsonObject snapshotJson(const Snapshot &snapshot, JsonClock clock)
{
    QJsonArray servers;
    for (const auto &server : snapshot.servers)
        servers.append(serverJson(*server, clock));
    return {{u"number"_s, qint64(snapshot.number)}, {u"servers"_s, servers}};
}

std::shared_ptr<const Snapshot> readSnapshot(const QJsonObject &json, JsonClock clock)
{
    auto snapshot = std::make_shared<Snapshot>();
    snapshot->number = 1;
    const QJsonArray toldServers = json.value(u"servers"_s).toArray();
    if (toldServers.size() > mostServers)
        return nullptr;
    for (const QJsonValue &value : toldServers) {
        auto server = readServer(value.toObject(), clock);
        if (!server)
            return nullptr;
        snapshot->servers.push_back(std::move(server));
    }
    snapshot->numberRows();
    return snapshot;
}

} // namespace stalewatch::bundlejson
