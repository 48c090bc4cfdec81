// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/bundle/bundlepictures.h"

#include "models/tables/stalehistory.h"
#include "models/triage/silences.h"
#include "widgets/chart/stalechartpanel.h"
#include "widgets/triage/silencechart.h"
#include "widgets/triage/triagepanel.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QCoreApplication>
#include <QPainter>
#include <QPointer>

#include <algorithm>

namespace stalewatch {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr QSize chartSize(1000, 380);
constexpr QSize histogramSize(800, 320);
constexpr QSize triageSize(1000, 900); ///< higher if it needs to be
constexpr qreal scale = 2;             ///< pixels a pixel: to be read on paper too
constexpr int margin = 8;
constexpr Nanoseconds around = 2min; ///< before and after an incident
constexpr Nanoseconds shortest = 1min;
constexpr int mostRounds = 8; ///< layouts within layouts

/// As good as shown: what only draws when it can be seen draws, and no screen is touched.
void prepare(QWidget &widget, QSize size)
{
    widget.setAttribute(Qt::WA_DontShowOnScreen);
    widget.setAttribute(Qt::WA_QuitOnClose, false);
    widget.resize(size);
    widget.setVisible(true);
}

/// Lays @p widget out now, which would happen when the event loop comes to it; nobody else's events are touched.
void layOut(QWidget &widget)
{
    for (int round = 0; round < mostRounds; ++round) {
        QList<QPointer<QObject>> all{&widget};
        for (QWidget *child : widget.findChildren<QWidget *>())
            all.append(child);
        for (const QPointer<QObject> &each : all) {
            if (each)
                QCoreApplication::sendPostedEvents(each);
        }
    }
}

/// What can be clicked means nothing in a picture.
void hideControls(const QWidget &widget)
{
    for (QAbstractButton *button : widget.findChildren<QAbstractButton *>())
        button->hide();
    for (QComboBox *box : widget.findChildren<QComboBox *>())
        box->hide();
}

QImage blank(const QWidget &like, QSize size)
{
    QImage image(size * scale, QImage::Format_RGB32);
    image.setDevicePixelRatio(scale);
    image.fill(like.palette().color(QPalette::Window));
    return image;
}

QImage imageOf(QWidget &widget)
{
    layOut(widget);
    QImage image = blank(widget, widget.size());
    widget.render(&image);
    return image;
}

QImage lifetimesImage(const SilenceHistogram &lifetimes)
{
    SilenceChart histogram;
    prepare(histogram, histogramSize);
    histogram.show(lifetimes);
    const int head = histogram.fontMetrics().height() + 2 * margin;
    QImage image = blank(histogram, histogramSize + QSize(0, head));
    histogram.render(&image, QPoint(0, head));
    QPainter painter(&image);
    painter.setPen(histogram.palette().color(QPalette::WindowText));
    painter.drawText(QRect(margin, 0, histogramSize.width() - 2 * margin, head), Qt::AlignVCenter, lifetimes.words());
    return image;
}

/// The one it is about, or the newest.
const Incident *incidentOf(const Bundle &bundle)
{
    if (!bundle.triage || bundle.triage->incidents.empty())
        return nullptr;
    const auto &all = bundle.triage->incidents;
    const auto found = std::ranges::find(all, bundle.incident, [](const auto &incident) { return incident->number; });
    return found == all.end() ? all.front().get() : found->get();
}

} // namespace

std::map<QString, QImage> picturesOf(const Bundle &bundle, const StaleHistory &history)
{
    std::map<QString, QImage> pictures;
    Frame frame{.snapshot = bundle.snapshot, .triage = bundle.triage ? bundle.triage : std::make_shared<Triage>()};
    const PanelFrame shown{frame, history, bundle.local, bundle.wall};

    StaleChartPanel chart;
    prepare(chart, chartSize);
    hideControls(chart);
    chart.show(shown);
    const LocalTime began = std::min(history.beganAt().value_or(bundle.local), bundle.local - shortest);
    chart.showTime(began, bundle.local);
    pictures.emplace(u"chart.png"_s, imageOf(chart));

    if (const Incident *incident = incidentOf(bundle)) {
        const LocalTime from = std::max(began, incident->beganLocal - around);
        const LocalTime to = std::min(bundle.local, incident->lastLocal + around);
        chart.showTime(from, to);
        if (from > began || to < bundle.local) // or it is the same once more
            pictures.emplace(u"incident.png"_s, imageOf(chart));
        TriagePanel triage;
        prepare(triage, triageSize);
        triage.show(shown);
        triage.findIncident(incident->number);
        layOut(triage);
        pictures.emplace(u"triage.png"_s, triage.picture(scale));
    }
    if (bundle.triage) {
        const SilenceHistogram lifetimes = lifetimesOf(*bundle.triage, knownSilenceMarks());
        if (lifetimes.known > 0)
            pictures.emplace(u"lifetimes.png"_s, lifetimesImage(lifetimes));
    }
    return pictures;
}

} // namespace stalewatch
