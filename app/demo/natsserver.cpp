// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/demo/natsserver.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <csignal>
#include <sys/prctl.h>
#include <unistd.h>

namespace stalewatch {

using namespace Qt::StringLiterals;

namespace {

constexpr auto logName = "nats-server.log"_L1;

/// "127.0.0.1:-1" lets the server choose: nobody can take the port between our choice and its start.
QByteArray address(quint16 port)
{
    return "\"127.0.0.1:" + (port == 0 ? QByteArray("-1") : QByteArray::number(port)) + '"';
}

quint16 portIn(const QJsonObject &ports, QLatin1StringView kind)
{
    return static_cast<quint16>(QUrl(ports.value(kind).toArray().at(0).toString()).port(0));
}

} // namespace

NatsServer::NatsServer(QObject *parent) : QObject(parent), m_folder(QDir::tempPath() + "/stalewatch-nats-XXXXXX"_L1)
{
    const auto parentId = ::getpid();
    m_process.setChildProcessModifier([parentId] {
        // Between fork and exec: only what is safe after a fork. The parent may have died before the request stood.
        ::prctl(PR_SET_PDEATHSIG, SIGKILL);
        if (::getppid() != parentId)
            ::_exit(1);
    });
    connect(
        &m_process, &QProcess::finished, this, [this] { emit ended(failure(QString::fromUtf8(log().right(400)))); });
}

NatsServer::~NatsServer()
{
    kill();
}

Result<> NatsServer::start(const Setup &setup, std::chrono::milliseconds patience)
{
    kill();
    m_setup = setup;
    m_clientPort = 0;
    m_monitorPort = 0;
    return launch(patience);
}

Result<> NatsServer::startAgain(std::chrono::milliseconds patience)
{
    kill();
    return launch(patience);
}

Result<> NatsServer::launch(std::chrono::milliseconds patience)
{
    // A reload must not change them, not even from "any" to the port that this became.
    m_listeners = "listen: " + address(m_clientPort) + '\n';
    if (m_setup.monitoring != Monitoring::None)
        m_listeners += (m_setup.monitoring == Monitoring::Https ? "https: " : "http: ") + address(m_monitorPort) + '\n';
    if (const Result<> written = writeConfig(); !written)
        return written;
    m_process.setStandardOutputFile(QProcess::nullDevice());
    m_process.setStandardErrorFile(m_folder.filePath(logName));
    const QSignalBlocker notYet(this); // an end while starting is start()'s to tell
    m_process.start(m_setup.program,
        QStringList{u"-c"_s, configPath(), u"--ports_file_dir"_s, m_folder.path()} + m_setup.arguments);
    const QDeadlineTimer deadline(patience);
    if (!m_process.waitForStarted(static_cast<int>(patience.count())))
        return tl::unexpected(failure(m_process.errorString()));
    while (!readPorts()) {
        if (m_process.waitForFinished(5) || m_process.state() == QProcess::NotRunning)
            return tl::unexpected(failure(QString::fromUtf8(log().right(400))));
        if (deadline.hasExpired()) {
            kill();
            return tl::unexpected(failure(QCoreApplication::translate("NatsServer", "It did not open its ports.")));
        }
    }
    return {};
}

Result<> NatsServer::writeConfig() const
{
    const QByteArray text = m_listeners + m_setup.config;
    QFile file(configPath());
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size() || !file.flush())
        return tl::unexpected(failure(file.errorString()));
    return {};
}

/// The server writes this file when all of its listeners are open, and removes it when it ends.
bool NatsServer::readPorts()
{
    QFile file(m_folder.filePath(u"nats-server_%1.ports"_s.arg(processId())));
    if (!file.open(QIODevice::ReadOnly))
        return false;
    const QJsonObject ports = QJsonDocument::fromJson(file.readAll()).object();
    m_clientPort = portIn(ports, "nats"_L1);
    m_monitorPort = portIn(ports, "monitoring"_L1);
    return m_clientPort != 0;
}

Result<> NatsServer::reload(const QByteArray &config)
{
    m_setup.config = config;
    const Result<> written = writeConfig();
    if (written && isRunning())
        ::kill(static_cast<pid_t>(processId()), SIGHUP);
    return written;
}

void NatsServer::stop()
{
    endWith(SIGTERM);
}

void NatsServer::kill()
{
    endWith(SIGKILL);
}

void NatsServer::endWith(int signal)
{
    if (!isRunning())
        return;
    const QSignalBlocker asked(this);
    resume();
    ::kill(static_cast<pid_t>(processId()), signal);
    if (!m_process.waitForFinished(5000)) {
        m_process.kill();
        m_process.waitForFinished(5000);
    }
}

void NatsServer::suspend()
{
    if (isRunning())
        ::kill(static_cast<pid_t>(processId()), SIGSTOP);
}

void NatsServer::resume()
{
    if (isRunning())
        ::kill(static_cast<pid_t>(processId()), SIGCONT);
}

bool NatsServer::isRunning() const
{
    return m_process.state() == QProcess::Running;
}

QUrl NatsServer::monitorUrl() const
{
    QUrl url;
    url.setScheme(m_setup.monitoring == Monitoring::Https ? u"https"_s : u"http"_s);
    url.setHost(u"127.0.0.1"_s);
    url.setPort(m_monitorPort);
    return url;
}

QByteArray NatsServer::log() const
{
    QFile file(m_folder.filePath(logName));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QString NatsServer::configPath() const
{
    return m_folder.filePath(u"nats-server.conf"_s);
}

Failure NatsServer::failure(const QString &why) const
{
    return {
        .kind = Failure::Kind::Local,
        //: %1 is the path of the nats-server program
        .what = QCoreApplication::translate("NatsServer", "Running %1").arg(m_setup.program),
        .why = why,
    };
}

} // namespace stalewatch
