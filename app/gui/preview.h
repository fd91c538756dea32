#pragma once

#include "assessment/evidence.h"

#include <QPointer>
#include <QWidget>

#include <functional>

class QLabel;
class QPlainTextEdit;
class QSpinBox;
class QStackedWidget;
class QToolButton;

namespace tekigo {

class PageView;
class PictureView;
class SheetView;
class Task;
class Tasks;

/// Shows a stored evidence file inside the program: PDF pages, an image, or the head of a text. Of any other
/// file it says what it is. Nothing in the file is ever run or fetched; pages and pictures are drawn by a program apart,
/// which runs only while they can be seen.
class Preview : public QWidget
{
    Q_OBJECT

public:
    Preview(Tasks& tasks, QWidget* parent);

    /// `path` is where the stored file lies. Without an evidence nothing is shown.
    void showFile(const std::optional<Evidence>& evidence, const QString& path);
    /// The page in view, from 1; 0 where the file has no pages.
    [[nodiscard]] int page() const;
    void goTo(int page); ///< also before the pages are there: they open at it
    [[nodiscard]] bool hasPages() const;

Q_SIGNALS:
    void pageChanged(int page);

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    QWidget* makeBar();
    void makeViews();
    void loadSheets(SheetView* view, const QString& path);
    void loadText(const QString& path);
    void showFacts(std::function<QString()> why);
    void tellFacts();
    [[nodiscard]] SheetView* sheets() const; ///< the one that is shown; null: none
    void tellBar();

    Tasks& m_tasks;
    QPointer<Task> m_loading;
    std::optional<Evidence> m_evidence;
    std::function<QString()> m_why;
    QStackedWidget* m_stack = nullptr;
    QWidget* m_bar = nullptr;
    QToolButton* m_previous = nullptr;
    QToolButton* m_next = nullptr;
    QSpinBox* m_page = nullptr;
    QLabel* m_pages = nullptr;
    PageView* m_pdf = nullptr;
    PictureView* m_picture = nullptr;
    QPlainTextEdit* m_text = nullptr;
    QLabel* m_facts = nullptr;
};

} // namespace tekigo
