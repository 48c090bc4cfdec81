// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/demo/wireclient.h"

#include <QCoreApplication>
#include <QSocketNotifier>

#include <memory>
#include <poll.h>
#include <unistd.h>
#include <vector>

using namespace stalewatch;
using namespace std::chrono_literals;

namespace {

/// Reads "<milliseconds>\n": for so long the event loop is blocked. The end of the input is the end of the process.
void obey(QCoreApplication &app)
{
    char text[32] = {};
    const auto got = ::read(STDIN_FILENO, text, sizeof text - 1);
    if (got <= 0)
        return app.quit();
    ::poll(nullptr, 0, atoi(text));
}

} // namespace

/// A process with NATS clients of one application, to be killed, stopped and blocked by a test:
/// wireprocess PORT ADDRESS LANG VERSION USER NAME[,PUBLISH_MS]...
/// An empty USER needs no authentication; a password is the name of its user.
int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() < 7)
        return 2;
    const quint16 port = arguments[1].toUShort();
    std::vector<std::unique_ptr<WireClient>> clients;
    for (const QString &spec : arguments.sliced(6)) {
        const QStringList parts = spec.split(u',');
        WireBehaviour behaviour;
        behaviour.name = parts[0];
        behaviour.address = arguments[2];
        behaviour.lang = arguments[3];
        behaviour.version = arguments[4];
        behaviour.user = behaviour.password = arguments[5];
        behaviour.pongDelay = 3ms;
        behaviour.pongJitter = 4ms;
        behaviour.publishEvery = std::chrono::milliseconds(parts.value(1).toInt());
        auto client = std::make_unique<WireClient>(behaviour);
        QObject::connect(client.get(), &WireClient::ended, client.get(),
            [it = client.get(), port] { QTimer::singleShot(300ms, it, [it, port] { it->connectTo(port); }); });
        client->connectTo(port);
        clients.push_back(std::move(client));
    }
    QSocketNotifier input(STDIN_FILENO, QSocketNotifier::Read);
    QObject::connect(&input, &QSocketNotifier::activated, &app, [&app] { obey(app); });
    return QCoreApplication::exec();
}
