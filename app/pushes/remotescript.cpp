// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/pushes/remotescript.h"

#include "models/push/configdocument.h"
#include "models/values/untrusted.h"

#include <QCoreApplication>
#include <QFile>
#include <QRandomGenerator>

#include <algorithm>

namespace stalewatch {

using namespace Qt::StringLiterals;

namespace {

/// Reads the script byte by byte, so that what follows it is left for the script itself. The same for every call:
/// nothing is ever put into it. Login shells other than sh see only a quoted word.
QString loader()
{
    return u"PATH=$PATH:/usr/bin:/bin; export PATH; IFS= read -r n; eval \"$(dd bs=1 count=$n 2>/dev/null)\""_s;
}

QString words(const char *text)
{
    return QCoreApplication::translate("RemoteShell", text);
}

QStringList commandFor(const RemoteShell &shell)
{
    QStringList command = shell.command;
    if (shell.isJoined)
        command += u"exec /bin/sh -c '"_s + loader() + u'\'';
    else
        command += {u"sh"_s, u"-c"_s, loader()};
    return command;
}

QByteArray newNonce()
{
    QByteArray nonce(16, Qt::Uninitialized);
    std::ranges::generate(nonce, [] { return char(QRandomGenerator::system()->bounded(256)); });
    return nonce.toHex();
}

QString hexOf(const QString &digest)
{
    return digest.section(u':', -1);
}

/// nullopt: a text has a line end, and would be taken for two.
std::optional<QByteArray> inputOf(const ScriptCall &call, const QByteArray &nonce)
{
    const QByteArray script = remoteScript();
    QByteArray input = QByteArray::number(script.size()) + '\n' + script;
    const QByteArrayList told{nonce, call.verb, call.file.toUtf8(), call.realFile.toUtf8(), call.id.toUtf8(),
        hexOf(call.oldDigest).toUtf8(), hexOf(call.newDigest).toUtf8(), QByteArray::number(call.payload.size()),
        call.root.toUtf8(), call.extra.toUtf8()};
    for (const QByteArray &line : told) {
        if (line.contains('\n') || line.contains('\0'))
            return std::nullopt;
        input += line + '\n';
    }
    return input + call.payload;
}

/// What a call that ended without an answer means. Where it cannot be known whether it was done: Lost.
Failure silence(const RemoteShell &shell, const ScriptCall &call, const ProgramRun &run)
{
    if (std::optional<Failure> known = explained(shell.known, run, call.what))
        return *std::move(known);
    //: %1: what a program said
    const QString why = words(QT_TRANSLATE_NOOP("RemoteShell", "it ended without an answer: %1"));
    return {Failure::Kind::Lost, call.what, why.arg(saidBy(run))};
}

} // namespace

QByteArray remoteScript()
{
    QFile file(u":/stalewatch/remote.sh"_s);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool ScriptAnswer::has(QByteArrayView word) const noexcept
{
    return std::ranges::any_of(lines, [word](const auto &line) { return line.first == word; });
}

QString ScriptAnswer::value(QByteArrayView word) const
{
    const auto found = std::ranges::find_if(lines, [word](const auto &line) { return line.first == word; });
    return found == lines.end() ? QString() : found->second;
}

std::optional<ScriptAnswer> answerIn(const QByteArray &printed, const QByteArray &nonce)
{
    const QByteArray mark = '@' + nonce + ' ';
    ScriptAnswer answer;
    for (qsizetype at = printed.indexOf(mark); at >= 0; at = printed.indexOf(mark, at)) {
        at += mark.size();
        const qsizetype end = printed.indexOf('\n', at);
        if (end < 0)
            return std::nullopt;
        const QByteArray line = printed.mid(at, end - at);
        const qsizetype blank = line.indexOf(' ');
        answer.lines.emplace_back(line.left(blank), QString::fromUtf8(line.mid(blank + 1).trimmed()));
        at = end + 1;
        if (answer.lines.back().first == "bytes") {
            const qsizetype size = answer.lines.back().second.toLongLong();
            if (size < 0 || size > printed.size() - at)
                return std::nullopt;
            answer.bytes = printed.mid(at, size);
            at += size;
        }
    }
    if (answer.has("ok") || answer.has("refused") || answer.has("failed"))
        return answer;
    return std::nullopt;
}

Result<ScriptAnswer> runScript(const RemoteShell &shell, const ScriptCall &call)
{
    const QByteArray nonce = newNonce();
    const std::optional<QByteArray> input = inputOf(call, nonce);
    if (!input) {
        return tl::unexpected(Failure{
            Failure::Kind::Refused, call.what, words(QT_TRANSLATE_NOOP("RemoteShell", "a name has a line end in it"))});
    }
    const QStringList command = commandFor(shell);
    const Result<ProgramRun> run = runProgram({.program = command.first(),
        .arguments = command.mid(1),
        .input = *input,
        .deadline = call.deadline,
        .outputCap = ConfigDocument::largest + (1 << 20)});
    if (!run)
        return tl::unexpected(Failure{run.error().kind, call.what, run.error().what + u": "_s + run.error().why});
    std::optional<ScriptAnswer> answer = answerIn(run->out, nonce);
    if (!answer)
        return tl::unexpected(silence(shell, call, *run));
    if (answer->has("ok"))
        return *std::move(answer);
    const bool isRefusal = answer->has("refused");
    const QString said = answer->value(isRefusal ? "refused" : "failed");
    const QString code = said.section(u' ', 0, 0);
    Failure failure{isRefusal ? Failure::Kind::Refused : Failure::Kind::Local, call.what,
        scriptWords(code, plainLine(said.section(u' ', 1), 600))};
    if (code == "torn"_L1)
        failure.kind = Failure::Kind::Lost;
    return tl::unexpected(failure);
}

} // namespace stalewatch
