#pragma once

#include <QComboBox>

namespace tekigo {

/// A list to choose one thing from. It asks for the room that the chosen words need and can do with less; what does not fit
/// then ends with "…", and the tool tip says it whole (wholewords.h). The list that opens has room for all of it.
class SelectBox : public QComboBox
{
    Q_OBJECT

public:
    explicit SelectBox(QWidget* parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;        ///< of the chosen words, within reason
    [[nodiscard]] QSize minimumSizeHint() const override; ///< of minimumContentsLength() letters, where there are so many
    [[nodiscard]] QString shownText() const;              ///< as it is painted
    void showPopup() override;
    /// For a few short words: always room for the longest of them.
    void holdAll();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] QSize sizeFor(int words) const;

    bool m_holdsAll = false;
};

/// Makes the list that opened as high as its rows: Qt reckons without the sheet's edge around them, and would hide the last
/// behind an arrow.
void showAllRows(QComboBox& box);

} // namespace tekigo
