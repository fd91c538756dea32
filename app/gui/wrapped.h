#pragma once

#include <QCheckBox>
#include <QPushButton>
#include <QRadioButton>
#include <QStyleOptionButton>
#include <QStylePainter>

namespace tekigo {

namespace wrapped {
inline constexpr int FewestLetters = 14; ///< in a line; fewer read badly

/// These words in lines of at most this width.
[[nodiscard]] QString broken(const QString& words, const QFontMetrics& metrics, int width);

constexpr QStyle::ControlElement element(const QPushButton*)
{
    return QStyle::CE_PushButton;
}
constexpr QStyle::ControlElement element(const QCheckBox*)
{
    return QStyle::CE_CheckBox;
}
constexpr QStyle::ControlElement element(const QRadioButton*)
{
    return QStyle::CE_RadioButton;
}
} // namespace wrapped

/// A push button, a tick or a radio button whose words go on in another line where there is no room for all of them:
/// `named<Wrapped<QCheckBox>>(…)`. Its height follows its width.
template<class Button>
class Wrapped : public Button
{
public:
    explicit Wrapped(QWidget* parent)
        : Button(parent)
    {
        this->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    }

    [[nodiscard]] QSize minimumSizeHint() const override
    {
        const QSize whole = Button::sizeHint();
        return {qMin(whole.width(), around() + wrapped::FewestLetters * this->fontMetrics().horizontalAdvance(u'x')),
                whole.height()};
    }
    [[nodiscard]] QString shownText() const ///< as it is painted, with its line breaks
    {
        return wrapped::broken(this->text(), this->fontMetrics(), this->width() - around());
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QStylePainter painter(this);
        QStyleOptionButton option;
        this->initStyleOption(&option);
        option.text = shownText();
        painter.drawControl(wrapped::element(this), option);
        fit(); // other words may have come since
    }
    void resizeEvent(QResizeEvent* event) override
    {
        Button::resizeEvent(event);
        fit();
    }

private:
    /// What stands beside the words: the mark, the padding.
    [[nodiscard]] int around() const
    {
        return Button::sizeHint().width() - this->fontMetrics().size(Qt::TextShowMnemonic, this->text()).width();
    }
    void fit()
    {
        const auto more = static_cast<int>(shownText().count(u'\n')) * this->fontMetrics().lineSpacing();
        if (const int height = Button::sizeHint().height() + more; this->minimumHeight() != height)
            this->setFixedHeight(height);
    }
};

} // namespace tekigo
