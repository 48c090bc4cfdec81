// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/widgets/polls.h"
#include "widgets/pingsettings/confirmpush.h"
#include "widgets/pingsettings/diffview.h"
#include "widgets/pingsettings/pingform.h"
#include "widgets/pingsettings/pingsettingspanel.h"
#include "widgets/pingsettings/pushbuttons.h"

#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QTest>

namespace stalewatch::testing {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

inline QString targetNumber(int number)
{
    return u"http://10.0.0.%1:8222"_s.arg(number);
}

/// The panel, and the desk's side of it on paper.
struct Bench
{
    Polls polls{};
    PingSettingsPanel panel{[this] { return polls.local; }};
    std::vector<ServerWish> wishes{};
    quint64 number = 0;
    std::optional<ConsequencesQuestion> question{};
    std::optional<PushOrder> order{};

    explicit Bench(int servers = 1, std::vector<RowSpec> rows = {})
    {
        QObject::connect(
            &panel, &PingSettingsPanel::planAsked, &panel, [this](quint64 asked, const std::vector<ServerWish> &all) {
                number = asked;
                wishes = all;
            });
        QObject::connect(&panel, &PingSettingsPanel::consequencesAsked, &panel,
            [this](const ConsequencesQuestion &asked) { question = asked; });
        QObject::connect(
            &panel, &PingSettingsPanel::pushAsked, &panel, [this](const PushOrder &asked) { order = asked; });
        panel.setPause(20ms);
        panel.resize(1080, 460);
        panel.QWidget::show();
        std::vector<PollSpec> all;
        for (int i = 1; i <= servers; ++i) {
            all.push_back(
                {.target = TargetNumber(i), .number = ServerNumber(i), .name = "n" + std::to_string(i), .rows = rows});
            panel.setWays(targetNumber(i), {.config = u"/etc/nats-%1.conf"_s.arg(i)});
        }
        polls.take(all);
        polls.show(panel);
    }
    void type(const QString &interval, const QString &max = u"2"_s)
    {
        for (const auto &[edit, text] :
            {std::pair(&panel.form().interval(), interval), std::pair(&panel.form().max(), max)}) {
            edit->setFocus();
            edit->selectAll();
            if (text.isEmpty())
                QTest::keyClick(edit, Qt::Key_Delete);
            else
                QTest::keyClicks(edit, text);
        }
    }
    /// Waits for the question and answers it as the desk would.
    [[nodiscard]] bool plan()
    {
        wishes.clear();
        if (!QTest::qWaitFor([this] { return !wishes.empty(); }, 5'000))
            return false;
        for (const ServerWish &wish : std::vector<ServerWish>(wishes))
            panel.tellPlan(answer(wish));
        return true;
    }
    [[nodiscard]] ServerPlan answer(const ServerWish &wish) const
    {
        ServerPlan plan{.number = number, .target = wish.target, .says = ConfigSays{.written = PingSettings{}}};
        if (!wish.change.interval)
            return plan;
        plan.plan = PushPlan{
            .id = u"plan-"_s + wish.target, .target = wish.target, .file = wish.ways.config, .change = wish.change};
        plan.plan->after = changed(PingSettings{}, wish.change);
        if (plan.plan->after != PingSettings{})
            plan.plan->changes = {{.removed = "2m", .added = "30s"}};
        plan.diff
            = u"--- /etc/nats.conf\n+++ /etc/nats.conf\n@@ -1 +1 @@\n-ping_interval: \"2m\"\n+ping_interval: \"30s\"\n"_s;
        return plan;
    }
    /// Clicks "Push" and returns the question that opens; null: none did.
    [[nodiscard]] ConfirmPush *ask()
    {
        panel.buttons().push().click();
        return panel.findChild<ConfirmPush *>();
    }
    [[nodiscard]] QString state(int row = 0) const
    {
        return panel.table().model()->index(row, PushServerModel::State).data().toString();
    }
};

inline RememberedPush remembered(const QString &id, PushEnd outcome)
{
    RememberedPush push{
        .plan = {.id = id, .target = targetNumber(1), .file = u"/etc/nats-1.conf"_s}, .outcome = outcome};
    push.isOpen = outcome == PushEnd::Running || outcome == PushEnd::NeedsAttention;
    push.isLatest = outcome == PushEnd::Proven;
    push.attention = {.what = u"Not certain."_s, .commands = {u"cp -- old /etc/nats-1.conf"_s}};
    return push;
}

} // namespace stalewatch::testing
