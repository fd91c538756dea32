#pragma once

#include "workspace/search.h"

#include <QWidget>

class QListWidget;

namespace tekigo {

class Fold;

/// The evidence in which a search cannot find every word, and why: below the results, folded; nothing where
/// all was read.
class SearchGaps : public QWidget
{
    Q_OBJECT

public:
    explicit SearchGaps(QWidget* parent);

    void setGaps(std::vector<SearchGap> gaps);

Q_SIGNALS:
    void chosen(const tekigo::SearchGap& gap); ///< its evidence is to be shown

private:
    void retell();

    Fold* m_fold = nullptr;
    QListWidget* m_list = nullptr;
    std::vector<SearchGap> m_gaps;
};

} // namespace tekigo
