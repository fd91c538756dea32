#pragma once

#include "assessment/evidence.h"

#include <QImage>
#include <QPointer>
#include <QWidget>

#include <memory>

class QLabel;
class QPdfDocument;
class QPdfView;
class QPlainTextEdit;
class QScrollArea;
class QSpinBox;
class QStackedWidget;
class QToolButton;

namespace tekigo {

class Task;
class Tasks;

/// Shows a stored evidence file inside the program: PDF pages, an image, or the head of a text. Of any other
/// file it says what it is. Nothing in the file is ever run or fetched.
class Preview : public QWidget
{
    Q_OBJECT

public:
    Preview(Tasks& tasks, QWidget* parent);
    ~Preview() override;

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
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* makeBar();
    void makeViews();
    void loadPdf(const QString& path);
    struct LoadedPdf;
    static LoadedPdf openPdf(const QString& path);
    void showPdf(const LoadedPdf& loaded);
    void loadImage(const QString& path);
    void loadText(const QString& path);
    void showFacts(const QString& why);
    void showScaled();
    void zoom(double factor);
    void fit();
    void tellBar();

    Tasks& m_tasks;
    QPointer<Task> m_loading;
    std::optional<Evidence> m_evidence;
    QString m_why;
    QStackedWidget* m_stack = nullptr;
    QWidget* m_bar = nullptr;
    QToolButton* m_previous = nullptr;
    QToolButton* m_next = nullptr;
    QSpinBox* m_page = nullptr;
    QLabel* m_pages = nullptr;
    std::shared_ptr<QPdfDocument> m_document; ///< opened aside, shown here
    int m_wanted = 0;                         ///< page to open at; 0: the first
    QPdfView* m_pdf = nullptr;
    QScrollArea* m_imageArea = nullptr;
    QLabel* m_image = nullptr;
    QImage m_picture;
    double m_scale = 0; ///< of the picture; 0: fits the pane
    QPlainTextEdit* m_text = nullptr;
    QLabel* m_facts = nullptr;
};

} // namespace tekigo
