#include "foreign/showviews.h"

#include "foreign/bounds.h"
#include "foreign/foreign.h"
#include "foreign/viewing.h"

#include <QImageReader>
#include <QPainter>

#include <cstdio>
#include <functional>
#include <iostream>
#include <string>

using namespace Qt::StringLiterals;

namespace tekigo::foreign {
namespace {

constexpr int kLargestSide = 8192; ///< pixels of a picture that is kept to be looked at
constexpr QSizeF kPaper(595, 842);                ///< points
constexpr QSizeF kLargestPaper(100'000, 100'000); ///< points

void say(const QByteArray& bytes)
{
    std::fwrite(bytes.constData(), 1, static_cast<size_t>(bytes.size()), stdout);
    std::fflush(stdout);
}

void sayPixels(Turn turn, const QImage& image)
{
    turn.view.pixels = image.size();
    say(toLine(turn));
    for (int y = 0; y < image.height(); ++y)
        std::fwrite(image.constScanLine(y), 4, static_cast<size_t>(image.width()), stdout);
    std::fflush(stdout);
}

/// One answer to every line that is asked, each in a time of its own. What cannot be drawn is answered without
/// pixels.
int answer(const std::function<QImage(const View&)>& picture, const std::function<QString(int)>& words)
{
    for (std::string line; std::getline(std::cin, line);) {
        auto turn = turnFrom(QByteArray::fromStdString(line));
        if (!turn)
            return 2;
        restartTime(kSecondsOfView);
        const View view = turn->view;
        if (view.pixels.isEmpty()) {
            turn->words = words(view.page);
            say(toLine(*turn));
        } else {
            sayPixels(*turn, picture(view).convertToFormat(QImage::Format_RGB32));
        }
    }
    return 0;
}

QImage onWhite(const QImage& image)
{
    if (!image.hasAlphaChannel())
        return image;
    QImage made(image.size(), QImage::Format_RGB32);
    made.fill(Qt::white);
    QPainter(&made).drawImage(0, 0, image);
    return made;
}

/// A picture of anyone's: read once, or, where it is of lines, at every size anew.
class ForeignPicture
{
public:
    explicit ForeignPicture(QString path)
        : m_path(std::move(path))
    {
    }

    Opened open()
    {
        QImageReader reader(m_path);
        prepare(reader);
        m_lines = reader.format().startsWith("svg");
        QSize size = reader.size();
        if (!m_lines) {
            if (size.isValid() && std::max(size.width(), size.height()) > kLargestSide)
                reader.setScaledSize(size.scaled(kLargestSide, kLargestSide, Qt::KeepAspectRatio));
            m_image = onWhite(reader.read());
            size = m_image.size();
        }
        if (size.isEmpty())
            return {.why = {u"画像として読み取れないため、表示できません。"_s,
                            u"It cannot be read as a picture, so it cannot be shown."_s}};
        return {.pages = {QSizeF(size)}, .endless = m_lines};
    }

    [[nodiscard]] QImage picture(QSize pixels) const
    {
        if (!m_lines)
            return m_image.scaled(pixels.boundedTo(m_image.size()), Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
        QImageReader reader(m_path);
        prepare(reader);
        reader.setScaledSize(pixels);
        return onWhite(reader.read());
    }

private:
    static void prepare(QImageReader& reader)
    {
        reader.setDecideFormatFromContent(true);
        reader.setAutoTransform(true);
    }

    QString m_path;
    QImage m_image;
    bool m_lines = false;
};

Opened openPages(ForeignPdf& document)
{
    Opened opened{.why = document.open()};
    for (int page = 0; opened.why.isEmpty() && page < std::min(document.pages(), kMostViewed); ++page) {
        opened.pages.push_back(document.size(page));
    }
    while (!opened.pages.empty() && opened.pages.back().isEmpty()) // pages that it only claims to have
        opened.pages.pop_back();
    for (QSizeF& size : opened.pages) // one that is broken keeps its place
        size = size.isEmpty() ? kPaper : size.boundedTo(kLargestPaper);
    if (opened.why.isEmpty() && opened.pages.empty())
        opened.why = {u"PDF のページを読み取れないため、表示できません。"_s,
                      u"Its pages cannot be read, so they cannot be shown."_s};
    return opened;
}

} // namespace

int showPages(const QStringList& arguments)
{
    restartTime(kSecondsToOpen);
    ForeignPdf document(arguments.value(0));
    const Opened opened = openPages(document);
    say(toLine(opened));
    return opened.why.isEmpty()
               ? answer([&](const View& view) { return document.picture(view.page, view.pixels); },
                        [&](int page) { return document.words(page, kMostViewedWords); })
               : 0;
}

int showPicture(const QStringList& arguments)
{
    restartTime(kSecondsToOpen);
    ForeignPicture picture(arguments.value(0));
    const Opened opened = picture.open();
    say(toLine(opened));
    return opened.why.isEmpty() ? answer([&](const View& view) { return picture.picture(view.pixels); },
                                         [](int) { return QString(); })
                                : 0;
}

} // namespace tekigo::foreign
