// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArrayView>
#include <QObject>
#include <QString>

#include <memory>

class QTcpSocket;
class QUrl;

namespace stalewatch {

/// What answers on a port, judged by the first bytes it sends.
enum class Speaker {
    Unknown,
    Nats, ///< the clients' port: "INFO {"
    Tls,  ///< an alert or a handshake record
    Html, ///< a web page
    Http, ///< some HTTP
    Ssh,
};

[[nodiscard]] Speaker speakerOf(QByteArrayView firstBytes) noexcept;
/// "not a NATS monitoring port: ..." with what to write instead; @p isTls when it was spoken to in TLS. Empty where
/// there is nothing to say.
[[nodiscard]] QString adviceOn(Speaker speaker, bool isTls);

/// Listens to what a port says when it is spoken to in plain HTTP: one connection, a second at most, 256 bytes at most.
/// For ports that gave no HTTP answer; deletes nothing and reads no more than the greeting.
class Greeting final : public QObject
{
    Q_OBJECT

public:
    explicit Greeting(QObject *parent = nullptr);
    ~Greeting() override;

    /// heard() follows exactly once.
    void listen(const QUrl &url);

signals:
    void heard(stalewatch::Speaker speaker);

private:
    void look();
    void end();

    std::unique_ptr<QTcpSocket> m_socket;
    QByteArray m_bytes{};
    bool m_hasEnded = false;
};

} // namespace stalewatch
