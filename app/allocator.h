// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace stalewatch {

/// Keeps the C library's allocator from holding on to what a snapshot needed: every poll makes and frees arrays of
/// some hundred kilobytes in changing threads, which glibc would keep in a heap for each of them. Call first in main().
/// Does nothing with another C library.
void tameAllocator();

} // namespace stalewatch
