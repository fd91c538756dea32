#include "instrument/settingsreader.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace tekigo {

using namespace Qt::StringLiterals;

namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("tekigo", text);
}

std::unexpected<Error> tooDeep(const QString& name)
{
    return failure(Error::Kind::Input,
                   tr("%1: the settings are nested deeper than %2 levels. Export them in another "
                      "form, for example as lines of keys and values.")
                       .arg(name)
                       .arg(settingDepthLimit));
}

QString numberText(const QJsonValue& value)
{
    const double number = value.toDouble();
    if (const qint64 whole = value.toInteger(); static_cast<double>(whole) == number)
        return QString::number(whole);
    return QString::number(number, 'g', QLocale::FloatingPointShortest);
}

/// False where it is nested too deeply.
bool add(SettingNode& node, const QJsonValue& value, int depth)
{
    if (depth > settingDepthLimit)
        return false;
    switch (value.type()) {
    case QJsonValue::Object: {
        node.kind = SettingNode::Kind::Group;
        const QJsonObject object = value.toObject();
        for (auto member = object.begin(); member != object.end(); ++member) {
            node.children.push_back(valueNode(member.key(), {}));
            if (!add(node.children.back(), member.value(), depth + 1))
                return false;
        }
        return true;
    }
    case QJsonValue::Array:
        node.kind = SettingNode::Kind::List;
        for (const QJsonValue member : value.toArray()) {
            node.children.emplace_back();
            if (!add(node.children.back(), member, depth + 1))
                return false;
        }
        return true;
    case QJsonValue::String:
        node = valueNode(node.name, value.toString(), true);
        return true;
    case QJsonValue::Double:
        node.text = numberText(value);
        return true;
    case QJsonValue::Bool:
        node.text = value.toBool() ? u"true"_s : u"false"_s;
        return true;
    default:
        node.text = u"null"_s;
        return true;
    }
}

Text brokenAt(const QByteArray& bytes, const QJsonParseError& error)
{
    const auto line =
        1 + std::count(bytes.begin(), bytes.begin() + std::min<qsizetype>(error.offset, bytes.size()), '\n');
    return {u"JSONとして読めないところが%1行目にあります"_s.arg(line),
            u"it is no whole JSON (line %1)"_s.arg(line)};
}

} // namespace

Result<SettingsRead> readJsonSettings(const QString& text, const QString& name, Progress& progress)
{
    const QString start = text.left(4096).trimmed();
    if (!start.startsWith(u'{') && !start.startsWith(u'['))
        return SettingsRead{};
    const auto parts =
        std::ranges::count_if(text, [](QChar c) { return c == u',' || c == u'{' || c == u'['; });
    if (parts > settingCountLimit)
        return SettingsRead{.tree = {},
                            .broken = {u"設定の数が%L1件を超えています"_s.arg(settingCountLimit),
                                       u"it has more than %L1 settings"_s.arg(settingCountLimit)}};
    const QByteArray bytes = text.toUtf8();
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &error);
    if (error.error == QJsonParseError::DeepNesting)
        return tooDeep(name);
    if (document.isNull()) // "[section]" of an INI file starts like a list
        return SettingsRead{.tree = {}, .broken = start.startsWith(u'{') ? brokenAt(bytes, error) : Text()};
    SettingNode root;
    const QJsonValue whole =
        document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object());
    if (!add(root, whole, 0))
        return tooDeep(name);
    seal(root, progress);
    return SettingsRead{.tree = std::move(root), .broken = {}};
}

} // namespace tekigo
