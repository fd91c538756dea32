#include "gui/icon.h"

#include "gui/theme.h"

#include <QFile>
#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QSvgRenderer>

using namespace Qt::StringLiterals;

// A static library's resources are only there once they are asked for; the macro wants no namespace around
// it.
static void loadIcons()
{
    Q_INIT_RESOURCE(icons);
}

namespace tekigo {
namespace {

/// Paints an SVG whose strokes say "currentColor".
class InkEngine : public QIconEngine
{
public:
    InkEngine(QByteArray svg, bool onAccent)
        : m_svg(std::move(svg))
        , m_onAccent(onAccent)
    {
    }

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State state) override
    {
        QByteArray svg = m_svg;
        svg.replace("currentColor", colour(mode, state).name().toLatin1());
        QSvgRenderer(svg).render(painter, rect);
    }

    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRect(QPoint(), size), mode, state);
        return pixmap;
    }

    [[nodiscard]] QIconEngine* clone() const override { return new InkEngine(m_svg, m_onAccent); }

private:
    [[nodiscard]] QColor colour(QIcon::Mode mode, QIcon::State state) const
    {
        const QPalette palette = QGuiApplication::palette();
        if (mode == QIcon::Disabled)
            return palette.color(QPalette::Disabled, QPalette::ButtonText);
        return palette.color(m_onAccent && state == QIcon::On ? QPalette::HighlightedText
                                                              : QPalette::ButtonText);
    }

    QByteArray m_svg;
    bool m_onAccent;
};

QByteArray readSvg(const QString& name)
{
    static const bool loaded = (loadIcons(), true);
    Q_UNUSED(loaded)
    QFile file(u":/icons/%1.svg"_s.arg(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

QIcon icon(const QString& name)
{
    return QIcon(new InkEngine(readSvg(name), false));
}

QIcon railIcon(const QString& name)
{
    return QIcon(new InkEngine(readSvg(name), true));
}

} // namespace tekigo
