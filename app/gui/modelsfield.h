#pragma once

#include "gui/field.h"

class QListWidget;

namespace tekigo {

/// For which of a product's model numbers a file or test is: a list to tick; none ticked means all of them.
/// Its text is the ticked ones, one a line; model numbers that the product does not have stay as they are.
class ModelsField : public Field
{
    Q_OBJECT

public:
    ModelsField(QWidget* parent, const QString& name, std::function<QString()> label);

    /// Those to choose from; the field hides itself where there is no choice. Call it before put().
    void offer(const QStringList& models);
    [[nodiscard]] QString text() const override;
    [[nodiscard]] QStringList models() const;

protected:
    void show(const QString& text) override;
    void lock(bool readOnly) override;

private:
    QListWidget* m_list = nullptr;
    QStringList m_offered;
    QStringList m_others; ///< ticked, but none of those
};

} // namespace tekigo
