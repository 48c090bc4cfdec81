// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/workbench.h"

#include "app/cli/headless.h"
#include "app/feeds/feeds.h"
#include "app/secrets/keychain.h"
#include "app/translator.h"
#include "app/versions.h"
#include "models/triage/answers.h"
#include "widgets/dialogs/aboutdialog.h"
#include "widgets/dialogs/preferencesdialog.h"
#include "widgets/pingsettings/pushboard.h"

#include <QApplication>
#include <QTimer>

#include <algorithm>

namespace stalewatch {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

LocalTime localClock()
{
    return std::chrono::steady_clock::now();
}

bool isInFront()
{
    return QGuiApplication::applicationState() == Qt::ApplicationActive;
}

/// Those that are news.
int incidentsIn(const Frame &frame)
{
    return frame.triage ? int(std::ranges::count_if(
               frame.triage->incidents, [](const auto &incident) { return isNews(*incident, localClock()); }))
                        : 0;
}

QString wordsOf(const Failure &failure)
{
    //: %1: what was being done; %2: why it failed
    return Workbench::tr("%1: %2").arg(failure.what, failure.why);
}

} // namespace

Workbench::Workbench(const CommandLine &line, QObject *parent)
    : QObject(parent)
    , m_settings(Settings::standardFolder())
    , m_start(Settings::standardFolder())
    , m_logins(std::make_shared<LoginDesk>(std::make_unique<Keychain>()))
    , m_answers(std::make_shared<AnswerLog>())
    , m_engine(feedMaker(m_logins, m_answers))
    , m_tester(feedMaker(m_logins))
    , m_notices(&QDBusConnection::sessionBus)
    , m_isReadOnly(line.readOnly)
    , m_keepsLayout(line.screenshot.isEmpty())
{
    installTranslations(m_settings.value(setting::language));
    m_themer.apply(themeNamed(m_settings.value(setting::theme)));
    if (line.resetLayout || m_start.lastStartFailed())
        m_settings.forgetLayout();
    m_window = std::make_unique<MainWindow>(localClock);
    connectWindow();
    m_onCall = std::make_unique<OnCallDesk>(*m_window, &m_settings, m_exporter);
    connectBundles();
    connectEngine();
    connectNotices();
    connectSetup();
    connectPushes();
    m_window->setLayout(m_settings.layout(u"window"_s));
    setInterval(line.interval.value_or(m_settings.value(setting::interval)));
    m_engine.setGoneFor(m_settings.value(setting::goneFor));
    m_engine.setTcpInfoWanted(m_settings.value(setting::tcpInfo) && !line.noTcpInfo);
    if (!line.bundle.isEmpty()) {
        openRecording(line.bundle);
    } else {
        m_window->show();
        static_cast<void>(takeSecrets(line, *m_logins, false)); // what is missing is asked for in the window
        openTargets(line);
        tellWhatWasWrong();
    }
    if (!line.screenshot.isEmpty())
        QTimer::singleShot(std::chrono::duration_cast<std::chrono::milliseconds>(line.after), this,
            [this, file = line.screenshot] { takeScreenshot(file); });
}

Workbench::~Workbench()
{
    saveLayout();
}

void Workbench::connectWindow()
{
    connect(m_window.get(), &MainWindow::questionAsked, &m_engine, &EngineThread::ask);
    connect(m_window.get(), &MainWindow::viewDropped, &m_engine, &EngineThread::dropView);
    connect(m_window.get(), &MainWindow::authWantedChanged, &m_engine, &EngineThread::setAuthWanted);
    connect(m_window.get(), &MainWindow::subscriptionsAsked, &m_engine, &EngineThread::askSubscriptions);
    connect(&m_engine, &EngineThread::subscriptionsTold, m_window.get(), &MainWindow::tellSubscriptions);
    connect(m_window.get(), &MainWindow::refreshAsked, m_logins.get(), &LoginDesk::askAgain);
    connect(m_window.get(), &MainWindow::refreshAsked, &m_engine, &EngineThread::refresh);
    connect(m_window.get(), &MainWindow::pauseAsked, this, [this](bool paused) {
        m_engine.setPaused(paused);
        m_window->setPaused(paused);
    });
    connect(m_window.get(), &MainWindow::intervalAsked, this, [this](Nanoseconds interval) {
        setInterval(interval);
        m_settings.set(setting::interval, m_interval);
    });
    connect(m_window.get(), &MainWindow::targetsAsked, this,
        [this] { m_setup->edit(m_demo ? m_settings.targets() : m_targets); });
    connect(m_window.get(), &MainWindow::demoAsked, this, &Workbench::openDemo);
    connect(m_window.get(), &MainWindow::exportShownAsked, this, [this] { exportRows(mainView, false); });
    connect(m_window.get(), &MainWindow::exportViewAsked, this, [this](int view) { exportRows(view, false); });
    connect(m_window.get(), &MainWindow::exportAllAsked, this, [this] { exportRows(mainView, true); });
    connect(m_window.get(), &MainWindow::preferencesAsked, this, &Workbench::editPreferences);
    connect(m_window.get(), &MainWindow::aboutAsked, this, [this] {
        auto *dialog = new AboutDialog(components(), diagnostics(), m_window.get());
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
    });
    connect(m_window.get(), &MainWindow::layoutChanged, this, &Workbench::saveLayout);
    connect(m_window.get(), &MainWindow::resetLayoutAsked, this, [this] {
        m_settings.forgetLayout();
        m_window->setLayout({});
    });
    connect(m_window.get(), &MainWindow::quitAsked, this, &Workbench::quit);
    connect(&m_stop, &StopSignals::asked, this, &Workbench::quit);
    connect(&m_exporter, &Exporter::told, m_window.get(), &MainWindow::tell);
    connect(&m_exporter, &Exporter::done, m_window.get(), &MainWindow::say);
    connect(
        &m_settings, &Settings::saveFailed, this, [this](const Failure &failure) { m_window->tell(wordsOf(failure)); });
}

