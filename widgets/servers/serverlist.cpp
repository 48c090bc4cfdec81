// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/servers/serverlist.h"

#include "models/tables/words.h"
#include "widgets/servers/serverdelegate.h"
#include "widgets/servers/serverwords.h"

#include <QAction>
#include <QListWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace stalewatch {

using namespace Qt::StringLiterals;

ServerList::ServerList(QWidget *parent) : Panel(parent), m_list(new QListWidget(this))
{
    m_list->setItemDelegate(new ServerDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(true);
    m_list->setMouseTracking(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setAccessibleName(tr("Servers"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_list);
    connect(m_list, &QListWidget::currentItemChanged, this, &ServerList::selected);
    auto *pingSettings = new QAction(tr("Ping settings..."), m_list);
    connect(pingSettings, &QAction::triggered, this, [this] { emit pingSettingsAsked(numberOf(m_chosen)); });
    m_list->addAction(pingSettings);
    m_list->setContextMenuPolicy(Qt::ActionsContextMenu);
}

void ServerList::show(const PanelFrame &frame)
{
    m_snapshot = frame.frame.snapshot;
    m_local = frame.local;
    refresh();
    // A restart made another server of the target that is chosen.
    const ServerNumber number = numberOf(m_chosen);
    if (m_chosen != 0 && number != m_asked) {
        m_asked = number;
        emit serverAsked(number);
    }
}

void ServerList::tick(LocalTime local)
{
    m_local = local;
    refresh();
}

void ServerList::setServer(ServerNumber server)
{
    const ServerSnapshot *found = m_snapshot ? m_snapshot->server(server) : nullptr;
    m_asked = server;
    m_chosen = found && server != 0 ? found->target : 0;
    const auto row = std::ranges::find(m_entries, m_chosen, &Entry::target);
    const QSignalBlocker quiet(m_list);
    m_list->setCurrentRow(row == m_entries.end() ? 0 : int(row - m_entries.begin()));
}

ServerNumber ServerList::numberOf(TargetNumber target) const
{
    if (!m_snapshot)
        return 0;
    const auto found
        = std::ranges::find(m_snapshot->servers, target, [](const auto &server) { return server->target; });
    return found == m_snapshot->servers.end() ? 0 : (*found)->number;
}

void ServerList::selected(QListWidgetItem *item)
{
    if (!item)
        return;
    m_chosen = item->data(ServerDelegate::TargetRole).toUInt();
    m_asked = numberOf(m_chosen);
    emit serverAsked(m_asked);
}

ServerList::Entry ServerList::entryOf(const ServerSnapshot &server) const
{
    Entry entry{.target = server.target, .name = serverTitle(*m_snapshot, server)};
    const PollHealth &health = server.health;
    const bool isUnknown = health.isUnknownAt(m_local);
    entry.status = isUnknown ? Status::Unproven : statusOf(server.tally);
    if (server.tally.atRisk() > 0 && !isUnknown)
        entry.count = shownCount(server.tally.atRisk());
    const bool hasAnswered = health.receivedAt != LocalTime{};
    if (health.failure) {
        const QString why = failureWords(*health.failure);
        entry.words = hasAnswered
            //: %1 why a server does not answer, %2 how long ago it last did
            ? tr("%1, last seen %2 ago").arg(why, ageWords(m_local - health.receivedAt))
            : why;
    } else if (!hasAnswered) {
        entry.words = tr("waiting for the first answer");
    } else if (isUnknown) {
        //: %1 how long ago
        entry.words = tr("last answer %1 ago").arg(ageWords(m_local - health.receivedAt));
    } else {
        entry.words = serverFactsWords(server);
    }
    QStringList hint = server.targets;
    hint += toldWords(server);
    if (health.failure)
        hint << health.failure->what << health.failure->why;
    for (QString &line : hint)
        line = plainLine(line);
    entry.hint = hint.join(u'\n');
    return entry;
}

ServerList::Entry ServerList::entryOfAll() const
{
    const Tally tally = tallyOf(*m_snapshot);
    const auto polled = std::ranges::count_if(
        m_snapshot->servers, [this](const auto &server) { return !server->health.isUnknownAt(m_local); });
    Entry entry{.status = statusOf(tally), .name = tr("All servers")};
    if (polled == 0)
        entry.status = Status::Unproven;
    if (tally.atRisk() > 0)
        //: %1 a number of connections
        entry.count = tr("%1 at risk").arg(shownCount(tally.atRisk()));
    //: %1 connections, %2 servers that answer, %3 all servers
    entry.words
        = tr("%1 connections, %2 of %3 polled")
              .arg(shownCount(tally.open()), shownCount(polled), shownCount(qint64(m_snapshot->servers.size())));
    return entry;
}

void ServerList::refresh()
{
    if (!m_snapshot)
        return;
    std::vector<Entry> entries{entryOfAll()};
    for (const auto &server : m_snapshot->servers)
        entries.push_back(entryOf(*server));
    const QSignalBlocker quiet(m_list);
    while (m_list->count() > int(entries.size()))
        delete m_list->takeItem(m_list->count() - 1);
    m_entries.resize(std::min(m_entries.size(), entries.size()));
    for (std::size_t row = 0; row < entries.size(); ++row) {
        if (row == m_entries.size()) {
            m_list->addItem(QString());
            m_entries.emplace_back();
        }
        if (m_entries[row] != entries[row] || m_list->item(int(row))->text().isEmpty())
            put(int(row), entries[row]);
    }
    m_entries = std::move(entries);
    const auto chosen = std::ranges::find(m_entries, m_chosen, &Entry::target);
    if (chosen == m_entries.end())
        m_chosen = 0;
    m_list->setCurrentRow(chosen == m_entries.end() ? 0 : int(chosen - m_entries.begin()));
}

void ServerList::put(int row, const Entry &entry)
{
    QListWidgetItem *item = m_list->item(row);
    item->setText(entry.name);
    item->setData(ServerDelegate::StatusRole, int(entry.status));
    item->setData(ServerDelegate::CountRole, entry.count);
    item->setData(ServerDelegate::WordsRole, entry.words);
    item->setData(ServerDelegate::TargetRole, entry.target);
    item->setToolTip(entry.hint.isEmpty()
            ? QString()
            : u"<qt>"_s + entry.hint.toHtmlEscaped().replace(u'\n', u"<br>"_s) + u"</qt>"_s);
    QStringList aloud{entry.name, entry.words};
    if (!entry.count.isEmpty())
        //: read aloud in the list of servers; %1 connections at risk, as "9" or "37 at risk"
        aloud.append(row == 0 ? entry.count : tr("%1 at risk").arg(entry.count));
    item->setData(Qt::AccessibleTextRole, aloud.join(u", "_s));
}

} // namespace stalewatch
