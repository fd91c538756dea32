#pragma once

#include "checklist/circumstances.h"
#include "checklist/condition.h"
#include "checklist/evaluation.h"

/// A bank and checklists read from a folder, and conditions and facts written as YAML against them.
class Given
{
public:
    explicit Given(const QString& folder);
    static Given small(); ///< tests/checklist/small

    const tekigo::Catalogue& catalogue() const { return m_catalogue; }
    /// Parameters come from `checklist`.
    tekigo::Condition condition(const QByteArray& yaml, const QString& checklist) const;
    /// As an answers file, with what instruments found beside it.
    tekigo::Facts facts(const QByteArray& yaml) const;

private:
    tekigo::Catalogue m_catalogue;
};

/// "true", "false", "unknown".
QString nameOf(tekigo::Truth truth);
QString nameOf(tekigo::Ruling::State state); ///< and "not-applicable"
