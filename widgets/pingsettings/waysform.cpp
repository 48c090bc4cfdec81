// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/pingsettings/waysform.h"

#include "models/values/untrusted.h"

#include <QCheckBox>
#include <QCoreApplication>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>

#include <span>

namespace stalewatch {

using namespace Qt::StringLiterals;

namespace {

constexpr int longestWay = 4000; ///< characters

/// One kind of way, with an example in the spelling of the command line.
struct WayExample
{
    const char *kind = ""; ///< translated in the context "Way"
    QLatin1StringView example{};
};

constexpr WayExample configExamples[] = {
    {QT_TRANSLATE_NOOP("Way", "A file of this computer"), "/etc/nats-server.conf"_L1},
    {QT_TRANSLATE_NOOP("Way", "By ssh"), "ssh:ops@n1.example.org:/etc/nats-server.conf"_L1},
    {QT_TRANSLATE_NOOP("Way", "In a Docker container"), "docker:nats-1:/etc/nats/nats-server.conf"_L1},
    {QT_TRANSLATE_NOOP("Way", "In a pod"), "kubectl:nats/nats-0:/etc/nats/nats-server.conf"_L1},
    {QT_TRANSLATE_NOOP("Way", "A ConfigMap of Kubernetes"), "configmap:nats/nats-config:nats.conf"_L1},
    {QT_TRANSLATE_NOOP("Way", "Two commands of your own"), "command:[\"cat-config\"] [\"put-config\"]"_L1},
};
constexpr WayExample reloadExamples[] = {
    {QT_TRANSLATE_NOOP("Way", "SIGHUP to the process of this computer that runs with the config"), "signal"_L1},
    {QT_TRANSLATE_NOOP("Way", "SIGHUP to the process in a pid file"), "signal:pidfile=/run/nats-server.pid"_L1},
    {QT_TRANSLATE_NOOP("Way", "nats-server --signal reload"), "nats-server"_L1},
    {QT_TRANSLATE_NOOP("Way", "A unit of systemd"), "systemd:nats-server.service"_L1},
    {QT_TRANSLATE_NOOP("Way", "A Docker container"), "docker:nats-1"_L1},
    {QT_TRANSLATE_NOOP("Way", "A pod, once it sees the new ConfigMap"), "kubectl:nats/nats-0"_L1},
    {QT_TRANSLATE_NOOP("Way", "A request of the system account"), "system:context:sys"_L1},
    {QT_TRANSLATE_NOOP("Way", "A command of your own"), "command:[\"systemctl\",\"reload\",\"nats\"]"_L1},
    {QT_TRANSLATE_NOOP("Way", "Nothing: somebody else does it, and it is waited for"), "wait"_L1},
};

/// A button that puts an example into @p edit.
QToolButton *chooser(QLineEdit *edit, std::span<const WayExample> examples, const QString &name)
{
    auto *button = new QToolButton(edit->parentWidget());
    button->setText(WaysForm::tr("Kinds"));
    button->setAccessibleName(name);
    button->setPopupMode(QToolButton::InstantPopup);
    auto *menu = new QMenu(button);
    for (const WayExample &each : examples) {
        //: %1: a kind of way to a config; %2: an example of it
        const QString text
            = WaysForm::tr("%1: %2").arg(QCoreApplication::translate("Way", each.kind), QString(each.example));
        QObject::connect(menu->addAction(text), &QAction::triggered, edit,
            [edit, example = each.example] { edit->setText(QString(example)); });
    }
    button->setMenu(menu);
    return button;
}

QWidget *row(QLineEdit *edit, QToolButton *kinds)
{
    auto *widget = new QWidget(edit->parentWidget());
    auto *box = new QHBoxLayout(widget);
    box->setContentsMargins(0, 0, 0, 0);
    box->addWidget(edit, 1);
    box->addWidget(kinds);
    return widget;
}

} // namespace

WaysForm::WaysForm(QWidget *parent)
    : QWidget(parent)
    , m_title(new QLabel(this))
    , m_config(new QLineEdit(this))
    , m_reload(new QLineEdit(this))
    , m_included(new QCheckBox(tr("&Included files may be changed"), this))
    , m_inPlace(new QCheckBox(tr("May be written in &place"), this))
    , m_unchecked(new QCheckBox(tr("Push &unchecked if it must be"), this))
    , m_take(new QPushButton(tr("&Use these"), this))
    , m_problem(new QLabel(this))
{
    m_title->setTextFormat(Qt::PlainText);
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->setWordWrap(true);
    m_config->setAccessibleName(tr("How the config is reached"));
    m_reload->setAccessibleName(tr("How the server is reloaded"));
    for (QLineEdit *edit : {m_config, m_reload})
        edit->setMaxLength(longestWay);
    m_config->setPlaceholderText(tr("the path of the config, or choose a kind"));
    m_reload->setPlaceholderText(tr("signal: the process of this computer that runs with the config"));
    m_config->setToolTip(
        tr("As on the command line: a path of this computer, or ssh:, docker:, kubectl:, configmap:, command:."));
    m_included->setToolTip(tr("Where the setting stands in a file that the config includes, it is changed there"));
    m_unchecked->setToolTip(tr("Where no nats-server can be asked to check the new file before it is used"));
    m_inPlace->setToolTip(
        tr("For a file that is a mount of its own, as in containers. While it is written it is not whole; both "
           "versions are kept here."));
    auto *takeRow = new QHBoxLayout;
    takeRow->addWidget(m_take);
    takeRow->addStretch();
    auto *form = new QFormLayout(this);
    form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    form->addRow(m_title);
    form->addRow(tr("C&onfig"), row(m_config, chooser(m_config, configExamples, tr("Kinds of ways to a config"))));
    form->addRow(tr("Re&load"), row(m_reload, chooser(m_reload, reloadExamples, tr("Kinds of ways to reload"))));
    form->addRow(QString(), m_included);
    form->addRow(QString(), m_inPlace);
    form->addRow(QString(), m_unchecked);
    form->addRow(QString(), takeRow);
    form->addRow(m_problem);

    for (QLineEdit *edit : {m_config, m_reload})
        connect(edit, &QLineEdit::textChanged, this, &WaysForm::note);
    for (QCheckBox *box : {m_included, m_inPlace, m_unchecked})
        connect(box, &QCheckBox::toggled, this, &WaysForm::note);
    const auto take = [this] {
        if (!m_target.isEmpty())
            emit waysAsked(m_target, ways());
    };
    connect(m_take, &QPushButton::clicked, this, take);
    connect(m_config, &QLineEdit::returnPressed, this, take);
    connect(m_reload, &QLineEdit::returnPressed, this, take);
    note();
}

void WaysForm::setWays(const QString &target, const QString &title, const PushWays &ways)
{
    //: %1: the name of a server
    m_title->setText(target.isEmpty() ? tr("No server is chosen.") : tr("How %1 is reached and reloaded").arg(title));
    setEnabled(!target.isEmpty());
    if (target == m_target && ways == m_taken)
        return;
    m_target = target;
    m_taken = ways;
    m_config->setText(ways.config);
    m_reload->setText(ways.reload);
    m_included->setChecked(ways.mayEditIncluded);
    m_inPlace->setChecked(ways.mayWriteInPlace);
    m_unchecked->setChecked(ways.mayGoUnvalidated);
    note();
}

PushWays WaysForm::ways() const
{
    return {.config = m_config->text().trimmed(),
        .reload = m_reload->text().trimmed(),
        .mayWriteInPlace = m_inPlace->isChecked(),
        .mayGoUnvalidated = m_unchecked->isChecked(),
        .mayEditIncluded = m_included->isChecked()};
}

void WaysForm::setProblem(const QString &problem)
{
    m_problem->setText(plainLine(problem, 600));
}

void WaysForm::note()
{
    m_take->setEnabled(ways() != m_taken);
}

} // namespace stalewatch
