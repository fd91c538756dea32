#pragma once

#include "gui/sheetview.h"

#include <QAccessible>

#include <algorithm>

namespace tekigo {

/// The pages of a stranger's PDF: one of them is the current one, which a person may make the place that carries a
/// requirement.
class PageView : public SheetView, private QAccessible::ActivationObserver
{
    Q_OBJECT

public:
    explicit PageView(QWidget* parent);
    ~PageView() override;

    [[nodiscard]] int page() const { return pages() > 0 ? m_page + 1 : 0; } ///< from 1; 0: none
    void goTo(int page); ///< from 1; also before the pages are there: they open at it

Q_SIGNALS:
    void pageChanged(int page);

protected:
    [[nodiscard]] QSizeF fitted(QSizeF sheet) const override;
    [[nodiscard]] double unit() const override;
    [[nodiscard]] int anchor() const override { return std::clamp(m_page, 0, std::max(0, pages() - 1)); }
    void moved() override;
    void cleared() override;
    void wordsRead(int turn, const QString& words) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void setPage(int page);
    void tell();
    void askWords();
    void accessibilityActiveChanged(bool active) override;

    int m_page = 0;   ///< from 0
    int m_wanted = 0; ///< page to open at; 0: the first
    bool m_heard = QAccessible::isActive(); ///< by somebody to whom pages are read
    int m_reading = 0; ///< turn of the words that were asked for
    int m_read = -1;   ///< page that they are of
    QString m_words;   ///< for those who hear the page
};

} // namespace tekigo
