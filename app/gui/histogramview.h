#pragma once

#include <QWidget>

#include <vector>

namespace tekigo {

/// Counts as bars: a name at the left, a bar, the count and its share at the right. What it shows is told to assistive
/// technology in words.
class HistogramView : public QWidget
{
    Q_OBJECT

public:
    struct Bar
    {
        QString name;
        qint64 count = 0;

        bool operator==(const Bar&) const = default;
    };

    explicit HistogramView(QWidget* parent = nullptr);

    void setBars(std::vector<Bar> bars);
    [[nodiscard]] QString words() const; ///< "8 characters: 995 (99.5 %); …"
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    [[nodiscard]] QString counted(const Bar& bar) const;
    [[nodiscard]] int rowHeight() const;

    std::vector<Bar> m_bars;
    qint64 m_all = 0;
};

} // namespace tekigo
