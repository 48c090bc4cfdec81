// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/hardening.h"

#include <sys/prctl.h>
#include <sys/resource.h>

namespace stalewatch {

void hideMemory()
{
    const rlimit none{.rlim_cur = 0, .rlim_max = 0};
    ::setrlimit(RLIMIT_CORE, &none);
    ::prctl(PR_SET_DUMPABLE, 0); // a core that is piped to a program, as systemd's, knows no limit
}

} // namespace stalewatch
