// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/sshbench.h"

#include "app/pushes/program.h"

#include <QDir>
#include <QStandardPaths>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

#include <csignal>
#include <sys/prctl.h>
#include <unistd.h>

namespace stalewatch::testing {

using namespace Qt::StringLiterals;

namespace {

void write(const QString &path, const QByteArray &bytes, QFile::Permissions mode = QFile::ReadOwner | QFile::WriteOwner)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("%s cannot be written", qPrintable(path));
    file.setPermissions(mode);
}

quint16 freePort()
{
    QTcpServer server;
    return server.listen(QHostAddress::LocalHost) ? server.serverPort() : 0;
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

Shims::Shims() : m_before(qgetenv("PATH"))
{
    qputenv("PATH", m_folder.path().toLocal8Bit() + ':' + m_before);
}

Shims::~Shims()
{
    qputenv("PATH", m_before);
}

void Shims::write(const QString &name, const QByteArray &script)
{
    QFile::remove(path(name));
    testing::write(path(name), "#!/bin/sh\n" + script, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
}

void Shims::remove(const QString &name)
{
    QFile::remove(path(name));
}

QByteArray SshBench::sshCommand() const
{
    return "/usr/bin/ssh -F " + m_folder.path().toLocal8Bit() + "/config";
}

Result<> SshBench::start(const QByteArray &options)
{
    const auto failed = [](const QString &why) {
        return tl::unexpected(Failure{Failure::Kind::Local, u"starting sshd"_s, why});
    };
    for (const QString &key : {u"host"_s, u"other"_s, u"user"_s}) {
        const auto made = runProgram({.program = u"ssh-keygen"_s,
            .arguments = {u"-q"_s, u"-t"_s, u"ed25519"_s, u"-N"_s, u""_s, u"-f"_s, m_folder.filePath(key)}});
        if (!made || made->exitCode != 0)
            return failed(u"ssh-keygen: "_s + (made ? saidBy(*made) : made.error().why));
    }
    m_port = freePort();
    const QByteArray here = m_folder.path().toLocal8Bit();
    const QByteArray port = QByteArray::number(m_port);
    write(m_folder.filePath(u"authorized"_s), contentOf(m_folder.filePath(u"user.pub"_s)));
    const QByteArray known = "[127.0.0.1]:" + port + ' ';
    write(m_folder.filePath(u"known"_s), known + contentOf(m_folder.filePath(u"host.pub"_s)));
    write(m_folder.filePath(u"none"_s), "");
    write(m_folder.filePath(u"wrong"_s), known + contentOf(m_folder.filePath(u"other.pub"_s)));
    write(m_folder.filePath(u"sshd_config"_s),
        "Port " + port + "\nListenAddress 127.0.0.1\nHostKey " + here + "/host\nAuthorizedKeysFile " + here
            + "/authorized\nStrictModes no\nUsePAM no\nPidFile none\nPasswordAuthentication yes\n"
              "PermitRootLogin yes\nMaxStartups 100\nMaxSessions 100\nLogLevel ERROR\n"
            + options);
    const QByteArray common = "  HostName 127.0.0.1\n  Port " + port
        + "\n  IdentitiesOnly yes\n  IdentityAgent none\n  StrictHostKeyChecking yes\n  GlobalKnownHostsFile "
          "/dev/null\n";
    const QByteArray user = "  IdentityFile " + here + "/user\n";
    const QByteArray shared = "  ControlMaster auto\n  ControlPersist 30\n  ControlPath " + here + "/%n\n";
    write(m_folder.filePath(u"config"_s),
        "Host bench\n" + common + user + shared + "  UserKnownHostsFile " + here + "/known\nHost plain\n" + common
            + user + "  UserKnownHostsFile " + here + "/known\nHost stranger\n" + common + user
            + "  UserKnownHostsFile " + here + "/none\nHost changed\n" + common + user + "  UserKnownHostsFile " + here
            + "/wrong\nHost keyless\n" + common + "  IdentityFile " + here + "/other\n  UserKnownHostsFile " + here
            + "/known\n");
    shims.write(u"ssh"_s, "exec " + sshCommand() + " \"$@\"\n");

    if (::geteuid() == 0)
        QDir().mkpath(u"/run/sshd"_s); // it separates its privileges there
    // By its whole name, as it asks for; with -D it does not leave us, and its sessions end with its group.
    m_sshd.setChildProcessModifier([] {
        ::setpgid(0, 0);
        ::prctl(PR_SET_PDEATHSIG, SIGTERM);
    });
    m_sshd.start(u"/usr/sbin/sshd"_s, {u"-D"_s, u"-e"_s, u"-f"_s, m_folder.filePath(u"sshd_config"_s)});
    for (int attempt = 0; attempt < 200 && m_sshd.state() != QProcess::NotRunning; ++attempt) {
        QTcpSocket socket;
        socket.connectToHost(QHostAddress::LocalHost, m_port);
        if (socket.waitForConnected(1000) && socket.waitForReadyRead(1000))
            return {};
        QTest::qWait(25);
    }
    return failed(QString::fromLocal8Bit(m_sshd.readAllStandardError()));
}

void SshBench::stop()
{
    if (m_sshd.state() == QProcess::NotRunning)
        return;
    ::kill(-static_cast<pid_t>(m_sshd.processId()), SIGTERM);
    m_sshd.waitForFinished(2000);
    m_sshd.kill();
    m_sshd.waitForFinished(2000);
}

SshBench::~SshBench()
{
    stop();
}

} // namespace stalewatch::testing
