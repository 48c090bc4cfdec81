// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/pushes/ways.h"

#include <QCoreApplication>
#include <QFile>

#include <cstdio>

// storeprobe WAY [write|write-in-place] < NEW: looks at the config at WAY and, if told to, takes the steps that write
// it. Prints "rename", "in-place" or "refused: why", then "written" or "failed: why". Run where mounts are as a test
// made them.
int main(int argc, char **argv)
{
    using namespace stalewatch;
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const auto tell = [](const char *word, const Failure &failure) {
        std::printf("%s: %s: %s\n", word, qPrintable(failure.what), qPrintable(failure.why));
        return 1;
    };
    const Result<ReachedConfig> config = reachConfig(arguments.value(1), {.owner = QStringLiteral("probe")});
    if (!config)
        return tell("refused", config.error());
    ConfigStore &store = *config->store;
    const Result<FoundConfig> found = store.look(config->file);
    if (!found)
        return tell("refused", found.error());
    std::printf("%s%s\n", found->mode == WriteMode::Rename ? "rename" : "in-place",
        found->remarks.isEmpty() ? "" : ", with a remark");
    if (arguments.size() < 3)
        return 0;
    QFile input;
    if (!input.open(stdin, QIODevice::ReadOnly))
        return 2;
    const QByteArray bytes = input.readAll();
    const PushPlan plan{.id = QStringLiteral("20261127T120000Z-00000001"),
        .file = config->file,
        .mode = arguments[2] == QStringLiteral("write") ? WriteMode::Rename : WriteMode::InPlace,
        .oldDigest = digestOf(found->bytes),
        .newDigest = digestOf(bytes)};
    const Result<> locked = store.lock(plan);
    Result<> done = locked.and_then([&] { return store.writeTemp(plan, bytes); })
                        .and_then([&] { return store.sync(plan); })
                        .and_then([&] { return store.replace(plan, bytes); })
                        .and_then([&] { return store.syncFolder(plan); });
    for (Result<> cleaned : {store.removeTemp(plan), store.unlock(plan)}) {
        if (done && !cleaned)
            done = cleaned;
    }
    if (!done)
        return tell("failed", done.error());
    std::puts("written");
    return 0;
}
