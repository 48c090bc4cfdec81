// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/ports/secrets.h"
#include "models/values/listedcontext.h"
#include "models/values/target.h"

#include <QWidget>

class QCheckBox;
class QLineEdit;

namespace stalewatch {

class FileField;
class LoginFields;

/// The fields of one target: its address, how to log in, and the files that TLS may need.
class TargetForm final : public QWidget
{
    Q_OBJECT

public:
    explicit TargetForm(QWidget *parent = nullptr);

    void setContexts(const QList<ListedContext> &contexts);
    void setTarget(const Target &target);
    /// Whether nothing may be changed there.
    void setReadOnly(bool isReadOnly);
    [[nodiscard]] bool isReadOnly() const;
    /// What the fields say, or what is wrong with them. A secret that was typed goes out by secretTyped() before, and
    /// leaves its field.
    [[nodiscard]] Result<Target> takeTarget();

signals:
    void edited();
    void secretTyped(const QString &key, const stalewatch::SharedSecret &secret);

private:
    void takeSecretsFromAddress();
    [[nodiscard]] Result<Target> typedTarget() const;

    QLineEdit *m_address;     // child widget
    LoginFields *m_login;     // child widget
    FileField *m_ca;          // child widget
    FileField *m_certificate; // child widget
    FileField *m_key;         // child widget
    QCheckBox *m_tlsFirst;    // child widget
    QCheckBox *m_readOnly;    // child widget
};

} // namespace stalewatch
