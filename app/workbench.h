// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/bundle/bundledesk.h"
#include "app/cli/commandline.h"
#include "app/cli/stopsignals.h"
#include "app/demo/demofleet.h"
#include "app/desktop/stalenotices.h"
#include "app/engine/enginethread.h"
#include "app/export/exporter.h"
#include "app/kick/kickwiring.h"
#include "app/oncall/oncalldesk.h"
#include "app/pushes/pushwiring.h"
#include "app/settings/settings.h"
#include "app/settings/startmarker.h"
#include "app/targetsetup.h"
#include "app/targettester.h"
#include "widgets/mainwindow.h"
#include "widgets/theme.h"

#include <QObject>

#include <memory>

namespace stalewatch {

struct Preferences;

/// The composition root of the window: the only place that makes services and connects intents to them.
class Workbench final : public QObject
{
    Q_OBJECT

public:
    /// Opens the window on what @p line names: its targets, else the saved ones, else the demo fleet.
    explicit Workbench(const CommandLine &line, QObject *parent = nullptr);
    ~Workbench() override;

private:
    void connectWindow();
    void connectEngine();
    void connectNotices();
    void connectPushes();
    void applyReadOnly();
    void notePush(const QString &target);
    void quit();
    void connectBundles();
    void openRecording(const QString &file);
    void setInterval(Nanoseconds interval);
    void tellWhatWasWrong();
    void openTargets(const CommandLine &line);
    void poll(const QList<Target> &targets);
    void openDemo();
    void connectSetup();
    void editPreferences();
    void apply(const Preferences &preferences);
    void exportRows(int view, bool everything);
    void saveLayout();
    void takeScreenshot(const QString &file);

    Settings m_settings;
    StartMarker m_start;
    StopSignals m_stop{};
    Themer m_themer{};
    std::shared_ptr<LoginDesk> m_logins;  ///< outlives all who ask it
    std::shared_ptr<AnswerLog> m_answers; ///< what servers answered, for bundles
    EngineThread m_engine;
    TargetTester m_tester;
    Exporter m_exporter{};
    StaleNotices m_notices;
    std::unique_ptr<MainWindow> m_window{};
    std::unique_ptr<OnCallDesk> m_onCall{};
    std::unique_ptr<BundleDesk> m_bundles{};
    std::unique_ptr<TargetSetup> m_setup{};
    std::unique_ptr<PushWiring> m_pushes{}; ///< after the window: it ends first, and waits for what is under way
    std::unique_ptr<KickWiring> m_kicks{};  ///< likewise
    std::unique_ptr<DemoFleet> m_demo{};
    std::shared_ptr<const Frame> m_frame{};
    QList<Target> m_targets{};              ///< what is polled now
    std::chrono::milliseconds m_interval{}; ///< wished now; the command line's is not saved
    bool m_isReadOnly = false;              ///< by the command line: nothing is changed anywhere
    bool m_keepsLayout = true;              ///< a screenshot leaves no trace
};

} // namespace stalewatch
