#pragma once

#include <QToolButton>

#include <functional>

namespace tekigo {

/// A button that unfolds something below it: "Why?", "Examples". The content stands in the layout of who made
/// both.
class Fold : public QToolButton
{
    Q_OBJECT

public:
    Fold(QWidget* parent, const QString& name, std::function<QString()> accessibleName,
         std::function<QString()> words);

    void setContent(QWidget* content); ///< hidden until unfolded
    void tellAnew();                   ///< what its words are made from has changed
    void setOpen(bool open);
    [[nodiscard]] bool isOpen() const { return isChecked(); }

private:
    std::function<QString()> m_words;
    QWidget* m_content = nullptr;
};

} // namespace tekigo
