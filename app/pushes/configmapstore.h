// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/pushes/remoteshell.h"
#include "app/pushes/wholestore.h"

#include <QJsonObject>

namespace stalewatch {

/// A key of a ConfigMap, by kubectl. A change is a JSON patch that only fits the resourceVersion it was made from, so
/// the cluster itself refuses it where somebody else was faster; the text goes over standard input, never as an
/// argument.
class ConfigMapStore final : public WholeStore
{
public:
    /// @p map names it; what its part says is the key that is the config.
    ConfigMapStore(KubernetesName map, QString program);

    /// What stands for the path of the config: "NAME/KEY". What it includes are other keys of the same map.
    [[nodiscard]] QString file() const;

    [[nodiscard]] Result<FoundConfig> look(const QString &file) override;
    void explainByHand(const PushPlan &plan, ByHand &hand) const override;

protected:
    [[nodiscard]] Result<std::optional<QByteArray>> fetch(const QString &file) override;
    [[nodiscard]] Result<> put(const QString &file, const QByteArray &bytes, const QString &expected) override;

private:
    [[nodiscard]] Result<QJsonObject> map() const;
    [[nodiscard]] Result<QByteArray> run(
        const QStringList &arguments, const QString &what, const QByteArray &input = {}) const;

    const KubernetesName m_map;
};

} // namespace stalewatch
