// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/push/configping.h"

#include "models/push/configliteral.h"
#include "models/push/configscanner.h"
#include "models/wire/goduration.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace stalewatch {

namespace {

using namespace Qt::StringLiterals;
using Kind = ConfigToken::Kind;
using State = PingKeyReading::State;

constexpr quint64 second = 1'000'000'000;

QString words(const char *text)
{
    return QCoreApplication::translate("Config", text);
}

/// Go's time.ParseDuration; ours also takes the days of /connz.
std::optional<Nanoseconds> configNanoseconds(const QByteArray &text)
{
    if (text.contains('d') || text.contains('y'))
        return std::nullopt;
    return parseGoDuration(std::string_view(text.constData(), std::size_t(text.size())));
}

/// What the server makes of it, running over as Go does; false: it would not start. (server/opts.go, parseDuration)
bool takeInterval(PingKeyReading &reading, const ConfigLiteral &literal)
{
    reading.isCountedInSeconds = literal.kind == Kind::Integer;
    if (literal.kind == Kind::Integer) {
        const bool isRead = configInteger(literal.written, reading.value);
        reading.value = qint64(quint64(reading.value) * second);
        return isRead;
    }
    const auto duration = literal.kind == Kind::Text ? configNanoseconds(literal.text) : std::nullopt;
    reading.value = duration.value_or(Nanoseconds(0)).count();
    return duration.has_value();
}

bool takeCount(PingKeyReading &reading, const ConfigLiteral &literal)
{
    return literal.kind == Kind::Integer && configInteger(literal.written, reading.value);
}

PingKeyReading failed(PingKeyReading reading, const Failure &problem)
{
    reading.state = problem.kind == Failure::Kind::Malformed ? State::Bad : State::Ambiguous;
    reading.problem = problem;
    return reading;
}

/// Those of @p map that the server takes for @p name, whatever their case.
std::vector<ConfigRef> namedIn(
    const ConfigFiles &files, const ConfigMap &map, std::initializer_list<QByteArrayView> names)
{
    std::vector<ConfigRef> found;
    for (const ConfigRef &ref : map) {
        const QByteArray key = configKey(files.keyOf(ref));
        if (std::any_of(names.begin(), names.end(), [&key](QByteArrayView name) { return key == name; }))
            found.push_back(ref);
    }
    return found;
}

/// A Failure if @p refs are spelled in more than one way: the server walks them in an order that changes from start to
/// start. (server/opts.go, ProcessConfigFile: range over a Go map)
Result<> oneSpelling(const ConfigFiles &files, const std::vector<ConfigRef> &refs)
{
    const auto differs = [&](const ConfigRef &ref) { return files.keyOf(ref) != files.keyOf(refs.back()); };
    const auto other = std::find_if(refs.begin(), refs.end(), differs);
    if (other == refs.end())
        return {};
    //: %1: a key of a config, %2: the same in another spelling, %3: a file and a line, as in nats.conf:12
    return tl::unexpected(configFailure(files.placeOf(refs.back()),
        words(QT_TRANSLATE_NOOP("Config",
                  "%1 and %2 (%3) are the same to the server, which takes one of them at random. Leave one of them."))
            .arg(QString::fromUtf8(files.keyOf(refs.back())), QString::fromUtf8(files.keyOf(*other)),
                shownPlace(files.placeOf(*other))),
        Failure::Kind::Unsupported));
}

PingKeyReading readKey(const ConfigFiles &files, const ConfigMap &map, QByteArrayView name, bool isInterval)
{
    PingKeyReading reading;
    reading.shadowed = namedIn(files, map, {name});
    if (reading.shadowed.empty())
        return reading;
    reading.at = reading.shadowed.back();
    if (const Result<> one = oneSpelling(files, reading.shadowed); !one)
        return failed(reading, one.error());
    reading.shadowed.pop_back();
    const Result<ConfigLiteral> literal = literalOf(files, reading.at);
    if (!literal)
        return failed(reading, literal.error());
    reading.literal = literal->at;
    reading.written = literal->written;
    reading.state = State::Good;
    if (isInterval ? takeInterval(reading, *literal) : takeCount(reading, *literal))
        return reading;
    const ConfigPlace place = files.placeOf(literal->at.isValid() ? literal->at : reading.at);
    return failed(reading,
        configFailure(place,
            isInterval
                ? words(QT_TRANSLATE_NOOP("Config", "The server takes no such duration. Write it as in \"30s\"."))
                : words(QT_TRANSLATE_NOOP("Config", "The server takes a whole number without quotes here."))));
}

/// The block of @p scope. An empty one, and a state, if there is none or it cannot be told.
ConfigMap blockOf(const ConfigFiles &files, PingScope scope, PingReading &reading)
{
    const auto blocks = scope == PingScope::Cluster ? namedIn(files, files.top(), {"cluster"})
                                                    : namedIn(files, files.top(), {"websocket", "ws"});
    reading.hasBlock = !blocks.empty();
    if (blocks.empty())
        return {};
    Result<> isOne = oneSpelling(files, blocks);
    if (isOne && files.entry(blocks.back()).kind != ConfigEntry::Kind::Map) {
        isOne = tl::unexpected(configFailure(files.placeOf(blocks.back()),
            words(QT_TRANSLATE_NOOP("Config", "A block in braces was expected here.")), Failure::Kind::Unsupported));
    }
    if (!isOne)
        reading.interval = reading.max = failed({}, isOne.error());
    reading.block = blocks.back();
    return isOne ? files.map(blocks.back()) : ConfigMap();
}

} // namespace

PingReading readPing(const ConfigFiles &files, PingScope scope)
{
    PingReading reading;
    const ConfigMap map = scope == PingScope::Server ? files.top() : blockOf(files, scope, reading);
    if (reading.interval.state == State::Ambiguous)
        return reading;
    reading.interval = readKey(files, map, "ping_interval", true);
    if (scope != PingScope::Websocket)
        reading.max = readKey(files, map, "ping_max", false);
    return reading;
}

std::optional<PingSettings> effectivePing(const PingReading &reading)
{
    const auto isKnown = [](const PingKeyReading &key) { return key.state == State::Absent || key.isGood(); };
    const bool isSmall = reading.max.value == qint64(int(reading.max.value));
    if (!isKnown(reading.interval) || !isKnown(reading.max) || !isSmall)
        return std::nullopt;
    PingSettings settings;
    if (reading.interval.value != 0)
        settings.interval = Nanoseconds(reading.interval.value);
    if (reading.max.value != 0)
        settings.max = int(reading.max.value);
    return settings;
}

bool knowsScope(int serverVersion, PingScope scope) noexcept
{
    switch (scope) {
    case PingScope::Server:
        return true;
    case PingScope::Cluster:
        return serverVersion >= 2'010'010;
    case PingScope::Websocket:
        return serverVersion >= 2'012'003 || (serverVersion >= 2'011'012 && serverVersion < 2'012'000);
    }
    Q_UNREACHABLE();
    return false;
}

QString scopedName(PingScope scope, const char *key)
{
    const QString name = QString::fromLatin1(key);
    switch (scope) {
    case PingScope::Server:
        return name;
    case PingScope::Cluster:
        return u"cluster."_s + name;
    case PingScope::Websocket:
        return u"websocket."_s + name;
    }
    Q_UNREACHABLE();
    return {};
}

} // namespace stalewatch
