// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/bundle/recordingwindow.h"

#include "models/values/untrusted.h"

#include <QDateTime>
#include <QFileInfo>
#include <QLocale>

#include <algorithm>
#include <map>
#include <set>

namespace stalewatch {

using namespace Qt::StringLiterals;

namespace {

/// A poll of one target that never was, for the history: with this total, and as good as until the next.
std::shared_ptr<const ServerSnapshot> replayed(const ServerSnapshot &server, LocalTime at, qint64 total, LocalTime next)
{
    auto copy = std::make_shared<ServerSnapshot>();
    copy->number = server.number;
    copy->target = server.target;
    copy->targets = server.targets;
    copy->state = ServerSnapshot::State::Up;
    copy->facts = server.facts;
    copy->now = later(server.now, -(server.health.receivedAt - at));
    copy->skew = server.skew;
    copy->stale = server.stale;
    copy->stale.total = total;
    copy->health.receivedAt = at;
    copy->health.interval = std::max<Nanoseconds>(server.health.interval, next - at);
    return copy;
}

} // namespace

LocalTime recordedClock(qint64 wall)
{
    return std::chrono::steady_clock::now() - std::chrono::milliseconds(QDateTime::currentMSecsSinceEpoch() - wall);
}

RecordingWindow::RecordingWindow(Bundle bundle, const QString &file, QObject *parent)
    : QObject(parent), m_bundle(std::move(bundle))
{
    m_pool.setMaxThreadCount(1);
    m_window = std::make_unique<MainWindow>([local = m_bundle.local] { return local; });
    const QString when = QLocale().toString(QDateTime::fromMSecsSinceEpoch(m_bundle.wall), QLocale::ShortFormat);
    QString words
        //: %1: the name of a file; %2: a date and time
        = tr("This is a recording: %1, as it was at %2. Nothing is polled and nothing can be changed.")
              .arg(plainLine(QFileInfo(file).fileName()), when);
    if (m_bundle.redaction == Redaction::People)
        words += u' ' + tr("Addresses and users are pseudonyms.");
    if (m_bundle.redaction == Redaction::Names)
        words += u' ' + tr("Addresses, users and names of clients are pseudonyms.");
    //: the title of a window that shows a recording; %1: a date and time
    m_window->setRecording(tr("Recording of %1 - Stalewatch").arg(when), words, m_bundle.wall);
    m_window->setReadOnly({.everywhere = true});
    m_desk = std::make_unique<OnCallDesk>(*m_window, nullptr, m_exporter);
    connect(m_window.get(), &MainWindow::questionAsked, this, &RecordingWindow::ask);
    connect(m_window.get(), &MainWindow::viewDropped, this, [this](int view) {
        if (view >= 0 && std::size_t(view) < m_views.size())
            m_views[std::size_t(view)] = {};
    });
    connect(m_window.get(), &MainWindow::subscriptionsAsked, this, [this](ConnectionKey key) {
        m_window->tellSubscriptions(key,
            tl::unexpected(
                Failure{Failure::Kind::Unsupported, tr("Asking for subscriptions"), tr("This is a recording.")}));
    });
    connect(m_window.get(), &MainWindow::exportViewAsked, this, [this](int view) {
        const bool isThere = m_frame && view >= 0 && std::size_t(view) < m_frame->orders.size();
        m_exporter.exportRows(
            isThere ? m_frame->orders[std::size_t(view)] : nullptr, false, m_bundle.local, m_window.get());
    });
    connect(m_window.get(), &MainWindow::exportShownAsked, this, [this] { emit m_window->exportViewAsked(mainView); });
    connect(m_window.get(), &MainWindow::exportAllAsked, this, [this] {
        m_exporter.exportRows(m_frame ? m_frame->orders[mainView] : nullptr, true, m_bundle.local, m_window.get());
    });
    connect(&m_exporter, &Exporter::told, m_window.get(), &MainWindow::say);
    connect(&m_exporter, &Exporter::done, m_window.get(), &MainWindow::say);
    connect(m_window.get(), &MainWindow::quitAsked, this, &RecordingWindow::closed);
    replayHistory();
    publish();
    m_window->show();
    if (m_bundle.incident != 0)
        m_window->showIncident(m_bundle.incident);
}

RecordingWindow::~RecordingWindow() = default;

void RecordingWindow::replayHistory()
{
    std::map<TargetNumber, const ServerSnapshot *> servers;
    for (const auto &server : m_bundle.snapshot->servers)
        servers.emplace(server->target, server.get());
    // All targets' points in the order of time; a target keeps what it said last until it speaks again.
    std::map<LocalTime, std::vector<std::shared_ptr<const ServerSnapshot>>> polls;
    for (const HistoryCurve &curve : m_bundle.history) {
        const auto server = servers.find(curve.target);
        if (server == servers.end() || !isKnown(server->second->now))
            continue;
        for (const auto &piece : curve.pieces) {
            for (std::size_t i = 0; i < piece.size(); ++i) {
                const LocalTime next = i + 1 < piece.size() ? piece[i + 1].first : piece[i].first;
                polls[piece[i].first].push_back(
                    replayed(*server->second, piece[i].first, qint64(piece[i].second), next));
            }
        }
    }
    std::map<TargetNumber, std::shared_ptr<const ServerSnapshot>> latest;
    for (const auto &[at, spoken] : polls) {
        for (const auto &server : spoken)
            latest[server->target] = server;
        Snapshot snapshot;
        for (const auto &[target, server] : latest)
            snapshot.servers.push_back(server);
        m_window->replay(snapshot, at);
    }
}

void RecordingWindow::ask(int view, const Question &question)
{
    if (view < 0 || std::size_t(view) >= m_views.size())
        return;
    View &asked = m_views[std::size_t(view)];
    asked.isAsked = true;
    asked.question = question;
    if (!asked.ranker)
        asked.ranker = std::make_shared<Ranker>();
    m_strand.run([this, view, question, ranker = asked.ranker] {
        const std::shared_ptr<const Order> order = ranker->rank(m_bundle.snapshot, question);
        QMetaObject::invokeMethod(
            this,
            [this, view, order] {
                m_views[std::size_t(view)].answer = order;
                publish();
            },
            Qt::QueuedConnection);
    });
}

void RecordingWindow::publish()
{
    auto frame = std::make_shared<Frame>();
    frame->snapshot = m_bundle.snapshot;
    frame->triage = m_bundle.triage ? m_bundle.triage : std::make_shared<Triage>();
    for (const View &view : m_views)
        frame->orders.push_back(view.isAsked ? view.answer : nullptr);
    m_frame = frame;
    m_window->show(frame);
    m_desk->take(frame);
}

} // namespace stalewatch
