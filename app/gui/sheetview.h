#pragma once

#include "foreign/showing.h"

#include <QAbstractScrollArea>

#include <map>
#include <memory>

namespace tekigo {

/// Sheets of a stranger's file under each other, drawn by a program apart (foreign/showing.h): those in view, each as
/// large as it is shown, so that larger is sharper. This window never opens the file.
class SheetView : public QAbstractScrollArea
{
    Q_OBJECT

public:
    ~SheetView() override;

    void showFile(const QString& path); ///< from `wake` on; an empty path shows nothing
    void wake();                        ///< somebody looks; for a new file `opened` or `refused` follows
    void rest();                        ///< nobody does: the program apart ends
    void zoom(double factor);
    void fit();
    [[nodiscard]] int pages() const { return static_cast<int>(m_sizes.size()); }
    /// What is shown of a page, from 1; null: nothing yet.
    [[nodiscard]] QImage sheet(int page) const;
    [[nodiscard]] Text failure(int page) const; ///< why it is not shown; empty: it is, or will be
    [[nodiscard]] qint64 program() const { return m_showing ? m_showing->program() : 0; }

Q_SIGNALS:
    void opened();
    void refused(const tekigo::Text& why);
    void sheetsChanged(); ///< one more is shown, or said not to be

protected:
    SheetView(foreign::Form form, QWidget* parent);

    /// A sheet's size where it fits, and the size of one of its units, in the window's pixels.
    [[nodiscard]] virtual QSizeF fitted(QSizeF sheet) const = 0;
    [[nodiscard]] virtual double unit() const = 0;
    virtual void moved() {}   ///< somebody scrolled
    virtual void cleared() {} ///< another file is shown from now on

    [[nodiscard]] const QRect& place(int page) const { return m_places[static_cast<size_t>(page)]; }
    [[nodiscard]] int pageAt(int y) const; ///< from 0, of the whole content; the nearest
    void scrollTo(int page);               ///< from 0
    [[nodiscard]] virtual int anchor() const; ///< the page that stays in view where sizes change
    [[nodiscard]] foreign::Showing* showing() const { return m_showing.get(); }
    virtual void wordsRead(int turn, const QString& words);

    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void changeEvent(QEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    struct Sheet
    {
        QImage image;
        QSize asked;
        Text why;
    };
    struct Asked
    {
        int page = 0;
        QSize pixels;
    };

    void take(const foreign::Opened& file);
    void keep(int turn, const QImage& image, const Text& why);
    void layOut();
    void place();
    void resized();
    void askVisible();
    void forget(int first, int last);
    [[nodiscard]] std::pair<int, int> visible() const;
    [[nodiscard]] QSize pixelsOf(int page) const;
    void paintSheet(QPainter& painter, int page, const QRect& where) const;

    foreign::Form m_form;
    std::unique_ptr<foreign::Showing> m_showing;
    std::vector<QSizeF> m_sizes;
    std::vector<QRect> m_places;
    std::map<int, Sheet> m_sheets;
    std::map<int, Asked> m_asked; ///< by the number of the turn
    double m_zoom = 0;            ///< 0: fitted
    bool m_settling = false;      ///< the bars are moved by us
    QTimer m_soon;
};

} // namespace tekigo
