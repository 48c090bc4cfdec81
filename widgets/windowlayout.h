// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QList>

class QSplitter;
class QWidget;

namespace stalewatch {

// The arrangement of a window as plain numbers. Qt's own blobs (saveGeometry, saveState) crash it when they come back
// damaged, so they are never used. Readers are tolerant: odd values give the first start's arrangement.

[[nodiscard]] QJsonObject windowGeometry(const QWidget &window);
/// Moves and sizes @p window so that it lies on the screen it is on, whatever @p geometry says.
void setWindowGeometry(QWidget &window, const QJsonObject &geometry);

[[nodiscard]] QJsonArray splitterSizes(const QSplitter &splitter);
void setSplitterSizes(QSplitter &splitter, const QJsonArray &sizes, const QList<int> &otherwise);

} // namespace stalewatch
