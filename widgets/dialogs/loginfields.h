// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/ports/secrets.h"
#include "models/values/listedcontext.h"
#include "models/values/target.h"

#include <QWidget>

class QComboBox;
class QLineEdit;
class QStackedWidget;

namespace stalewatch {

class FileField;

/// How to log in: which kind, and the fields of that kind. What is typed into a secret's field is handed out once and
/// never shown again.
class LoginFields final : public QWidget
{
    Q_OBJECT

public:
    enum class Kind { None, Context, Creds, Nkey, User, Token };

    explicit LoginFields(QWidget *parent = nullptr);

    /// What may be chosen as a context.
    void setContexts(const QList<ListedContext> &contexts);
    void setLogin(const LoginReference &login);
    /// Without tlsFirst. A secret that was typed has a key.
    [[nodiscard]] LoginReference login() const;
    /// What stands in the field of the password or token; null: nothing. The field is empty after it.
    [[nodiscard]] SharedSecret takeSecret();
    /// As if the person had chosen a user with a password, or a token.
    void putUser(const QString &user, const Secret &password);
    void putToken(const Secret &token);

signals:
    void edited();

private:
    void choose(Kind kind);
    void put(QLineEdit *field, const Secret &secret);

    QComboBox *m_kind;       // child widget
    QStackedWidget *m_pages; // child widget, a page for each kind
    QComboBox *m_contexts;   // child widget
    FileField *m_creds;      // child widget
    FileField *m_nkey;       // child widget
    QLineEdit *m_user;       // child widget
    QLineEdit *m_password;   // child widget
    QLineEdit *m_token;      // child widget
    QString m_passwordKey{}; ///< of what is kept already, or will be
    QString m_tokenKey{};
};

} // namespace stalewatch
