// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFutureWatcher>

namespace stalewatch {

/// Calls @p f with the result of @p future in the thread of @p context, which is this one; never if @p context is gone
/// by then, or nobody gave a result.
///
/// QFuture::then() with a context asserts that it still lives when the future ends (Qt 6.4), and here connections,
/// feeds and desks may go while logins, links and plans are still being made.
template <class T, class F>
void whenDone(const QFuture<T> &future, QObject *context, F f)
{
    auto *watcher = new QFutureWatcher<T>(context);
    QObject::connect(watcher, &QFutureWatcher<T>::finished, context, [watcher, f = std::move(f)] {
        watcher->deleteLater();
        if (watcher->future().resultCount() > 0)
            f(watcher->result());
    });
    watcher->setFuture(future);
}

} // namespace stalewatch