void Workbench::setInterval(Nanoseconds interval)
{
    m_interval = std::chrono::duration_cast<std::chrono::milliseconds>(interval);
    m_engine.setInterval(interval);
    m_window->setInterval(interval);
}

void Workbench::connectEngine()
{
    connect(&m_engine, &EngineThread::framed, this, [this](const std::shared_ptr<const Frame> &frame) {
        m_frame = frame;
        m_window->show(frame);
        m_onCall->take(frame);
        m_bundles->take(frame);
        m_kicks->take(frame);
        m_notices.take(*frame->snapshot, localClock(), isInFront(), incidentsIn(*frame));
        m_start.completed();
    });
}

void Workbench::connectBundles()
{
    m_bundles = std::make_unique<BundleDesk>(*m_window, m_answers);
    m_window->setDeed(Deed::SaveBundle, true, {});
    connect(m_window.get(), &MainWindow::deedAsked, m_bundles.get(), [this](Deed deed, IncidentNumber incident) {
        if (deed == Deed::SaveBundle)
            m_bundles->save(incident);
    });
    connect(m_window.get(), &MainWindow::openBundleAsked, m_bundles.get(), &BundleDesk::open);
    connect(m_bundles.get(), &BundleDesk::told, m_window.get(), &MainWindow::tell);
    connect(m_bundles.get(), &BundleDesk::done, m_window.get(), &MainWindow::say);
}

/// Only the recording is shown; the window of the living stays away unless there is something to tell.
void Workbench::openRecording(const QString &file)
{
    m_keepsLayout = false;
    m_start.completed();
    connect(m_bundles.get(), &BundleDesk::told, m_window.get(), [this] { m_window->show(); });
    connect(m_bundles.get(), &BundleDesk::allClosed, qApp, &QCoreApplication::quit);
    m_bundles->openFile(file);
}

void Workbench::connectNotices()
{
    m_notices.setWanted(m_settings.value(setting::notifications));
    connect(qApp, &QGuiApplication::applicationStateChanged, &m_notices, [this](Qt::ApplicationState state) {
        if (state == Qt::ApplicationActive)
            m_notices.seen();
    });
    connect(&m_notices, &StaleNotices::showAsked, m_window.get(), [this] {
        m_window->setWindowState(m_window->windowState() & ~Qt::WindowMinimized);
        m_window->raise();
        m_window->activateWindow();
    });
    connect(
        &m_notices, &StaleNotices::failed, this, [this](const Failure &failure) { m_window->tell(wordsOf(failure)); });
}

void Workbench::connectPushes()
{
    m_pushes = std::make_unique<PushWiring>(*m_window, m_settings, PushFolder::standardPath(), m_logins);
    connect(m_pushes.get(), &PushWiring::reloading, this, &Workbench::notePush);
    connect(m_pushes.get(), &PushWiring::quiet, qApp, &QCoreApplication::quit);
    m_kicks = std::make_unique<KickWiring>(*m_window, feedMaker(m_logins).actions, PushFolder::standardPath());
    connect(m_kicks.get(), &KickWiring::changing, &m_engine, &EngineThread::noteChange);
    connect(&m_settings, &Settings::changed, m_pushes.get(), [this](const QString &key) {
        if (key.startsWith("read_only"_L1))
            applyReadOnly();
    });
    applyReadOnly();
}

/// So that triage does not look elsewhere for what we did ourselves.
void Workbench::notePush(const QString &target)
{
    OwnChange change{.when = localClock(), .what = OwnChange::What::Push};
    if (!m_frame)
        return;
    for (const auto &server : m_frame->snapshot->servers) {
        if (server->targets.contains(target) || targetOf(*server) == target)
            change.servers.push_back(server->number);
    }
    if (!change.servers.empty())
        m_engine.noteChange(change);
}

void Workbench::applyReadOnly()
{
    const ReadOnly readOnly{
        .everywhere = m_isReadOnly || m_settings.value(setting::readOnly), .targets = m_settings.readOnlyTargets()};
    m_pushes->setReadOnly(readOnly);
    m_kicks->setReadOnly(readOnly);
}

/// A push that is under way is brought to a state that is known first; what is killed meanwhile is offered at the next
/// start.
void Workbench::quit()
{
    if (m_pushes->isBusy())
        m_window->tell(tr("A push is under way. It stops after this server, and then the program ends."));
    m_pushes->finish();
}

