#include "gui/wrapped.h"

#include <QTextBoundaryFinder>

namespace tekigo {

QString wrapped::broken(const QString& words, const QFontMetrics& metrics, int width)
{
    if (metrics.size(Qt::TextShowMnemonic, words).width() <= width)
        return words;
    QTextBoundaryFinder breaks(QTextBoundaryFinder::Line, words);
    QString lines;
    QString line;
    for (qsizetype from = 0; from < words.size();) {
        qsizetype to = breaks.toNextBoundary();
        if (to < 0)
            to = words.size();
        const QString piece = words.mid(from, to - from);
        if (!line.isEmpty() && metrics.horizontalAdvance((line + piece).trimmed()) > width) {
            lines += line.trimmed() + u'\n';
            line.clear();
        }
        line += piece;
        from = to;
    }
    return lines + line.trimmed();
}

} // namespace tekigo
