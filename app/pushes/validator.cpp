// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/pushes/validator.h"

#include "app/pushes/natsprocess.h"
#include "app/pushes/program.h"
#include "models/push/masking.h"
#include "models/values/untrusted.h"

#include <QCoreApplication>
#include <QFile>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>

namespace stalewatch {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostComplaints = 20;

QString words(const char *text)
{
    return QCoreApplication::translate("Validator", text);
}

/// "nats-server: /etc/nats.conf:3:5: unknown field" without its name and the file's, so that what is said of two files
/// can be compared.
QString complaintFrom(QString line, const QString &file)
{
    if (line.startsWith("nats-server: "_L1))
        line = line.mid(13);
    if (line.startsWith(file + u':'))
        line = line.mid(file.size() + 1);
    line.replace(file, file.section(u'/', -1));
    return plainLine(maskedText(line), 400);
}

Validation unavailable(const QString &why)
{
    return {.verdict = Validation::Verdict::Unavailable, .complaints = {why}};
}

} // namespace

ServerProgram serverProgramFor(const QString &config, const QString &fallback)
{
    for (const NatsProcess &process : natsProcessesWith(config)) {
        if (!process.program.isEmpty())
            return {process.program, process.folder, process.environment, process.environment.has_value()};
    }
    return {.program = fallback.isEmpty() ? QStandardPaths::findExecutable(u"nats-server"_s) : fallback};
}

QString versionIn(const QByteArray &printed)
{
    static const QRegularExpression version(u"nats-server: v(\\S{1,64})"_s);
    return version.match(QString::fromUtf8(printed)).captured(1);
}

Validation validationFrom(int exitCode, const QByteArray &printed, const QString &file)
{
    static const QRegularExpression digest(u"is valid \\((sha256:[0-9a-f]{64})\\)"_s);
    Validation validation;
    if (exitCode == 0) {
        validation.verdict = Validation::Verdict::Valid;
        validation.digest = digest.match(QString::fromUtf8(printed)).captured(1);
        return validation;
    }
    validation.verdict = Validation::Verdict::Invalid;
    for (const QString &line : QString::fromUtf8(printed).split(u'\n', Qt::SkipEmptyParts)) {
        if (!line.trimmed().isEmpty() && validation.complaints.size() < mostComplaints)
            validation.complaints += complaintFrom(line.trimmed(), file);
    }
    return validation;
}

Validation askProgram(const ServerProgram &program, const QString &file)
{
    if (program.program.isEmpty()) {
        return unavailable(
            words(QT_TRANSLATE_NOOP("Validator", "There is no nats-server program here that could be asked.")));
    }
    ProgramCall call{.program = program.program, .folder = program.folder, .environment = program.environment};
    call.arguments = QStringList{u"--version"_s};
    const Result<ProgramRun> about = runProgram(call);
    if (!about)
        return unavailable(about.error().what + u": "_s + about.error().why);
    const QString version = versionIn(about->out + about->err);
    if (version.isEmpty()) {
        //: %1: the path of a program
        return unavailable(words(QT_TRANSLATE_NOOP("Validator", "%1 is no nats-server.")).arg(program.program));
    }
    call.arguments = QStringList{u"-t"_s, u"-c"_s, file};
    const Result<ProgramRun> run = runProgram(call);
    if (!run)
        return unavailable(run.error().what + u": "_s + run.error().why);
    Validation validation = validationFrom(run->exitCode, run->err + run->out, file);
    validation.version = version;
    return validation;
}

Validation askAboutBytes(const ServerProgram &program, const QByteArray &bytes)
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"nats.conf"_s));
    if (!folder.isValid() || !file.open(QIODevice::WriteOnly | QIODevice::NewOnly))
        return unavailable(folder.isValid() ? file.errorString() : folder.errorString());
    if (file.write(bytes) != bytes.size() || !file.flush())
        return unavailable(file.errorString());
    file.close();
    return askProgram(program, file.fileName());
}

} // namespace stalewatch
