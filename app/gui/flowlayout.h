#pragma once

#include "gui/theme.h"

#include <QLayout>

#include <memory>
#include <vector>

namespace tekigo {

/// A row that goes on in the next line where there is no room for all of it: large words, a small window. What can grow
/// (by its size policy) shares what is left of its line; a stretch pushes what follows it to the right.
class FlowLayout : public QLayout
{
public:
    explicit FlowLayout(QWidget* parent = nullptr, int spacing = space::Small);
    ~FlowLayout() override;

    void addStretch();
    void addItem(QLayoutItem* item) override;
    [[nodiscard]] int count() const override;
    [[nodiscard]] QLayoutItem* itemAt(int index) const override;
    QLayoutItem* takeAt(int index) override;

    [[nodiscard]] Qt::Orientations expandingDirections() const override;
    [[nodiscard]] bool hasHeightForWidth() const override;
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;    ///< all in one line
    [[nodiscard]] QSize minimumSize() const override; ///< the widest alone
    void setGeometry(const QRect& rect) override;

private:
    struct Piece
    {
        QLayoutItem* item;
        int width;
    };
    using Line = std::vector<Piece>;

    [[nodiscard]] std::vector<Line> linesFor(int width) const;
    static void grow(Line& line, int spare);
    [[nodiscard]] static int heightOf(const Line& line);
    void place(const Line& line, const QRect& room) const;

    std::vector<std::unique_ptr<QLayoutItem>> m_items;
    int m_height = 0; ///< as it is laid out now
};

} // namespace tekigo
