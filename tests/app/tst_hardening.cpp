// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/hardening.h"

#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

namespace stalewatch {

class HardeningTest final : public QObject
{
    Q_OBJECT

private slots:
    void aCrashLeavesNoCore() // case 62
    {
        const QTemporaryDir folder;
        const rlimit before = [] {
            rlimit limit{};
            ::getrlimit(RLIMIT_CORE, &limit);
            return limit;
        }();
        QVERIFY(before.rlim_max > 0); // or the test would prove nothing
        const pid_t child = ::fork();
        if (child == 0) {
            const rlimit all{.rlim_cur = before.rlim_max, .rlim_max = before.rlim_max};
            ::setrlimit(RLIMIT_CORE, &all);
            hideMemory();
            rlimit after{};
            ::getrlimit(RLIMIT_CORE, &after);
            if (after.rlim_cur != 0 || after.rlim_max != 0 || ::prctl(PR_GET_DUMPABLE) != 0)
                ::_exit(1);
            ::signal(SIGSEGV, SIG_DFL);
            ::raise(SIGSEGV);
            ::_exit(2);
        }
        int status = 0;
        QCOMPARE(::waitpid(child, &status, 0), child);
        QVERIFY(WIFSIGNALED(status));
        QCOMPARE(WTERMSIG(status), SIGSEGV);
        QVERIFY(!WCOREDUMP(status));
    }
};

} // namespace stalewatch

QTEST_GUILESS_MAIN(stalewatch::HardeningTest)
#include "tst_hardening.moc"
