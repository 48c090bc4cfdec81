// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/pushes/commandstore.h"

#include "app/pushes/localreloaders.h"
#include "app/pushes/program.h"
#include "models/push/configdocument.h"

#include <QCoreApplication>
#include <QStandardPaths>

namespace stalewatch {

using namespace Qt::StringLiterals;

namespace {

QString words(const char *text)
{
    return QCoreApplication::translate("CommandStore", text);
}

QString running(const QStringList &command)
{
    //: %1: the name of a program
    return words(QT_TRANSLATE_NOOP("CommandStore", "running %1")).arg(command.value(0));
}

} // namespace

CommandStore::CommandStore(QStringList readCommand, QStringList writeCommand, QString program)
    : WholeStore(std::move(program)), m_read(std::move(readCommand)), m_write(std::move(writeCommand))
{
}

Result<std::optional<QByteArray>> CommandStore::fetch(const QString &)
{
    const Result<ProgramRun> run
        = runProgram({.program = m_read.value(0), .arguments = m_read.mid(1), .outputCap = ConfigDocument::largest});
    if (!run)
        return tl::unexpected(run.error());
    if (run->exitCode != 0)
        return tl::unexpected(Failure{Failure::Kind::Local, running(m_read), saidBy(*run)});
    if (run->wasCut) {
        return tl::unexpected(Failure{Failure::Kind::TooLarge, running(m_read),
            words(QT_TRANSLATE_NOOP("CommandStore", "it prints more than 16 MiB"))});
    }
    return run->out;
}

Result<FoundConfig> CommandStore::look(const QString &file)
{
    const Result<std::optional<QByteArray>> bytes = fetch(file);
    if (!bytes)
        return tl::unexpected(bytes.error());
    if (QStandardPaths::findExecutable(m_write.value(0)).isEmpty()) {
        return tl::unexpected(Failure{Failure::Kind::Local, running(m_write),
            words(QT_TRANSLATE_NOOP("CommandStore", "there is no such program"))});
    }
    return FoundConfig{.bytes = **bytes,
        .realFile = file,
        .mode = WriteMode::InPlace,
        .whyNotRename = words(QT_TRANSLATE_NOOP(
            "CommandStore", "a command of yours writes it, and whether it does so in one piece is not known here"))};
}

Result<> CommandStore::put(const QString &file, const QByteArray &bytes, const QString &)
{
    const Result<std::optional<QByteArray>> before = fetch(file);
    if (!before)
        return tl::unexpected(Failure{Failure::Kind::Local, before.error().what, before.error().why});
    const Result<ProgramRun> run = runProgram({.program = m_write.value(0),
        .arguments = m_write.mid(1),
        .input = bytes,
        .deadline = std::chrono::seconds(60)});
    const Result<std::optional<QByteArray>> after = fetch(file);
    if (after && **after == bytes)
        return {};
    QString why = words(
        QT_TRANSLATE_NOOP("CommandStore", "it ended well, but what is read afterwards is not what it was given"));
    if (!run)
        why = run.error().why;
    else if (run->exitCode != 0)
        why = saidBy(*run);
    const bool isUntouched = after && **after == **before;
    return tl::unexpected(Failure{isUntouched ? Failure::Kind::Local : Failure::Kind::Lost, running(m_write), why});
}

void CommandStore::explainByHand(const PushPlan &, ByHand &hand) const
{
    hand.restoreCommand = shellLine(m_write) + u" < "_s + shellQuoted(hand.oldVersion);
}

} // namespace stalewatch
