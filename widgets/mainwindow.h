// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/tables/stalehistory.h"
#include "widgets/panels.h"

#include <QJsonObject>
#include <QMainWindow>
#include <QTimer>

class QSplitter;
class QTabWidget;

namespace stalewatch {

class AsidePane;
class NoticeBar;
class StatusLine;
class WindowMenus;

/// The window: panels from panels(), actions from windowActions(), and the frame they all show.
///
/// GUI thread. It knows no engine, no file and no socket: frames come in by show(), wishes go out as signals.
class MainWindow final : public QMainWindow
{
    Q_OBJECT

public:
    explicit MainWindow(Clock clock, QWidget *parent = nullptr);
    ~MainWindow() override;

    /// Swaps in a finished frame: O(servers) and what is visible.
    void show(const std::shared_ptr<const Frame> &frame);
    using QWidget::show;
    void tellSubscriptions(ConnectionKey key, const Result<HeldSubscriptions> &result);
    /// The answer to closuresAsked().
    void showClosures(const std::shared_ptr<const ClosureOrder> &order);
    void setMutes(const Mutes &mutes, qint64 now);
    /// Whether somebody answers @p deed; if not, why.
    void setDeed(Deed deed, bool isAnswered, const QString &why);
    void showIncident(IncidentNumber incident);
    /// The window stands still for good: @p title and @p words say so, and what needs a server is disabled.
    /// @p wall what the wall clock said then, ms since 1970.
    void setRecording(const QString &title, const QString &words, qint64 wall);
    /// Takes what was recorded into the history, without showing it.
    void replay(const Snapshot &snapshot, LocalTime at) { m_history.take(snapshot, at); }
    [[nodiscard]] const StaleHistory &history() const noexcept { return m_history; }
    /// The panel with this id, or null.
    [[nodiscard]] Panel *panel(QLatin1StringView id) const;
    /// A line across the top, for what cannot be seen elsewhere.
    void tell(const QString &text);
    /// Such a line with a button that does something about it.
    void offer(const QString &text, const QString &button, const std::function<void()> &act);
    /// A short sentence in the status bar, for a while: what was asked for is done.
    void say(const QString &sentence);
    void setPaused(bool paused);
    /// The wished interval, as the menu shows it.
    void setInterval(Nanoseconds interval);
    /// Where nothing may be changed; shown in the status bar, and every panel keeps to it.
    void setReadOnly(const ReadOnly &readOnly);
    /// Puts @p banner above everything else; it shows and hides itself. Takes it over.
    void addBanner(QWidget *banner);
    /// Shows what to do when nothing is polled.
    void setHasTargets(bool hasTargets);

    /// Sizes, tabs and every panel's own layout, as plain values.
    [[nodiscard]] QJsonObject layout() const;
    /// Tolerant; an empty one is the layout of the first start.
    void setLayout(const QJsonObject &layout);

    // Actions that the window answers itself.
    void focusFilter();
    void focusNextPane();
    void showDetails(bool shown);
    void setFullScreen(bool full);
    void showKeys();
    void showPingSettings();
    void saveBundle();

signals:
    void questionAsked(int view, const stalewatch::Question &question);
    void viewDropped(int view);
    void subscriptionsAsked(stalewatch::ConnectionKey key);
    void closuresAsked(const stalewatch::ClosureQuestion &question);
    void exportClosuresAsked();
    void deedAsked(stalewatch::Deed deed, stalewatch::IncidentNumber incident);
    void kickAsked(const stalewatch::KickPlan &plan);
    void muteAsked(const QString &key, std::chrono::seconds duration);
    void openBundleAsked();
    void pauseAsked(bool paused);
    void refreshAsked();
    void intervalAsked(std::chrono::nanoseconds interval);
    void authWantedChanged(bool wanted);
    void targetsAsked();
    void demoAsked();
    void exportShownAsked();
    /// The rows of one view; an index into Frame::orders.
    void exportViewAsked(int view);
    void exportAllAsked();
    void preferencesAsked();
    void aboutAsked();
    void resetLayoutAsked();
    void quitAsked();
    void layoutChanged();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void closeEvent(QCloseEvent *event) override;

private:
    void addPanels();
    void connectPanel(Panel *panel);
    void connectTriage(Panel *panel);
    void showTab(QLatin1StringView id);
    void showCount(Panel *panel, qint64 count);
    void tick();
    void chooseServer(ServerNumber server);
    void chooseConnection(ConnectionKey key);
    void chooseFilter(const QString &filter);
    void showConnection(ConnectionKey key);
    void showPingSettingsOf(ServerNumber server);

    Clock m_clock;
    StaleHistory m_history{};
    std::optional<qint64> m_recordedAt{}; ///< wall clock, ms since 1970; nothing: this is no recording
    std::shared_ptr<const Frame> m_frame{};
    QTimer m_ticks{this};
    int m_tickCount = 0;
    std::vector<std::pair<const PanelEntry *, Panel *>> m_panels{}; // child widgets
    std::vector<bool> m_wantsAuth{};                                ///< by panel
    NoticeBar *m_notice;                                            // child widget
    StatusLine *m_status;                                           // child widget
    QSplitter *m_columns;                                           // child widget: side | the rest
    QSplitter *m_body;                                              // child widget: tabs and below | aside
    QSplitter *m_side;                                              // child widget: servers / findings
    QSplitter *m_rows;                                              // child widget: tabs / below
    QTabWidget *m_tabs;                                             // child widget
    AsidePane *m_aside = nullptr;                                   // child
    WindowMenus *m_menus = nullptr;                                 // child
};

} // namespace stalewatch
