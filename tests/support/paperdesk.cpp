// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/paperdesk.h"

#include "app/pushes/localstore.h"
#include "app/pushes/pickup.h"
#include "app/pushes/planner.h"
#include "app/pushes/ways.h"

#include <QDir>

#include <algorithm>
#include <sys/stat.h>

namespace stalewatch::testing {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QString noProgram = u"/there/is/no/nats-server"_s; // it would take a second where microseconds are tested

std::unique_ptr<ConfigStore> storeFor(const QString &written, SystemCalls &calls)
{
    if (written.startsWith("file:"_L1))
        return std::make_unique<LocalStore>(noProgram, calls);
    Result<ReachedConfig> config = reachConfig(written, {.natsServer = noProgram, .owner = u"paper"_s});
    return config ? std::move(config->store) : nullptr;
}

} // namespace

const QByteArray PaperDesk::oldText = "ping_interval: \"60s\"\nport: 4222\n";
const QByteArray PaperDesk::newText = "ping_interval: \"1m30s\"\nport: 4222\n";

PaperDesk::PaperDesk(const QString &folder)
    : m_config(folder + "/conf/nats.conf"_L1)
    , m_journals(folder + "/pushes"_L1)
    , m_server(m_config, folder + "/loaded"_L1)
{
}

PushPlan PaperDesk::plan(WriteMode mode, const QString &way)
{
    QDir().mkpath(QFileInfo(m_config).path());
    QFile file(m_config);
    if (!file.open(QIODevice::WriteOnly) || file.write(oldText) != oldText.size())
        return {};
    file.close();
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup);
    m_server.load();
    LocalStore store(noProgram);
    const PlanWish wish{.target = u"http://paper:8222"_s,
        .store = way + u':' + m_config,
        .reload = u"signal"_s,
        .config = m_config,
        .change = {.interval = 90s},
        .verifyWithin = 20ms,
        .mayGoUnvalidated = true};
    const Result<PreparedPlan> prepared = preparePlan(wish, m_server.facts(), store, m_server);
    if (!prepared)
        qWarning("%s: %s", qPrintable(prepared.error().what), qPrintable(prepared.error().why));
    PushPlan plan = prepared ? prepared->plan : PushPlan();
    plan.mode = mode;
    return plan;
}

Result<PushEnd> PaperDesk::carryOut(SystemCalls &calls, PushRun run, PushRunner::Begin begin)
{
    const std::unique_ptr<ConfigStore> store = storeFor(run.plan().store, calls);
    PushFolder folder(m_journals, calls);
    PushRunner runner(std::move(run),
        {.store = *store,
            .reloader = m_server,
            .folder = folder,
            .look = [this](std::chrono::milliseconds) -> Result<ServerFacts> { return m_server.facts(); }},
        begin);
    return runner.carryOut();
}

bool PaperDesk::isBusy() const
{
    return std::ranges::any_of(PushFolder(m_journals).pushes(), &KeptPush::isRunning);
}

int PaperDesk::pickUp(Decision way)
{
    int open = 0;
    for (const KeptPush &kept : PushFolder(m_journals).pushes()) {
        if (!kept.isOpen())
            continue;
        ++open;
        static_cast<void>(
            carryOut(SystemCalls::real(), pickedUp(kept, way, m_server.facts()), PushRunner::Begin::Resumed));
    }
    return open;
}

mode_t PaperDesk::mode() const
{
    struct stat status = {};
    return ::stat(QFile::encodeName(m_config).constData(), &status) == 0 ? status.st_mode & 07777 : 0;
}

QStringList PaperDesk::strangers() const
{
    const QFileInfo config(m_config);
    QStringList names = config.dir().entryList(QDir::Files | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
    names.removeOne(config.fileName());
    return names;
}

bool PaperDesk::isInStep() const
{
    return m_server.facts().ping.interval == (content() == newText ? 90s : 60s);
}

} // namespace stalewatch::testing
