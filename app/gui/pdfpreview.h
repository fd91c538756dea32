#pragma once

#include <QWidget>

class QLabel;
class QPdfBookmarkModel;
class QPdfDocument;
class QPdfView;
class QSplitter;
class QTreeView;

namespace tekigo {

/// A finished dossier as it will be read: its pages, with its bookmarks beside them.
class PdfPreview : public QWidget
{
    Q_OBJECT

public:
    explicit PdfPreview(QWidget* parent);

    /// Shows a file, at the page that was shown before; an empty path shows nothing.
    void showFile(const QString& path);
    /// What stands in place of the pages while there is no file.
    void say(const QString& text);
    [[nodiscard]] int pages() const;

private:
    QWidget* makeBar();
    void jumpTo(const QModelIndex& bookmark);
    void giveContentsRoom();
    void zoom(double factor);
    void tellPage();

    QPdfDocument* m_document = nullptr;
    QPdfBookmarkModel* m_bookmarks = nullptr;
    QTreeView* m_tree = nullptr;
    QSplitter* m_sides = nullptr;
    bool m_hasRoom = false; ///< the contents have taken their width
    QPdfView* m_view = nullptr;
    QLabel* m_page = nullptr;
    QLabel* m_note = nullptr;
};

} // namespace tekigo
