// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/pushes/remotestore.h"

#include "app/pushes/auditline.h"
#include "app/pushes/localreloaders.h"
#include "app/pushes/validator.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QRegularExpression>
#include <QSysInfo>

#include <utility>

namespace stalewatch {

using namespace Qt::StringLiterals;

namespace {

QString words(const char *text)
{
    return QCoreApplication::translate("RemoteShell", text);
}

/// Who pushes, for others who find the lock: "ann@n7", nothing that a shell or a path could stumble over.
QString whoWeAre()
{
    static const QRegularExpression odd(u"[^A-Za-z0-9._@-]"_s);
    return QString(localUser() + u'@' + QSysInfo::machineHostName()).replace(odd, u"_"_s);
}

QString rootOf(const PushPlan &plan)
{
    return plan.root.isEmpty() ? plan.file : plan.root;
}

QString wayOf(const PushPlan &plan)
{
    return plan.mode == WriteMode::Rename ? u"rename"_s : u"inplace"_s;
}

Validation validationOf(const ScriptAnswer &answer, const QString &file)
{
    QByteArray said;
    for (const auto &[word, text] : answer.lines)
        said += word == "said" ? text.toUtf8() + '\n' : QByteArray();
    if (answer.has("unavailable")) {
        return {.complaints
            = {words(QT_TRANSLATE_NOOP("RemoteShell", "There is no nats-server program there that could be asked."))}};
    }
    const QString version = versionIn(answer.value("version").toUtf8());
    if (version.isEmpty())
        return {.complaints = {words(QT_TRANSLATE_NOOP("RemoteShell", "The program there is no nats-server."))}};
    const QString name = answer.has("name") ? answer.value("name") : file;
    Validation validation = validationFrom(answer.value("exit").toInt(), said, name);
    validation.version = version;
    return validation;
}

} // namespace

RemoteStore::RemoteStore(RemoteShell shell, QString program, QString owner)
    : m_shell(std::move(shell)), m_program(std::move(program)), m_owner(std::move(owner))
{
}

ScriptCall RemoteStore::reading(const char *verb, const QString &file) const
{
    //: %1: a place and the path of a file, as "ssh:n1:/etc/nats.conf"
    const QString what = words(QT_TRANSLATE_NOOP("RemoteShell", "reading %1")).arg(m_shell.place + u':' + file);
    return {.what = what, .verb = verb, .file = file, .root = file};
}

ScriptCall RemoteStore::step(const char *verb, const PushPlan &plan) const
{
    //: %1: a place and the path of a file, as "ssh:n1:/etc/nats.conf"
    const QString what = words(QT_TRANSLATE_NOOP("RemoteShell", "writing %1")).arg(m_shell.place + u':' + plan.file);
    return {.what = what,
        .verb = verb,
        .file = plan.file,
        .realFile = m_realFile,
        .id = plan.id,
        .oldDigest = plan.oldDigest,
        .newDigest = plan.newDigest,
        .root = rootOf(plan)};
}

Result<> RemoteStore::carryOut(const ScriptCall &call) const
{
    return runScript(m_shell, call).map([](const ScriptAnswer &) {});
}

Result<FoundConfig> RemoteStore::look(const QString &file)
{
    const Result<ScriptAnswer> answer = runScript(m_shell, reading("look", file));
    if (!answer)
        return tl::unexpected(answer.error());
    FoundConfig found{.bytes = answer->bytes, .realFile = answer->value("real")};
    const QString how = answer->value("how");
    if (how.startsWith("inplace"_L1)) {
        const QString why = how.section(u' ', 1);
        found.mode = WriteMode::InPlace;
        found.whyNotRename = why == "mounted"_L1
            ? words(QT_TRANSLATE_NOOP("RemoteShell", "it is mounted into its place, so nothing can be renamed over it"))
            : scriptWords(why.section(u' ', 0, 0), why.section(u' ', 1));
    } else if (answer->value("links").toInt() > 1) {
        found.remarks += words(
            QT_TRANSLATE_NOOP("RemoteShell", "The file has other names (hard links); they will keep the old content."));
    }
    return found;
}

Result<QByteArray> RemoteStore::readIncluded(const QString &path)
{
    const ScriptCall call = reading("fetch", path);
    const Result<ScriptAnswer> answer = runScript(m_shell, call);
    if (!answer)
        return tl::unexpected(answer.error());
    if (answer->has("none"))
        return tl::unexpected(Failure{Failure::Kind::Local, call.what, scriptWords(u"missing"_s, {})});
    return answer->bytes;
}

std::function<std::optional<QByteArray>(const QByteArray &)> RemoteStore::environment(const QString &root)
{
    ScriptCall call = reading("environment", root);
    const Result<ScriptAnswer> known = runScript(m_shell, call);
    if (!known || known->has("unknown"))
        return {};
    return [shell = m_shell, call](const QByteArray &name) mutable -> std::optional<QByteArray> {
        call.extra = QString::fromUtf8(name);
        const Result<ScriptAnswer> answer = runScript(shell, call);
        return answer && answer->has("value") ? std::optional(answer->value("value").toUtf8()) : std::nullopt;
    };
}

Result<Validation> RemoteStore::validate(const QString &file, const QString &root)
{
    ScriptCall call = reading("validate", file);
    call.root = root;
    call.extra = m_program;
    return runScript(m_shell, call).map([&](const ScriptAnswer &answer) { return validationOf(answer, file); });
}

Result<> RemoteStore::lock(const PushPlan &plan)
{
    ScriptCall call = step("lock", plan);
    const QString now = QDateTime::currentDateTimeUtc().toString(u"yyyy-MM-ddTHH.mm.ssZ"_s);
    call.extra = QStringList{m_owner, plan.id, whoWeAre(), now}.join(u':');
    const Result<ScriptAnswer> answer = runScript(m_shell, call);
    if (!answer)
        return tl::unexpected(answer.error());
    m_realFile = answer->value("real");
    return {};
}

Result<std::optional<QByteArray>> RemoteStore::read(const PushPlan &plan)
{
    return runScript(m_shell, step("fetch", plan)).map([](const ScriptAnswer &answer) {
        return answer.has("none") ? std::nullopt : std::optional(answer.bytes);
    });
}

Result<> RemoteStore::writeTemp(const PushPlan &plan, const QByteArray &bytes)
{
    ScriptCall call = step("write-temp", plan);
    call.extra = wayOf(plan);
    call.payload = bytes;
    return carryOut(call);
}

Result<Validation> RemoteStore::validateTemp(const PushPlan &plan)
{
    ScriptCall call = step("validate-temp", plan);
    call.extra = m_program;
    return runScript(m_shell, call).map([&](const ScriptAnswer &answer) { return validationOf(answer, plan.file); });
}

Result<> RemoteStore::sync(const PushPlan &plan)
{
    return carryOut(step("sync", plan));
}

Result<> RemoteStore::replace(const PushPlan &plan, const QByteArray &bytes)
{
    ScriptCall call = step("replace", plan);
    call.extra = wayOf(plan);
    if (plan.mode != WriteMode::Rename)
        call.payload = bytes; // again: after a kill there may be no temporary file
    return carryOut(call);
}

Result<> RemoteStore::syncFolder(const PushPlan &plan)
{
    return carryOut(step("sync-folder", plan));
}

Result<> RemoteStore::restore(const PushPlan &plan, const QByteArray &bytes)
{
    ScriptCall call = step("restore", plan);
    call.extra = wayOf(plan);
    call.payload = bytes;
    return carryOut(call);
}

Result<> RemoteStore::removeTemp(const PushPlan &plan)
{
    return carryOut(step("remove-temp", plan));
}

Result<> RemoteStore::unlock(const PushPlan &plan)
{
    ScriptCall call = step("unlock", plan);
    call.extra = m_owner + u':';
    m_realFile.clear();
    return carryOut(call);
}

void RemoteStore::explainByHand(const PushPlan &plan, ByHand &hand) const
{
    const QString there = u"cat > "_s + shellQuoted(plan.file);
    const QStringList command = m_shell.isJoined ? m_shell.command + QStringList{there}
                                                 : m_shell.command + QStringList{u"sh"_s, u"-c"_s, there};
    hand.restoreCommand = shellLine(command) + u" < "_s + shellQuoted(hand.oldVersion);
}

} // namespace stalewatch
