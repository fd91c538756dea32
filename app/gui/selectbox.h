#pragma once

#include <QComboBox>

namespace tekigo {

/// A list to choose one thing from. It asks for the room that its words need and can do with less; what does not fit then
/// ends with "…", and the tool tip says it whole (wholewords.h).
class SelectBox : public QComboBox
{
    Q_OBJECT

public:
    explicit SelectBox(QWidget* parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;        ///< of the longest words, within reason
    [[nodiscard]] QSize minimumSizeHint() const override; ///< of minimumContentsLength() letters, where there are so many
    [[nodiscard]] QString shownText() const;              ///< as it is painted

protected:
    void paintEvent(QPaintEvent* event) override;
};

} // namespace tekigo
