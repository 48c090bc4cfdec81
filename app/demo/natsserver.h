// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/result.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QUrl>

#include <chrono>

namespace stalewatch {

/// A nats-server child process on loopback, with free ports of the server's own choice.
///
/// Lives in the thread that starts it, which must outlive it: the kernel kills the server when that thread ends, so
/// that it ends with the program also after a crash. Its folder (configuration, log, ports) goes with the object.
class NatsServer final : public QObject
{
    Q_OBJECT

public:
    enum class Monitoring { Http, Https, None };

    struct Setup
    {
        QString program{};
        /// Configuration without `listen` and `http`, which are added; https needs `tls` in it.
        QByteArray config{};
        Monitoring monitoring = Monitoring::Http;
        QStringList arguments{}; ///< further ones, for example "-D"
    };

    explicit NatsServer(QObject *parent = nullptr);
    ~NatsServer() override; ///< kills it

    /// Starts the server and waits, without an event loop, until all of its ports are open. Tens of milliseconds.
    [[nodiscard]] Result<> start(const Setup &setup, std::chrono::milliseconds patience = std::chrono::seconds(10));
    /// After stop() or kill(): the same setup on the same ports, so a new life of the same target.
    [[nodiscard]] Result<> startAgain(std::chrono::milliseconds patience = std::chrono::seconds(10));
    /// Writes @p config in place of the setup's and sends SIGHUP; whether it took is for /varz or the log to say.
    [[nodiscard]] Result<> reload(const QByteArray &config);
    /// Ends it in an orderly way, and waits for that.
    void stop();
    /// Ends it as a power cut would, and waits for that.
    void kill();
    /// SIGSTOP and SIGCONT: sockets stay open, nothing is answered.
    void suspend();
    void resume();

    [[nodiscard]] bool isRunning() const;
    [[nodiscard]] qint64 processId() const { return m_process.processId(); }
    [[nodiscard]] quint16 clientPort() const { return m_clientPort; }
    [[nodiscard]] quint16 monitorPort() const { return m_monitorPort; }
    /// Without a path: "http://127.0.0.1:40231".
    [[nodiscard]] QUrl monitorUrl() const;
    /// Everything it has logged since start() or startAgain().
    [[nodiscard]] QByteArray log() const;
    [[nodiscard]] QString folder() const { return m_folder.path(); }
    [[nodiscard]] QString configPath() const;

signals:
    /// It ended without being asked to.
    void ended(const stalewatch::Failure &failure);

private:
    [[nodiscard]] Result<> launch(std::chrono::milliseconds patience);
    [[nodiscard]] Result<> writeConfig() const;
    [[nodiscard]] bool readPorts();
    [[nodiscard]] Failure failure(const QString &why) const;
    void endWith(int signal);

    QTemporaryDir m_folder;
    Setup m_setup{};
    QByteArray m_listeners{}; ///< what the configuration said of ports when this life began
    quint16 m_clientPort = 0;
    quint16 m_monitorPort = 0;
    QProcess m_process{this};
};

} // namespace stalewatch
