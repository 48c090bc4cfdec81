// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/demo/democast.h"

#include <QRandomGenerator>

namespace stalewatch {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr quint32 seed = 20220;
constexpr qint64 usual = 3000; ///< ping interval, ms, for which the delays of the parts are given

/// Several clients that differ in the end of their names. Periods are in ping intervals, delays in milliseconds at the
/// usual one.
struct Part
{
    const char *name = ""; ///< '#' becomes a hexadecimal digit of the seed's choice, '%' counts from 0
    const char *lang = "go";
    const char *version = "";
    const char *user = "";
    int count = 1;
    const char *subscriptions = ""; ///< separated by commas
    const char *publishTo = "";
    double publishEvery = 0;
    double pingEvery = 0;
    int pongDelay = 2;
    int pongJitter = 2;
    Trouble trouble = Trouble::None;
    int troubled = 0; ///< how many of them it befalls, one after the other
    double firstAt = 0;
    double every = 0;
};

// The first troubles come after two answered PINGs (about 1.7 intervals), so that a newcomer has seen life before
// death.
constexpr Part parts[] = {
    {.name = "orders-gateway-%",
        .version = "1.47.0",
        .user = "orders",
        .count = 2,
        .subscriptions = "orders.done",
        .publishTo = "orders.new",
        .publishEvery = 0.13},
    {.name = "orders-worker-####",
        .version = "1.47.0",
        .user = "orders",
        .count = 7,
        .subscriptions = "orders.new workers,orders.cancel",
        .pongDelay = 3,
        .trouble = Trouble::Freeze,
        .troubled = 3,
        .firstAt = 2.4,
        .every = 10},
    {.name = "", .version = "1.28.0", .user = "orders", .subscriptions = "orders.>"},
    {.name = "invoice-api-0",
        .lang = "python3",
        .version = "2.11.0",
        .user = "billing",
        .publishTo = "invoices.created",
        .publishEvery = 0.5,
        .pongDelay = 8,
        .pongJitter = 12},
    {.name = "invoice-sub-%",
        .lang = "python3",
        .version = "2.11.0",
        .user = "billing",
        .count = 4,
        .subscriptions = "refunds.>",
        .pongDelay = 9,
        .pongJitter = 14,
        .trouble = Trouble::Freeze,
        .troubled = 2,
        .firstAt = 5.6,
        .every = 11},
    {.name = "billing-export-%",
        .lang = "java",
        .version = "2.21.5",
        .user = "billing",
        .count = 2,
        .publishTo = "exports.row",
        .publishEvery = 2.5,
        .pongDelay = 4,
        .trouble = Trouble::HalfDead,
        .troubled = 1,
        .firstAt = 2.2,
        .every = 13},
    {.name = "pricing-feed-0",
        .lang = "rust",
        .version = "0.45.0",
        .user = "pricing",
        .publishTo = "prices.eur",
        .publishEvery = 0.05},
    {.name = "pricing-api-%",
        .lang = "rust",
        .version = "0.45.0",
        .user = "pricing",
        .count = 4,
        .subscriptions = "quotes.ask api",
        .pingEvery = 0.6},
    {.name = "price-board-%",
        .lang = "nats.ws",
        .version = "1.30.3",
        .user = "pricing",
        .count = 4,
        .subscriptions = "prices.>",
        .pongDelay = 30,
        .pongJitter = 40,
        .trouble = Trouble::DeadReceiver,
        .troubled = 2,
        .firstAt = 3.2,
        .every = 10},
    {.name = "sensor-eu-#%",
        .lang = "C",
        .version = "3.11.0",
        .user = "telemetry",
        .count = 6,
        .publishTo = "sensors.reading",
        .publishEvery = 1.3,
        .pongDelay = 45,
        .pongJitter = 30,
        .trouble = Trouble::Freeze,
        .troubled = 3,
        .firstAt = 4.4,
        .every = 13},
    {.name = "truck-1##-modem",
        .lang = "nats.java",
        .version = "2.17.2",
        .user = "telemetry",
        .count = 3,
        .subscriptions = "routes.>",
        .pongDelay = 250,
        .pongJitter = 900,
        .trouble = Trouble::Vanish,
        .troubled = 1,
        .firstAt = 3.8,
        .every = 12},
    {.name = "telemetry-sink-%",
        .lang = ".NET",
        .version = "2.7.0",
        .user = "telemetry",
        .count = 2,
        .subscriptions = "sensors.> sinks"},
    {.name = "nightly-report",
        .lang = "python3",
        .version = "2.9.0",
        .user = "telemetry",
        .subscriptions = "reports.run",
        .trouble = Trouble::Leave,
        .troubled = 1,
        .firstAt = 4,
        .every = 7},
};

QString nameOf(const Part &part, int number, QRandomGenerator &random)
{
    QString name;
    const QString pattern = QString::fromLatin1(part.name);
    for (const QChar c : pattern) {
        if (c == u'#')
            name += QString::number(random.bounded(16), 16);
        else if (c == u'%')
            name += QString::number(number);
        else
            name += c;
    }
    return name;
}

WireBehaviour behaviourOf(const Part &part, const QString &name, std::chrono::milliseconds pingInterval)
{
    const auto intervals = [pingInterval](double count) {
        return std::chrono::duration_cast<std::chrono::milliseconds>(pingInterval * count);
    };
    WireBehaviour behaviour{
        .name = name,
        .lang = QString::fromLatin1(part.lang),
        .version = QString::fromLatin1(part.version),
        .user = QString::fromLatin1(part.user),
        .password = u"demo"_s,
        .pongDelay = part.pongDelay * pingInterval / usual,
        .pongJitter = part.pongJitter * pingInterval / usual,
        .pingEvery = intervals(part.pingEvery),
        .publishEvery = intervals(part.publishEvery),
        .publishTo = part.publishTo,
        .publishBytes = 120,
    };
    if (*part.subscriptions != '\0')
        behaviour.subscriptions = QByteArray(part.subscriptions).split(',');
    return behaviour;
}

} // namespace

QByteArray demoAccounts()
{
    QByteArray accounts;
    for (const char *name : {"orders", "billing", "pricing", "telemetry"}) {
        accounts
            += "  " + QByteArray(name).toUpper() + " { users: [ { user: \"" + name + "\", password: \"demo\" } ] }\n";
    }
    return "accounts {\n" + accounts + "}\n";
}

std::vector<CastMember> demoCast(std::chrono::milliseconds pingInterval)
{
    QRandomGenerator random(seed);
    std::vector<CastMember> cast;
    for (const Part &part : parts) {
        for (int number = 0; number < part.count; ++number) {
            CastMember member{.behaviour = behaviourOf(part, nameOf(part, number, random), pingInterval)};
            if (number < part.troubled) {
                member.trouble = part.trouble;
                member.firstAt = part.firstAt + number * part.every / part.troubled;
                member.every = part.every;
            }
            cast.push_back(member);
        }
    }
    return cast;
}

} // namespace stalewatch
