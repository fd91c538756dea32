#pragma once

#include "assessment/verdict.h"
#include "gui/theme.h"

#include <QStyledItemDelegate>
#include <QWidget>

namespace tekigo {

/// Role under which a model gives a Verdict (as int) to BadgeDelegate.
inline constexpr int VerdictRole = Qt::UserRole + 100;
/// Role under which a model gives a BadgeTone (as int); the words are Qt::DisplayRole's.
inline constexpr int ToneRole = Qt::UserRole + 101;

enum class BadgeTone { Good, Bad, Doubt, Open, Aside };

[[nodiscard]] const Tone& toneOf(const Theme& theme, BadgeTone tone);

/// Sign and word of a verdict in the window's language: "✓ 適合".
[[nodiscard]] QString verdictWords(Verdict verdict);
/// The same; "✓ 適合（暫定判定）" where the checklist is a draft.
[[nodiscard]] QString verdictWords(Verdict verdict, const Checklist& checklist);

/// How large paintBadge() paints these words.
[[nodiscard]] QSize badgeSize(const QFont& font, const QString& words);
void paintBadge(QPainter* painter, const QRect& rect, const QFont& font, const QString& words,
                const Tone& tone);

/// A verdict, or another state, as word and colour in a rounded box.
class Badge : public QWidget
{
    Q_OBJECT

public:
    explicit Badge(QWidget* parent = nullptr);

    void setVerdict(Verdict verdict);
    void setVerdict(Verdict verdict, const Checklist& checklist); ///< says that it is provisional where it is
    void setWords(const QString& words, BadgeTone tone);
    [[nodiscard]] QString words() const;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void tell();

    std::optional<Verdict> m_verdict;
    bool m_provisional = false;
    QString m_words;
    BadgeTone m_tone = BadgeTone::Aside;
};

/// Paints cells that have a VerdictRole or a ToneRole as badges, others as usual.
class BadgeDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

} // namespace tekigo
