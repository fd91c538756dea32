#pragma once

#include "gui/page.h"

class QLabel;
class QLineEdit;
class QListView;

namespace tekigo {

class SearchGaps;
class SearchModel;
class SearchReader;
struct SearchHit;

/// 検索: words anywhere in the workspace and its files, found as they are typed.
class SearchPage : public Page
{
    Q_OBJECT

public:
    SearchPage(const Desk& desk, QWidget* parent);

    [[nodiscard]] QString title() const override;
    void takeFocus() override;
    [[nodiscard]] QList<QAction*> acts() const override { return m_acts; }
    [[nodiscard]] static Place placeOf(const SearchHit& hit);

protected:
    void showRevision() override {}
    void retranslate() override;
    void showEvent(QShowEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void makeAct();
    void search();
    void tell();
    void tellGaps();

    SearchModel* m_model = nullptr;
    SearchReader* m_reader = nullptr;
    QLineEdit* m_text = nullptr;
    QLabel* m_count = nullptr;
    QLabel* m_hint = nullptr;
    QListView* m_list = nullptr;
    SearchGaps* m_gaps = nullptr;
    QList<QAction*> m_acts;
    bool m_stale = false; ///< the workspace has changed since it searched
};

} // namespace tekigo
