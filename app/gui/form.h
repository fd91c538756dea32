#pragma once

#include "base/error.h"
#include "gui/field.h"
#include "gui/named.h"
#include "gui/theme.h"

#include <QLabel>
#include <QVBoxLayout>

namespace tekigo {

/// A column of fields that edit one plain struct. Each field is saved by itself, as one act; a refusal is
/// shown under the field that it is about and the typed words stay.
template<class Thing>
class Form : public QWidget
{
public:
    using Load = std::function<std::optional<Thing>()>;
    using Save = std::function<Result<void>(const Thing&)>;
    template<class T>
    using Part = std::function<T&(Thing&)>;
    using Words = std::function<QString()>;

    /// `load` gives what is shown, nothing while there is none; `save` stores it.
    Form(QWidget* parent, Load load, Save save)
        : QWidget(parent)
        , m_load(std::move(load))
        , m_save(std::move(save))
        , m_column(new QVBoxLayout(this))
    {
        m_column->setContentsMargins(0, 0, 0, 0);
        m_column->setSpacing(space::Medium);
    }

    QLabel* heading(const QString& name, Words words)
    {
        auto* label = named<QLabel>(this, name, words);
        retold(label, [label, words] { label->setText(words()); });
        asHeading(label);
        m_column->addSpacing(space::Small);
        m_column->addWidget(label);
        return label;
    }

    LineField* line(const QString& name, Words label, Part<QString> part)
    {
        auto* field = new LineField(this, name, std::move(label));
        bind(
            field, [part](Thing& thing) { return part(thing); },
            [part](Thing& thing, const QString& text) { part(thing) = text; });
        return field;
    }

    LinesField* lines(const QString& name, Words label, Part<QString> part, int visibleLines = 3)
    {
        auto* field = new LinesField(this, name, std::move(label), visibleLines);
        bind(
            field, [part](Thing& thing) { return part(thing); },
            [part](Thing& thing, const QString& text) { part(thing) = text; });
        return field;
    }

    DateField* date(const QString& name, Words label, Part<std::optional<QDate>> part)
    {
        auto* field = new DateField(this, name, std::move(label));
        bind(
            field,
            [part](Thing& thing) {
                const auto day = part(thing);
                return day ? day->toString(Qt::ISODate) : QString();
            },
            [part](Thing& thing, const QString& text) { part(thing) = typedDate(text); });
        return field;
    }

    ChoiceField* choice(const QString& name, Words label, std::vector<ChoiceField::Option> options,
                        std::function<QString(Thing&)> get, std::function<void(Thing&, const QString&)> set)
    {
        auto* field = new ChoiceField(this, name, std::move(label), std::move(options));
        bind(field, std::move(get), std::move(set));
        return field;
    }

    /// Any field, with how it is read from and written to the struct as text.
    void bind(Field* field, std::function<QString(Thing&)> get,
              std::function<void(Thing&, const QString&)> set)
    {
        m_column->addWidget(field);
        m_fields.push_back({field, std::move(get)});
        connect(field, &Field::edited, this, [this, field, set = std::move(set)] {
            std::optional<Thing> thing = m_load();
            if (!thing)
                return;
            set(*thing, field->text());
            const Result<void> saved = m_save(*thing);
            if (saved) {
                field->settle();
                reload();
            } else {
                field->setProblem(saved.error().text);
            }
        });
    }

    /// Any widget below the fields so far.
    void add(QWidget* widget) { m_column->addWidget(widget); }
    void addStretch() { m_column->addStretch(); }

    /// Reads what is stored again; words that are just being typed stay, unless it is of another thing.
    void reload(bool ofAnother = false)
    {
        std::optional<Thing> thing = m_load();
        if (!thing)
            return;
        for (const Bound& bound : m_fields)
            bound.field->put(bound.get(*thing), ofAnother);
    }

    /// Saves what was typed and not left yet; call before another thing is loaded.
    void commit()
    {
        for (const Bound& bound : m_fields)
            bound.field->commit();
    }

    void setReadOnly(bool readOnly)
    {
        for (const Bound& bound : m_fields)
            bound.field->setReadOnly(readOnly);
    }

    void takeFocus()
    {
        if (!m_fields.empty())
            m_fields.front().field->takeFocus();
    }

private:
    struct Bound
    {
        Field* field;
        std::function<QString(Thing&)> get;
    };

    Load m_load;
    Save m_save;
    QVBoxLayout* m_column;
    std::vector<Bound> m_fields;
};

} // namespace tekigo
