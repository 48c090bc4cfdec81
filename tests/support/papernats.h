// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/ports/reloader.h"
#include "models/push/configping.h"
#include "tests/support/filefaults.h"

#include <QSaveFile>

namespace stalewatch::testing {

/// A server as far as a push sees it: it reads its config when told, keeps to what it had if it cannot, and reports
/// what it runs with. What it knows is in a file, so that it survives the program that pushes.
class PaperNats final : public Reloader
{
public:
    PaperNats(QString config, QString memory) : m_config(std::move(config)), m_memory(std::move(memory)) { }

    [[nodiscard]] Result<> check(const PushPlan &) override { return {}; }
    [[nodiscard]] Result<> reload(const PushPlan &) override
    {
        load();
        return {};
    }
    [[nodiscard]] QString byHand(const PushPlan &) const override { return QStringLiteral("(on paper)"); }

    void load()
    {
        const auto files = ConfigFiles::read(contentOf(m_config), m_config);
        const auto ping = files ? effectivePing(readPing(*files, PingScope::Server)) : std::nullopt;
        if (!ping)
            return;
        const qint64 loads = QFile::exists(m_memory) ? facts().configLoadTime.time_since_epoch().count() + 1 : 1;
        QSaveFile file(m_memory);
        if (file.open(QIODevice::WriteOnly)) {
            file.write(QByteArray::number(loads) + ' ' + QByteArray::number(qint64(ping->interval.count())) + ' '
                + QByteArray::number(ping->max));
            file.commit();
        }
    }

    [[nodiscard]] ServerFacts facts() const
    {
        const QList<QByteArray> words = contentOf(m_memory).split(' ');
        ServerFacts facts{.serverId = "NPAPER", .serverName = "paper", .version = "2.10.27"};
        facts.configLoadTime = Instant(Nanoseconds(words.value(0).toLongLong()));
        facts.ping = {.interval = Nanoseconds(words.value(1).toLongLong()), .max = words.value(2).toInt()};
        return facts;
    }

private:
    const QString m_config;
    const QString m_memory;
};

} // namespace stalewatch::testing
