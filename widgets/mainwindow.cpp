// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/mainwindow.h"

#include "widgets/asidepane.h"
#include "widgets/keysdialog.h"
#include "widgets/noticebar.h"
#include "widgets/panecycle.h"
#include "widgets/statusline.h"
#include "widgets/windowlayout.h"
#include "widgets/windowmenus.h"

#include <QCloseEvent>
#include <QJsonArray>
#include <QKeyEvent>
#include <QShortcut>
#include <QSplitter>
#include <QTabWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace stalewatch {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto tickEvery = 100ms;
constexpr int ticksASecond = 10;
constexpr int saidFor = 6000; ///< ms

} // namespace

MainWindow::MainWindow(Clock clock, QWidget *parent)
    : QMainWindow(parent)
    , m_clock(std::move(clock))
    , m_notice(new NoticeBar(this))
    , m_status(new StatusLine(this))
    , m_columns(new QSplitter(Qt::Horizontal, this))
    , m_body(new QSplitter(Qt::Horizontal, this))
    , m_side(new QSplitter(Qt::Vertical, this))
    , m_rows(new QSplitter(Qt::Vertical, this))
    , m_tabs(new QTabWidget(this))
{
    setWindowTitle(tr("Stalewatch"));
    m_tabs->setDocumentMode(true);
    m_tabs->setAccessibleName(tr("Views"));
    addPanels();
    m_menus = new WindowMenus(*this);
    connect(m_aside, &AsidePane::opened, m_menus, &WindowMenus::setDetailsShown);
    setStatusBar(m_status);
    setHasTargets(false);

    m_ticks.setInterval(tickEvery);
    connect(&m_ticks, &QTimer::timeout, this, &MainWindow::tick);
    m_ticks.start();
    for (auto *splitter : {m_columns, m_body, m_rows, m_side})
        connect(splitter, &QSplitter::splitterMoved, this, &MainWindow::layoutChanged);
    connect(m_tabs, &QTabWidget::currentChanged, this, &MainWindow::layoutChanged);
    setLayout({});
}

MainWindow::~MainWindow()
{
    // A window that goes is hidden first, and a table that loses the keyboard by that asks for another order.
    for (const auto &[entry, panel] : m_panels)
        panel->disconnect(this);
}

void MainWindow::addPanels()
{
    auto *rest = new QWidget(this);
    auto *restBox = new QVBoxLayout(rest);
    restBox->setContentsMargins(0, 0, 0, 0);
    restBox->setSpacing(0);
    int tabs = 0;
    Panel *aside = nullptr;
    for (const PanelEntry &entry : panels()) {
        Panel *panel = entry.make(m_clock, this);
        panel->setAccessibleName(titleOf(entry));
        m_panels.emplace_back(&entry, panel);
        m_wantsAuth.push_back(false);
        switch (entry.place) {
        case PanelEntry::Place::Side:
            m_side->addWidget(panel);
            break;
        case PanelEntry::Place::Head:
            restBox->addWidget(panel);
            break;
        case PanelEntry::Place::Tab: {
            m_tabs->addTab(panel, titleOf(entry));
            auto *key = new QShortcut(QKeySequence(u"Ctrl+%1"_s.arg(++tabs)), this);
            connect(key, &QShortcut::activated, m_tabs, [this, panel] { m_tabs->setCurrentWidget(panel); });
            break;
        }
        case PanelEntry::Place::Below:
            m_rows->addWidget(panel);
            break;
        case PanelEntry::Place::Aside:
            aside = panel;
            break;
        }
        connectPanel(panel);
    }
    m_rows->insertWidget(0, m_tabs);
    m_rows->setStretchFactor(0, 1);
    m_body->addWidget(m_rows);
    m_body->setStretchFactor(0, 1);
    m_body->setCollapsible(0, false);
    restBox->addWidget(m_body, 1);
    m_side->setStretchFactor(0, 1);
    m_columns->addWidget(m_side);
    m_columns->addWidget(rest);
    m_columns->setStretchFactor(1, 1);
    m_columns->setCollapsible(1, false);
    m_aside = new AsidePane(*m_body, *aside, this);
    connect(m_aside, &AsidePane::layoutChanged, this, &MainWindow::layoutChanged);

    auto *centre = new QWidget(this);
    auto *box = new QVBoxLayout(centre);
    box->setContentsMargins(0, 0, 0, 0);
    box->setSpacing(0);
    box->addWidget(m_notice);
    box->addWidget(m_columns, 1);
    setCentralWidget(centre);
}

