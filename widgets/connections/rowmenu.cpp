// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/connections/rowmenu.h"

#include "widgets/connections/columnmenu.h"
#include "widgets/connections/connectiontable.h"

#include <QCoreApplication>
#include <QKeySequence>
#include <QMenu>

namespace stalewatch {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestInMenu = 40;
constexpr qsizetype longestInFilter = 500; ///< the filter box takes about twice that

/// @p title has a %1 for the text; nothing for a text that a filter cannot name.
void addLike(QList<LikeFilter> &filters, const QString &title, QLatin1StringView term, std::string_view utf8)
{
    const QByteArrayView bytes(utf8.data(), qsizetype(utf8.size()));
    const Untrusted text(bytes);
    const QString whole = text.whole();
    const bool canBeQuoted = !whole.contains(u'"') && !whole.endsWith(u'\\') && whole.size() <= longestInFilter;
    if (text.isEmpty() || !canBeQuoted || whole.toUtf8() != bytes)
        return;
    QString shown = text.shown(longestInMenu);
    shown.replace(u'&', "&&"_L1); // a menu would read it as a mnemonic
    filters.append({title.arg(shown), term + u":\"" + whole + u'"'});
}

/// Of the selected rows, which the current one is among.
void addKick(QMenu &menu, ConnectionTable &table)
{
    const std::shared_ptr<const Order> order = table.connections().order();
    if (!table.kickOffer() || !order)
        return;
    std::vector<ConnectionKey> keys;
    for (const int row : table.selectedRows())
        keys.push_back(table.connections().keyAt(row));
    if (keys.empty())
        keys.push_back(table.currentKey());
    addKickActions(menu, *order->snapshot, keys, *table.kickOffer(),
        [&table](const KickPlan &plan) { emit table.kickAsked(plan); });
    menu.addSeparator();
}

QString say(const char *text)
{
    return QCoreApplication::translate("RowMenu", text);
}

} // namespace

QList<LikeFilter> likeFilters(const ServerSnapshot &server, std::size_t row)
{
    QList<LikeFilter> filters;
    const auto text = [&](TextId id) { return server.rows.text(id); };
    //: %1: the name of a connection
    addLike(filters, say(QT_TRANSLATE_NOOP("RowMenu", "Name %1")), "name"_L1, text(server.rows.name[row]));
    //: %1: a NATS account
    addLike(filters, say(QT_TRANSLATE_NOOP("RowMenu", "Account %1")), "account"_L1, text(server.rows.account[row]));
    //: %1: an IP address
    addLike(filters, say(QT_TRANSLATE_NOOP("RowMenu", "Address %1")), "ip"_L1, text(server.rows.ip[row]));
    //: %1: the language of a client library, as "go"
    addLike(filters, say(QT_TRANSLATE_NOOP("RowMenu", "Language %1")), "lang"_L1, text(server.rows.lang[row]));
    //: %1: the name of a server
    addLike(filters, say(QT_TRANSLATE_NOOP("RowMenu", "Server %1")), "server"_L1, server.facts.serverName);
    return filters;
}

void fillRowMenu(QMenu &menu, ConnectionTable &table, ConnectionHeader &header)
{
    const QModelIndex current = table.currentIndex();
    if (current.isValid()) {
        QAction *copy = menu.addAction(ConnectionTable::tr("&Copy rows"), &table, &ConnectionTable::copyRows);
        copy->setShortcut(QKeySequence::Copy);
        menu.addAction(ConnectionTable::tr("Copy c&ell"), &table, &ConnectionTable::copyCell);
        QAction *detail = menu.addAction(
            ConnectionTable::tr("&Details"), &table, [&table] { emit table.detailAsked(table.currentKey()); });
        detail->setShortcut(Qt::Key_Return);

        QMenu *like = menu.addMenu(ConnectionTable::tr("&Show the like of it"));
        const Snapshot::Place place = table.connections().placeAt(current.row());
        for (const LikeFilter &filter : likeFilters(*place.server, place.row)) {
            like->addAction(filter.title, &table, [&table, text = filter.filter] { emit table.filterAsked(text); });
        }
        like->setEnabled(!like->isEmpty());
        menu.addSeparator();
        addKick(menu, table);
    }
    menu.addAction(ConnectionTable::tr("&Sort again now"), &table, &ConnectionTable::sortAgain);
    menu.addMenu(new ColumnMenu(ConnectionTable::tr("C&olumns"), header, &menu));
    menu.addAction(ConnectionTable::tr("E&xport..."), &table, &ConnectionTable::exportAsked);
}

} // namespace stalewatch
