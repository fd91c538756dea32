#pragma once

#include <QScrollArea>

namespace tekigo {

class Page;

/// Holds a page that may need more height than a small window has, with large words above all: it then scrolls up and
/// down as a whole. Otherwise the page has exactly the window's room.
class PageScroll : public QScrollArea
{
    Q_OBJECT

public:
    PageScroll(Page* page, QWidget* parent);

    [[nodiscard]] Page* page() const;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void fit();
};

} // namespace tekigo
