// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/values/target.h"

#include "models/values/untrusted.h"

#include <QCoreApplication>

#include <algorithm>

namespace stalewatch {

using namespace Qt::StringLiterals;

namespace {

QString words(const char *text)
{
    return QCoreApplication::translate("Target", text);
}

} // namespace

bool isNats(const Target &target)
{
    const QString scheme = target.url.scheme();
    return scheme != "http"_L1 && scheme != "https"_L1;
}

Target contextTarget(const QString &name)
{
    Target target;
    target.url.setScheme(u"context"_s);
    target.url.setPath(name, QUrl::DecodedMode);
    target.login.context = name;
    return target;
}

QString objectionToContextName(const QString &name)
{
    if (name.isEmpty())
        return words(QT_TRANSLATE_NOOP("Target", "A context has a name."));
    if (name.contains(".."_L1) || name.contains(u'/') || name.contains(u'\\'))
        return words(QT_TRANSLATE_NOOP("Target", "The name of a context has no \"..\", \"/\" or \"\\\" in it."));
    if (std::ranges::any_of(name, [](QChar c) { return !c.isPrint(); }))
        return words(QT_TRANSLATE_NOOP("Target", "The name of a context has no invisible characters in it."));
    return {};
}

QString shownTarget(const QUrl &url)
{
    if (url.scheme() == "context"_L1)
        return u"context:"_s + url.path(QUrl::FullyDecoded);
    const auto hidden = QUrl::RemoveUserInfo | QUrl::RemoveQuery | QUrl::RemoveFragment;
    // Encoded: plain ASCII that reads the same everywhere and that parseTarget() reads back.
    return url.toString(hidden | QUrl::FullyEncoded);
}

QString shownTarget(const Target &target)
{
    QString shown = shownTarget(target.url);
    for (const QUrl &url : target.furtherUrls)
        shown += u',' + shownTarget(url);
    return shown;
}

QString shownLogin(const LoginReference &login)
{
    if (!login.context.isEmpty()) {
        //: %1: the name of a NATS CLI context
        return words(QT_TRANSLATE_NOOP("Target", "context %1")).arg(plainLine(login.context));
    }
    if (!login.credsFile.isEmpty()) {
        //: %1: a credentials file of NATS
        return words(QT_TRANSLATE_NOOP("Target", "creds %1")).arg(plainLine(login.credsFile));
    }
    if (!login.nkeyFile.isEmpty()) {
        //: %1: a file with a seed; "nkey" is NATS's word
        return words(QT_TRANSLATE_NOOP("Target", "nkey %1")).arg(plainLine(login.nkeyFile));
    }
    if (!login.user.isEmpty()) {
        //: %1: the name of a user
        return words(QT_TRANSLATE_NOOP("Target", "user %1")).arg(plainLine(login.user));
    }
    return login.tokenKey.isEmpty() ? QString() : words(QT_TRANSLATE_NOOP("Target", "token"));
}

} // namespace stalewatch
