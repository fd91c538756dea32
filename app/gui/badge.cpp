#include "gui/badge.h"

#include "assessment/basis.h"

#include "gui/language.h"

#include <QApplication>
#include <QEvent>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace tekigo {
namespace {

BadgeTone toneOf(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Conforms:
        return BadgeTone::Good;
    case Verdict::Fails:
        return BadgeTone::Bad;
    case Verdict::Unverified:
        return BadgeTone::Doubt;
    case Verdict::Unanswered:
        return BadgeTone::Open;
    case Verdict::NotApplicable:
        break;
    }
    return BadgeTone::Aside;
}

struct Words
{
    QString text;
    BadgeTone tone = BadgeTone::Aside;
};

std::optional<Words> wordsOf(const QModelIndex& index)
{
    const QVariant verdict = index.data(VerdictRole);
    if (verdict.isValid()) {
        const auto value = static_cast<Verdict>(verdict.toInt());
        return Words{verdictWords(value), toneOf(value)};
    }
    const QVariant tone = index.data(ToneRole);
    if (tone.isValid())
        return Words{index.data(Qt::DisplayRole).toString(), static_cast<BadgeTone>(tone.toInt())};
    return std::nullopt;
}

} // namespace

const Tone& toneOf(const Theme& theme, BadgeTone tone)
{
    switch (tone) {
    case BadgeTone::Good:
        return theme.good;
    case BadgeTone::Bad:
        return theme.bad;
    case BadgeTone::Doubt:
        return theme.doubt;
    case BadgeTone::Open:
        return theme.open;
    case BadgeTone::Aside:
        break;
    }
    return theme.aside;
}

QString verdictWords(Verdict verdict)
{
    return verdictSign(verdict) + u' ' + shown(verdictName(verdict));
}

QString verdictWords(Verdict verdict, const Checklist& checklist)
{
    return verdictSign(verdict) + u' ' + shown(verdictName(verdict, &checklist));
}

QSize badgeSize(const QFont& font, const QString& words)
{
    const QFontMetrics metrics(font);
    return {metrics.horizontalAdvance(words) + 2 * space::Small, metrics.height() + space::Hair};
}

void paintBadge(QPainter* painter, const QRect& rect, const QFont& font, const QString& words,
                const Tone& tone)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(tone.edge);
    painter->setBrush(tone.ground);
    painter->drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    painter->setPen(tone.ink);
    painter->setFont(font);
    const QString fitting = QFontMetrics(font).elidedText(words, Qt::ElideRight, rect.width() - space::Small);
    painter->drawText(rect, Qt::AlignCenter, fitting);
    painter->restore();
}

Badge::Badge(QWidget* parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void Badge::setVerdict(Verdict verdict)
{
    m_verdict = verdict;
    m_provisional = false;
    m_tone = toneOf(verdict);
    tell();
}

void Badge::setVerdict(Verdict verdict, const Checklist& checklist)
{
    m_verdict = verdict;
    m_provisional = isProvisional(checklist);
    m_tone = toneOf(verdict);
    tell();
}

void Badge::setWords(const QString& words, BadgeTone tone)
{
    m_verdict.reset();
    m_words = words;
    m_tone = tone;
    tell();
}

QString Badge::words() const
{
    return m_words;
}

void Badge::tell()
{
    if (m_verdict)
        m_words = verdictWords(*m_verdict) + (m_provisional ? tr(" (%1)").arg(shown(provisionalName())) : QString());
    update();
    // A page full of wrapped text is laid out anew only for other words.
    if (accessibleName() == m_words)
        return;
    setAccessibleName(m_words);
    updateGeometry();
}

QSize Badge::sizeHint() const
{
    return badgeSize(font(), m_words);
}

QSize Badge::minimumSizeHint() const
{
    return sizeHint();
}

void Badge::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    paintBadge(&painter, rect(), font(), m_words, tekigo::toneOf(themeOf(palette()), m_tone));
}

void Badge::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        tell();
    QWidget::changeEvent(event);
}

void BadgeDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                          const QModelIndex& index) const
{
    const std::optional<Words> words = wordsOf(index);
    if (!words || words->text.isEmpty()) {
        QStyledItemDelegate::paint(painter, option, index);
        return;
    }
    // The row's ground first, without the words.
    QStyleOptionViewItem ground = option;
    initStyleOption(&ground, index);
    ground.text.clear();
    // The row says where the focus is; a frame around one badge of it would only look like a mark.
    ground.state &= ~QStyle::State_HasFocus;
    QApplication::style()->drawControl(QStyle::CE_ItemViewItem, &ground, painter, option.widget);
    QRect box(QPoint(), badgeSize(option.font, words->text));
    box.setWidth(qMin(box.width(), option.rect.width() - space::Small));
    box.moveTo(option.rect.x() + space::Hair, option.rect.y() + (option.rect.height() - box.height()) / 2);
    paintBadge(painter, box, option.font, words->text, tekigo::toneOf(themeOf(option.palette), words->tone));
}

QSize BadgeDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const std::optional<Words> words = wordsOf(index);
    if (!words || words->text.isEmpty())
        return QStyledItemDelegate::sizeHint(option, index);
    return badgeSize(option.font, words->text) + QSize(2 * space::Hair, 2 * space::Hair);
}

} // namespace tekigo