void MainWindow::connectPanel(Panel *panel)
{
    connect(panel, &Panel::questionAsked, this, &MainWindow::questionAsked);
    connect(panel, &Panel::viewDropped, this, &MainWindow::viewDropped);
    connect(panel, &Panel::serverAsked, this, &MainWindow::chooseServer);
    connect(panel, &Panel::filterAsked, this, &MainWindow::chooseFilter);
    connectTriage(panel);
    connect(panel, &Panel::connectionChosen, this, &MainWindow::chooseConnection);
    connect(panel, &Panel::detailAsked, this, &MainWindow::chooseConnection);
    connect(panel, &Panel::detailAsked, this, [this] { showDetails(!m_aside->isOpen()); });
    connect(panel, &Panel::connectionAsked, this, &MainWindow::showConnection);
    connect(panel, &Panel::pingSettingsAsked, this, &MainWindow::showPingSettingsOf);
    connect(panel, &Panel::subscriptionsAsked, this, &MainWindow::subscriptionsAsked);
    connect(panel, &Panel::exportAsked, this, &MainWindow::exportViewAsked);
    connect(panel, &Panel::said, this, &MainWindow::say);
    connect(panel, &Panel::layoutChanged, this, &MainWindow::layoutChanged);
    const std::size_t index = m_panels.size() - 1;
    connect(panel, &Panel::authWantedChanged, this, [this, index](bool wanted) {
        m_wantsAuth[index] = wanted;
        emit authWantedChanged(std::ranges::any_of(m_wantsAuth, [](bool wants) { return wants; }));
    });
}

void MainWindow::show(const std::shared_ptr<const Frame> &frame)
{
    m_frame = frame;
    const LocalTime local = m_clock();
    m_history.take(*frame->snapshot, local);
    const PanelFrame shown{*frame, m_history, local, m_recordedAt};
    for (const auto &[entry, panel] : m_panels)
        panel->show(shown);
    m_status->show(*frame, local);
}

void MainWindow::tick()
{
    if (!isVisible() || isMinimized() || !m_frame)
        return;
    const LocalTime local = m_clock();
    for (const auto &[entry, panel] : m_panels) {
        if (panel->isVisible())
            panel->tick(local);
    }
    if (++m_tickCount % ticksASecond == 0)
        m_status->show(*m_frame, local);
}

void MainWindow::tellSubscriptions(ConnectionKey key, const Result<HeldSubscriptions> &result)
{
    for (const auto &[entry, panel] : m_panels)
        panel->tellSubscriptions(key, result);
}

void MainWindow::tell(const QString &text)
{
    m_notice->tell(text);
}

void MainWindow::offer(const QString &text, const QString &button, const std::function<void()> &act)
{
    m_notice->offer(text, button, act);
}

void MainWindow::say(const QString &sentence)
{
    m_status->showMessage(sentence, saidFor);
}

void MainWindow::setPaused(bool paused)
{
    m_menus->setPaused(paused);
    m_status->setPaused(paused);
}

void MainWindow::setInterval(Nanoseconds interval)
{
    m_menus->setInterval(interval);
}

void MainWindow::setReadOnly(const ReadOnly &readOnly)
{
    m_status->setReadOnly(readOnly);
    for (const auto &[entry, panel] : m_panels)
        panel->setReadOnly(readOnly);
}

void MainWindow::addBanner(QWidget *banner)
{
    qobject_cast<QVBoxLayout *>(centralWidget()->layout())->insertWidget(0, banner);
}

void MainWindow::setHasTargets(bool hasTargets)
{
    if (!hasTargets)
        tell(tr("No server is polled yet. File, Targets adds one; File, Open the demo fleet shows what to expect."));
    else
        m_notice->dismiss();
}

