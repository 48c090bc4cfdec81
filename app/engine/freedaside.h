// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QThreadPool>

#include <memory>

namespace stalewatch {

/// A T that is freed on Qt's own thread pool, whoever lets go of it last and whenever: giving back 100,000 rows takes a
/// millisecond or two, which would be the GUI thread's when a frame takes the place of the last.
template <class T>
[[nodiscard]] std::shared_ptr<T> makeFreedAside(T value = {})
{
    return std::shared_ptr<T>(
        new T(std::move(value)), [](T *spent) { QThreadPool::globalInstance()->start([spent] { delete spent; }); });
}

} // namespace stalewatch
