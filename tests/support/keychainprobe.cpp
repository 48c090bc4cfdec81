// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/secrets/keychain.h"

#include <QCoreApplication>
#include <QDBusConnection>
#include <QDBusConnectionInterface>
#include <QDBusServiceWatcher>
#include <QDBusVirtualObject>
#include <QElapsedTimer>
#include <QTimer>

#include <cstdio>

namespace stalewatch {
namespace {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// Takes every question and answers none.
class Silence final : public QDBusVirtualObject
{
public:
    using QDBusVirtualObject::QDBusVirtualObject;
    [[nodiscard]] QString introspect(const QString &) const override { return {}; }
    bool handleMessage(const QDBusMessage &, const QDBusConnection &) override { return true; }
};

int hang(QCoreApplication &application)
{
    Silence silence;
    QDBusConnection bus = QDBusConnection::sessionBus();
    bus.registerVirtualObject(u"/"_s, &silence, QDBusConnection::SubPath);
    if (!bus.registerService(u"org.freedesktop.secrets"_s))
        return 1;
    std::puts("ready");
    std::fflush(stdout);
    return application.exec();
}

/// Until somebody answers for the keychain of this bus.
int await(QCoreApplication &application)
{
    const QString name = u"org.freedesktop.secrets"_s;
    QDBusServiceWatcher watcher(name, QDBusConnection::sessionBus());
    QObject::connect(&watcher, &QDBusServiceWatcher::serviceRegistered, &application, &QCoreApplication::quit);
    if (!QDBusConnection::sessionBus().interface()->isServiceRegistered(name))
        application.exec();
    return 0;
}

void say(const QByteArray &words)
{
    std::fwrite(words.constData(), 1, std::size_t(words.size()), stdout);
    std::fputc('\n', stdout);
}

QByteArray kindOf(const Failure &failure)
{
    return "failed " + QByteArray::number(int(failure.kind));
}

/// Writes, reads, removes and reads again; a line each, and the longest time that the event loop stood still.
int ask(QCoreApplication &application, std::chrono::milliseconds deadline)
{
    Keychain keychain(deadline);
    const QString key = u"profile/test/password"_s;
    QElapsedTimer beat;
    qint64 gap = 0;
    QTimer heart;
    beat.start();
    QObject::connect(&heart, &QTimer::timeout, &heart, [&] { gap = std::max(gap, beat.restart()); });
    heart.start(10ms);
    const auto read = [&] {
        return keychain.read(key).then(&keychain, [](const Result<SharedSecret> &found) {
            if (!found)
                return say(kindOf(found.error()));
            say(*found ? QByteArray("read " + (*found)->expose().toByteArray()) : QByteArray("nothing"));
        });
    };
    keychain.write(key, std::make_shared<const Secret>("S3CRET\xC3\x84"))
        .then(&keychain, [](const Result<> &done) { say(done ? QByteArray("written") : kindOf(done.error())); })
        .then(&keychain, [&] {
            read().then(&keychain, [&] {
                keychain.remove(key).then(&keychain, [&](const Result<> &done) {
                    say(done ? QByteArray("removed") : kindOf(done.error()));
                    read().then(&keychain, [&] { application.quit(); });
                });
            });
        });
    const int code = application.exec();
    say("gap " + QByteArray::number(gap));
    return code;
}

} // namespace
} // namespace stalewatch

/// A process with a session bus of its own asks the keychain there, waits until there is one, or is one that never
/// answers.
int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == QLatin1StringView("hang"))
        return stalewatch::hang(application);
    if (arguments.value(1) == QLatin1StringView("await"))
        return stalewatch::await(application);
    return stalewatch::ask(application, std::chrono::milliseconds(arguments.value(1).toInt()));
}
