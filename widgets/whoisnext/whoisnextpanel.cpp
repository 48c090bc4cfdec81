// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/whoisnext/whoisnextpanel.h"

#include "widgets/connections/connectiontable.h"
#include "widgets/emptywords.h"
#include "widgets/whoisnext/nextwords.h"
#include "widgets/whoisnext/rowstrip.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHideEvent>
#include <QLabel>
#include <QShowEvent>
#include <QVBoxLayout>

#include <array>

namespace stalewatch {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto wordsRefresh = 500ms; ///< they count seconds
/// More than anybody can act on in time; the connection table has the rest.
constexpr quint32 mostRows = 500;
/// With NATS's own settings, 2m x 2, a suspect is known some four minutes before it is closed.
constexpr Nanoseconds usualWithin = 5min;
constexpr std::array<Nanoseconds, 5> choices{1min, usualWithin, 15min, 1h, 0s};

constexpr DefaultColumn columns[]
    = {{"state"}, {"closes_in"}, {"runway", 18}, {"evidence", 10}, {"missed"}, {"window_width", 6}, {"name", 20},
        {"account", 9}, {"authorized_user", 8}, {"ip", 13}, {"server", 10}, {"pending_bytes", 8}, {"subscriptions", 5}};

} // namespace

WhoIsNextPanel::WhoIsNextPanel(std::function<LocalTime()> clock, QWidget *parent)
    : Panel(parent)
    , m_model(std::move(clock))
    , m_within(new QComboBox(this))
    , m_summary(new QLabel(this))
    , m_table(new ConnectionTable(m_model, {.view = nextView, .isSortable = false, .columns = columns}, this))
    , m_strip(new RowStrip(this))
    , m_empty(new EmptyWords(m_table))
{
    m_table->setAccessibleName(tr("Who is next"));
    m_table->setQuickFilters(true, false, false);
    m_table->setSoonest(usualWithin, mostRows);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    buildHead();
    column->addWidget(m_table, 1);
    column->addWidget(m_strip);
    setFocusProxy(m_table);
    connectParts();
}

WhoIsNextPanel::~WhoIsNextPanel()
{
    delete m_table; // before the model it shows
}

void WhoIsNextPanel::buildHead()
{
    for (const Nanoseconds within : choices)
        //: %1 a span of time, "5 minutes": which connections are listed
        m_within->addItem(
            within > 0s ? tr("Within %1").arg(horizonWords(within)) : tr("At any time"), QVariant(qint64(within / 1s)));
    m_within->setCurrentIndex(m_within->findData(qint64(usualWithin / 1s)));
    m_summary->setTextFormat(Qt::PlainText);
    m_summary->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_within->setAccessibleName(tr("How far ahead"));
    m_within->setToolTip(tr("How soon the listed connections will be closed, at the latest"));
    auto *head = new QHBoxLayout;
    head->setContentsMargins(8, 6, 8, 6);
    head->setSpacing(8);
    head->addWidget(m_within);
    head->addWidget(m_summary, 1);
    qobject_cast<QVBoxLayout *>(QWidget::layout())->addLayout(head);
}

void WhoIsNextPanel::connectParts()
{
    connect(m_within, &QComboBox::activated, this, [this] {
        setWithin(std::chrono::seconds(m_within->currentData().toLongLong()));
        emit layoutChanged();
    });
    connect(m_table, &ConnectionTable::questionAsked, this, [this](int view, const Question &question) {
        if (m_isShown)
            emit questionAsked(view, question);
    });
    connect(m_table, &ConnectionTable::authWantedChanged, this, [this](bool wanted) {
        if (m_isShown)
            emit authWantedChanged(wanted);
    });
    connect(m_table, &ConnectionTable::layoutChanged, this, &Panel::layoutChanged);
    connect(m_table, &ConnectionTable::exportAsked, this, [this] { emit exportAsked(nextView); });
    connect(m_table, &ConnectionTable::filterAsked, this, &Panel::filterAsked);
    connect(m_table, &ConnectionTable::detailAsked, this, [this](ConnectionKey key) {
        if (key != ConnectionKey{})
            emit connectionAsked(key);
    });
    connect(m_table, &ConnectionTable::chosen, this, [this](ConnectionKey key) {
        if (key == ConnectionKey{} || !m_isShown)
            return; // the row left; what is known of it stays
        m_current = key;
        m_strip->setKey(key);
        m_strip->update(m_snapshot.get(), m_model.clock());
        emit connectionChosen(key);
    });
    connect(m_table, &ConnectionTable::said, this, &Panel::said);
    connect(m_strip, &RowStrip::subscriptionsAsked, this, [this](ConnectionKey key) {
        m_strip->update(m_snapshot.get(), m_model.clock());
        emit subscriptionsAsked(key);
    });
}

void WhoIsNextPanel::setWithin(Nanoseconds within)
{
    m_table->setSoonest(within, mostRows);
}

void WhoIsNextPanel::show(const PanelFrame &frame)
{
    m_snapshot = frame.frame.snapshot;
    if (!m_isShown)
        return;
    m_table->showFrame(frame.frame);
    if (m_table->currentKey() != m_current && m_current != ConnectionKey{})
        m_table->choose(m_current);
    updateWords(frame.local);
}

void WhoIsNextPanel::tick(LocalTime local)
{
    if (m_isShown && local - m_refreshedAt >= wordsRefresh)
        updateWords(local);
}

void WhoIsNextPanel::updateWords(LocalTime local)
{
    m_refreshedAt = local;
    m_strip->update(m_snapshot.get(), local);
    const std::shared_ptr<const Order> &order = m_model.order();
    const bool isAnswered = order && order->snapshot;
    m_summary->setText(isAnswered ? nextSummary(*order) : QString());
    m_summary->setToolTip(m_summary->text());
    m_empty->say(isAnswered && order->rows.empty() ? nobodyIsNext(*order, local) : QString());
}

void WhoIsNextPanel::setServer(ServerNumber server)
{
    m_table->setServer(server);
}

void WhoIsNextPanel::tellSubscriptions(ConnectionKey key, const Result<HeldSubscriptions> &result)
{
    m_strip->tellSubscriptions(key, result);
    m_strip->update(m_snapshot.get(), m_model.clock());
}

void WhoIsNextPanel::showEvent(QShowEvent *event)
{
    Panel::showEvent(event);
    if (m_isShown || event->spontaneous())
        return;
    m_isShown = true;
    m_table->askAgain();
    emit authWantedChanged(m_table->wantsAuth());
}

void WhoIsNextPanel::hideEvent(QHideEvent *event)
{
    Panel::hideEvent(event);
    if (!m_isShown || event->spontaneous())
        return; // the window was made small
    m_isShown = false;
    emit viewDropped(nextView);
    emit authWantedChanged(false);
    m_model.show(nullptr); // it would keep an old snapshot alive
}

QJsonObject WhoIsNextPanel::layout() const
{
    return {{u"table"_s, m_table->layout().toJson()}, {u"within_s"_s, m_within->currentData().toLongLong()}};
}

void WhoIsNextPanel::setLayout(const QJsonObject &layout)
{
    TableLayout table = TableLayout::fromJson(layout["table"_L1].toObject());
    table.sortColumn.clear(); // whatever a file says: soonest first
    table.descending = false;
    m_table->setLayout(table);
    const int choice = m_within->findData(layout["within_s"_L1].toInteger(qint64(usualWithin / 1s)));
    if (choice >= 0)
        m_within->setCurrentIndex(choice);
    setWithin(std::chrono::seconds(m_within->currentData().toLongLong()));
}

} // namespace stalewatch