void Workbench::tellWhatWasWrong()
{
    QStringList notices = m_settings.notices();
    if (m_start.lastStartFailed())
        notices.append(
            tr("The last start did not get as far as a window, so columns and sizes are as they were at first."));
    if (!notices.isEmpty())
        m_window->tell(notices.join(u' '));
}

void Workbench::openTargets(const CommandLine &line)
{
    if (line.demo)
        openDemo();
    else if (!line.targets.isEmpty())
        poll(line.targets);
    else if (const QList<Target> saved = m_settings.targets(); !saved.isEmpty())
        poll(saved);
    else {
        openDemo();
        if (line.screenshot.isEmpty())
            m_setup->askFirst(m_demo != nullptr);
    }
}

void Workbench::poll(const QList<Target> &targets)
{
    m_targets = targets;
    m_pushes->setTargets(targets);
    m_kicks->setTargets(targets);
    m_engine.setTargets(targets);
    m_window->setHasTargets(!targets.isEmpty());
}

void Workbench::openDemo()
{
    if (!m_demo) {
        m_demo = std::make_unique<DemoFleet>();
        connect(m_demo.get(), &DemoFleet::ended, this, [this](const Failure &failure) {
            m_demo.release()->deleteLater();
            m_window->tell(wordsOf(failure));
        });
        const Result<QUrl> url = m_demo->start();
        if (!url) {
            m_demo.reset();
            m_window->tell(wordsOf(url.error()));
            return;
        }
        m_engine.forgetTriage();
        poll({Target{.url = *url}});
        m_pushes->setWays(shownTarget(m_targets.front()),
            {.config = m_demo->configPath(), .reload = u"signal:pid=%1"_s.arg(m_demo->processId())});
    }
    m_window->tell(tr("This is the demo fleet: a real nats-server on this machine, with clients that misbehave on "
                      "purpose. File, Targets opens your own servers."));
}

void Workbench::connectSetup()
{
    m_setup = std::make_unique<TargetSetup>(*m_window, m_settings, *m_logins, m_tester);
    connect(m_setup.get(), &TargetSetup::retryAsked, &m_engine, &EngineThread::refresh);
    connect(m_setup.get(), &TargetSetup::targetsChosen, this, [this](const QList<Target> &targets) {
        if (targets.isEmpty() && m_demo)
            return;
        if (m_demo) { // what befell made-up clients says nothing about those of one's own
            m_demo.reset();
            m_engine.forgetTriage();
        }
        poll(targets);
    });
}

void Workbench::editPreferences()
{
    const Preferences now{
        .interval = m_interval,
        .goneFor = m_settings.value(setting::goneFor),
        .theme = themeNamed(m_settings.value(setting::theme)),
        .language = m_settings.value(setting::language),
        .notifications = m_settings.value(setting::notifications),
        .tcpInfo = m_settings.value(setting::tcpInfo),
        .readOnly = m_settings.value(setting::readOnly),
    };
    auto *dialog = new PreferencesDialog(now, languages(), m_window.get());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &PreferencesDialog::preferencesAsked, this, &Workbench::apply);
    dialog->open();
}

void Workbench::apply(const Preferences &preferences)
{
    if (preferences.language != m_settings.value(setting::language))
        m_window->tell(tr("The new language is used from the next start on."));
    if (preferences.interval != m_interval) { // one of the command line's is not saved by the way
        setInterval(preferences.interval);
        m_settings.set(setting::interval, m_interval);
    }
    m_settings.set(setting::goneFor, preferences.goneFor);
    m_settings.set(setting::theme, QString::fromLatin1(idOf(preferences.theme)));
    m_settings.set(setting::language, preferences.language);
    m_settings.set(setting::notifications, preferences.notifications);
    m_notices.setWanted(preferences.notifications);
    if (preferences.tcpInfo != m_settings.value(setting::tcpInfo)) {
        m_settings.set(setting::tcpInfo, preferences.tcpInfo);
        m_engine.setTcpInfoWanted(preferences.tcpInfo);
    }
    m_settings.set(setting::readOnly, preferences.readOnly);
    m_engine.setGoneFor(preferences.goneFor);
    m_themer.apply(preferences.theme);
}

void Workbench::exportRows(int view, bool everything)
{
    const bool isThere = m_frame && std::size_t(view) < m_frame->orders.size();
    m_exporter.exportRows(
        isThere ? m_frame->orders[std::size_t(view)] : nullptr, everything, localClock(), m_window.get());
}

void Workbench::saveLayout()
{
    if (m_keepsLayout)
        m_settings.setLayout(u"window"_s, m_window->layout());
}

void Workbench::takeScreenshot(const QString &file)
{
    MainWindow *recording = m_bundles->recording();
    if ((recording ? recording : m_window.get())->grab().save(file, "PNG")) {
        QCoreApplication::exit(0);
        return;
    }
    qCritical("%s", qUtf8Printable(tr("The screenshot could not be written to %1.").arg(file)));
    QCoreApplication::exit(exitNotWritten);
}

} // namespace stalewatch