QJsonObject MainWindow::layout() const
{
    QJsonObject panelLayouts;
    for (const auto &[entry, panel] : m_panels)
        panelLayouts.insert(QLatin1StringView(entry->id), panel->layout());
    return {
        {u"window"_s, windowGeometry(*this)},
        {u"columns"_s, splitterSizes(*m_columns)},
        {u"body"_s, splitterSizes(*m_body)},
        {u"rows"_s, splitterSizes(*m_rows)},
        {u"side"_s, splitterSizes(*m_side)},
        {u"aside"_s, m_aside->layout()},
        {u"tab"_s, m_tabs->currentIndex()},
        {u"panels"_s, panelLayouts},
    };
}

void MainWindow::setLayout(const QJsonObject &layout)
{
    setWindowGeometry(*this, layout[u"window"_s].toObject());
    m_aside->setLayout(layout[u"aside"_s].toObject());
    setSplitterSizes(*m_columns, layout[u"columns"_s].toArray(), {220, width() - 220});
    const int aside = m_aside->width();
    setSplitterSizes(*m_body, layout[u"body"_s].toArray(), {width() - 220 - aside, aside});
    setSplitterSizes(*m_rows, layout[u"rows"_s].toArray(), {height() * 3 / 4, height() / 4});
    setSplitterSizes(*m_side, layout[u"side"_s].toArray(), {height() / 2, height() / 2});
    m_tabs->setCurrentIndex(std::clamp(layout[u"tab"_s].toInt(0), 0, m_tabs->count() - 1));
    const QJsonObject panelLayouts = layout[u"panels"_s].toObject();
    for (const auto &[entry, panel] : m_panels)
        panel->setLayout(panelLayouts[QLatin1StringView(entry->id)].toObject());
}

Panel *MainWindow::panel(QLatin1StringView id) const
{
    const auto found
        = std::ranges::find(m_panels, id, [](const auto &pair) { return QLatin1StringView(pair.first->id); });
    return found == m_panels.end() ? nullptr : found->second;
}

void MainWindow::chooseServer(ServerNumber server)
{
    for (const auto &[entry, panel] : m_panels)
        panel->setServer(server);
}

void MainWindow::chooseConnection(ConnectionKey key)
{
    if (key == ConnectionKey{})
        return; // the row left the view; what is known of it stays
    for (const auto &[entry, panel] : m_panels)
        panel->setConnection(key);
}

void MainWindow::showConnection(ConnectionKey key)
{
    Panel *connections = panel("connections"_L1);
    m_tabs->setCurrentWidget(connections);
    connections->setFocus(Qt::OtherFocusReason);
    connections->findConnection(key);
    chooseConnection(key);
    showDetails(true);
}

void MainWindow::showPingSettings()
{
    Panel *settings = panel("ping_settings"_L1);
    m_tabs->setCurrentWidget(settings);
    settings->focusFilter();
}

void MainWindow::showPingSettingsOf(ServerNumber server)
{
    chooseServer(server);
    showPingSettings();
}

void MainWindow::focusFilter()
{
    auto *current = qobject_cast<Panel *>(m_tabs->currentWidget());
    if (current)
        current->focusFilter();
}

void MainWindow::focusNextPane()
{
    QList<QWidget *> panes;
    for (const auto &[entry, panel] : m_panels)
        panes.append(panel);
    if (QWidget *stop = nextPaneStop(panes, focusWidget()))
        stop->setFocus(Qt::ShortcutFocusReason);
}

void MainWindow::showDetails(bool shown)
{
    m_aside->setOpen(shown);
}

void MainWindow::setFullScreen(bool full)
{
    setWindowState(full ? windowState() | Qt::WindowFullScreen : windowState() & ~Qt::WindowFullScreen);
}

void MainWindow::showKeys()
{
    auto *dialog = new KeysDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void MainWindow::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Space && event->modifiers() == Qt::NoModifier)
        m_menus->togglePause();
    else if (event->key() == Qt::Key_Slash)
        focusFilter();
    else
        QMainWindow::keyPressEvent(event);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    event->accept();
    emit quitAsked();
}

} // namespace stalewatch
