// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/allocator.h"

#include <cstdlib>

#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace stalewatch {

void tameAllocator()
{
#ifdef __GLIBC__
    constexpr int arenas = 2;              // the GUI thread's, and one for all that work for it
    constexpr int ownMapping = 128 * 1024; // bytes from which on memory goes back to the system when it is freed
    mallopt(M_ARENA_MAX, arenas);
    mallopt(M_MMAP_THRESHOLD, ownMapping);
#endif
}

} // namespace stalewatch
