// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/realserver.h"

#include "app/demo/natsprograms.h"

#include <QNetworkProxy>
#include <QTcpSocket>
#include <QTest>

#include <algorithm>

namespace stalewatch {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

bool belongs(const QVersionNumber &version, Generation generation)
{
    switch (generation) {
    case Generation::Oldest:
        return QVersionNumber(2, 9).isPrefixOf(version);
    case Generation::Middle:
        return QVersionNumber(2, 10).isPrefixOf(version);
    case Generation::Newest:
        return version >= QVersionNumber(2, 12);
    }
    Q_UNREACHABLE();
    return false;
}

QString nameOf(Generation generation)
{
    switch (generation) {
    case Generation::Oldest:
        return u"2.9"_s;
    case Generation::Middle:
        return u"2.10"_s;
    case Generation::Newest:
        return u"2.12 or later"_s;
    }
    Q_UNREACHABLE();
    return {};
}

Failure failureOf(const QString &what, const QString &why)
{
    return {.kind = Failure::Kind::Local, .what = what, .why = why};
}

} // namespace

void addGenerationRows()
{
    QTest::addColumn<Generation>("generation");
    QTest::newRow("nats-server 2.9") << Generation::Oldest;
    QTest::newRow("nats-server 2.10") << Generation::Middle;
    QTest::newRow("nats-server 2.12 or later") << Generation::Newest;
}

Result<QString> natsServerOf(Generation generation)
{
    const QList<NatsProgram> provided = providedNatsServers();
    const auto found = std::find_if(provided.begin(), provided.end(),
        [generation](const NatsProgram &program) { return belongs(program.version, generation); });
    if (found != provided.end())
        return found->path;
    return tl::unexpected(failureOf(u"Finding nats-server %1"_s.arg(nameOf(generation)),
        u"It is not in %1. Run ./app/nats-servers all, which fetches the three generations."_s.arg(
            natsServerFolder())));
}

QByteArray httpGet(const QUrl &url, const QByteArray &path)
{
    QTcpSocket socket;
    socket.setProxy(QNetworkProxy::NoProxy);
    socket.connectToHost(url.host(), static_cast<quint16>(url.port()));
    if (!socket.waitForConnected(2000))
        return {};
    socket.write("GET " + path + " HTTP/1.0\r\n\r\n");
    while (socket.state() == QTcpSocket::ConnectedState && socket.waitForReadyRead(2000)) { }
    const QByteArray answer = socket.readAll();
    const qsizetype body = answer.indexOf("\r\n\r\n");
    return body < 0 ? QByteArray() : answer.mid(body + 4);
}

Result<> RealServer::start(
    Generation generation, const QByteArray &config, NatsServer::Monitoring monitoring, const QStringList &arguments)
{
    return natsServerOf(generation).and_then([&](const QString &program) {
        return m_server.start({.program = program, .config = config, .monitoring = monitoring, .arguments = arguments});
    });
}

Result<> RealServer::reload(const QByteArray &config)
{
    const auto said = [this] {
        const QByteArray log = m_server.log();
        return log.count("Reloaded server configuration") + log.count("Failed to reload server configuration");
    };
    const qsizetype before = said();
    if (const Result<> sent = m_server.reload(config); !sent)
        return sent;
    if (QTest::qWaitFor([&] { return said() > before; }, 5000))
        return {};
    return tl::unexpected(failureOf(u"Reloading nats-server"_s, u"It said nothing within 5 s."_s));
}

} // namespace stalewatch
