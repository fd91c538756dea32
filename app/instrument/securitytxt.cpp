#include "instrument/securitytxt.h"

#include "base/digest.h"
#include "instrument/internettime.h"
#include "instrument/securitytxtlines.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QStringDecoder>
#include <QUrl>

#include <algorithm>

namespace tekigo {

using namespace Qt::StringLiterals;
using Field = DisclosureSeen::Field;
using Remark = DisclosureSeen::Remark;

namespace {

constexpr qint64 sizeLimit = 1 << 20;
constexpr size_t remarkLimit = 200;
constexpr size_t fieldLimit = 500;
constexpr qsizetype valueLength = 2'000; ///< characters that are kept of a value

QString tr(const char* text)
{
    return QCoreApplication::translate("tekigo", text);
}

Result<QByteArray> readWhole(const GivenFile& file, Progress& progress)
{
    const QFileInfo there(file.path);
    if (!there.exists())
        return failure(Error::Kind::Input, tr("There is no file %1. Check the name.").arg(file.path));
    if (!there.isFile())
        return failure(Error::Kind::Input, tr("%1 is no ordinary file. Name a security.txt.").arg(file.path));
    QFile device(file.path);
    if (!device.open(QIODevice::ReadOnly))
        return failure(Error::Kind::Machine,
                       tr("%1 cannot be read: %2").arg(file.path, device.errorString()));
    const QByteArray bytes = device.read(sizeLimit + 1);
    if (progress.cancelled())
        return failure(Error::Kind::Cancelled, {});
    if (bytes.isEmpty())
        return failure(Error::Kind::Input, tr("%1 is empty. Name a security.txt.").arg(file.name));
    if (bytes.size() > sizeLimit)
        return failure(Error::Kind::Input,
                       tr("%1 has more than %2 bytes, so it is no security.txt. Name another file.")
                           .arg(file.name)
                           .arg(sizeLimit));
    if (const qsizetype nul = bytes.indexOf('\0'); nul >= 0)
        return failure(Error::Kind::Input,
                       tr("%1, line %2: the file holds a NUL byte, so it is no text. Name a security.txt.")
                           .arg(file.name)
                           .arg(1 + bytes.first(nul).count('\n')));
    return bytes;
}

/// The text; what is no UTF-8 of it is said.
QString decoded(const QByteArray& bytes, std::vector<Remark>& remarks)
{
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    int number = 0;
    for (const QByteArray& line : bytes.split('\n')) {
        ++number;
        QStringDecoder one(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
        const QString text = one(line);
        if (one.hasError()) {
            remarks.push_back(breaks(
                number, u"UTF-8として読めない文字があります。UTF-8で保存してください（RFC 9116 4）。"_s,
                u"This line is no UTF-8. Save the file as UTF-8 (RFC 9116, 4)."_s));
            break;
        }
    }
    QString text = decoder(bytes);
    if (bytes.startsWith("\xef\xbb\xbf")) {
        text = text.startsWith(QChar::ByteOrderMark) ? text.mid(1) : text;
        remarks.push_back(advice(
            1,
            u"先頭にBOM（バイト順マーク）があります。最初の項目を読めないプログラムがあるため、取り除いてください。"_s,
            u"The file begins with a byte order mark, so some programs cannot read its first field. Take "
            "it out."_s));
    }
    return text;
}

/// One check under way: the fields that it found and what it says of them.
class Check
{
public:
    Check(DisclosureSeen& seen, const QDateTime& now)
        : m_seen(seen)
        , m_now(now)
    {
    }

    void line(const SecurityTxtLines::Line& line);
    void fields();

private:
    [[nodiscard]] std::vector<const Field*> named(const QString& name) const;
    void say(Remark remark) { m_seen.remarks.push_back(std::move(remark)); }
    void contacts();
    void expiry();
    void expiryOf(const Field& field);
    void languages();
    void links();
    void others();
    bool uri(const Field& field);

    DisclosureSeen& m_seen;
    QDateTime m_now;
};

void Check::line(const SecurityTxtLines::Line& line)
{
    static const QRegularExpression form(u"^([!-9;-~]+):(.*)$"_s);
    if (line.text.isEmpty() || line.text.startsWith(u'#'))
        return;
    const auto match = form.match(line.text);
    if (!match.hasMatch()) {
        say(breaks(line.number, u"項目（名前: 値）でも注釈（#）でもない行です（RFC 9116 2）。"_s,
                   u"This line is neither a field (name: value) nor a comment (#) (RFC 9116, 2)."_s));
        return;
    }
    const QString value = match.captured(2);
    if (value.trimmed().isEmpty()) {
        say(breaks(line.number, u"%1：値がありません（RFC 9116 2）。"_s.arg(match.captured(1)),
                   u"%1: the field has no value (RFC 9116, 2)."_s.arg(match.captured(1))));
        return;
    }
    if (!value.startsWith(u' '))
        say(breaks(line.number, u"コロンの後に空白がありません（RFC 9116 4）。"_s,
                   u"No space follows the colon (RFC 9116, 4)."_s));
    else if (value.size() > 1 && (value.at(1) == u' ' || value.at(1) == u'\t'))
        say(advice(line.number, u"コロンの後の空白は1文字です（RFC 9116 4）。"_s,
                   u"One space follows the colon (RFC 9116, 4)."_s));
    m_seen.fields.push_back({match.captured(1), value.trimmed().left(valueLength), line.number});
}

std::vector<const Field*> Check::named(const QString& name) const
{
    std::vector<const Field*> found;
    for (const Field& field : m_seen.fields)
        if (field.name.compare(name, Qt::CaseInsensitive) == 0)
            found.push_back(&field);
    return found;
}

/// True where the value is a URI as the RFC wants it; else says why not.
bool Check::uri(const Field& field)
{
    static const QRegularExpression scheme(u"^[A-Za-z][A-Za-z0-9+.-]*:[^\\s<>\"]+$"_s);
    static const QRegularExpression address(u"^[^\\s:@]+@[^\\s:@]+$"_s);
    if (field.value.startsWith(u"http:"_s, Qt::CaseInsensitive)) {
        say(breaks(field.line,
                   u"%1：ウェブのURIは https:// で始めてください（RFC 9116 2.5）。"_s.arg(field.name),
                   u"%1: a web URI must begin with https:// (RFC 9116, 2.5)."_s.arg(field.name)));
        return false;
    }
    const QUrl url(field.value, QUrl::StrictMode);
    const bool web = field.value.startsWith(u"https:"_s, Qt::CaseInsensitive);
    if (scheme.match(field.value).hasMatch() && url.isValid() && (!web || !url.host().isEmpty()))
        return true;
    const bool mail = address.match(field.value).hasMatch();
    const QString ja =
        mail ? u"mailto: を前に付けてください"_s : u"https:、mailto:、tel: などで始まるURIを書いてください"_s;
    const QString en = mail ? u"Put mailto: before it"_s
                            : u"Write a URI that begins with https:, mailto:, tel: or the like"_s;
    say(breaks(field.line, u"%1：値がURIではありません。%2（RFC 9116 2.5）。"_s.arg(field.name, ja),
               u"%1: the value is no URI. %2 (RFC 9116, 2.5)."_s.arg(field.name, en)));
    return false;
}

void Check::contacts()
{
    const auto contacts = named(u"Contact"_s);
    if (contacts.empty()) {
        say(breaks(0, u"Contact がありません。報告先を1つ以上書いてください（RFC 9116 2.5.3）。"_s,
                   u"There is no Contact. Give at least one place to report to (RFC 9116, 2.5.3)."_s));
        return;
    }
    bool mail = false;
    for (const Field* contact : contacts) {
        if (uri(*contact))
            say(meets(contact->line, u"Contact：報告先があります。"_s,
                      u"Contact: a place to report to is given."_s));
        mail = mail || contact->value.startsWith(u"mailto:"_s, Qt::CaseInsensitive);
    }
    if (mail && named(u"Encryption"_s).empty())
        say(advice(
            0,
            u"報告先がメールアドレスの場合は、Encryption で暗号化の鍵を示すことが推奨されています（RFC 9116 2.5.3）。"_s,
            u"For a mail address it is recommended to name a key with Encryption (RFC 9116, 2.5.3)."_s));
}

void Check::expiryOf(const Field& field)
{
    const QDateTime time = internetTime(field.value);
    if (!time.isValid()) {
        say(breaks(
            field.line,
            u"Expires：日時がRFC 3339の形ではありません。2027-03-31T15:00:00Z のように書いてください。"_s,
            u"Expires: the time is not as RFC 3339 wants it. Write it as 2027-03-31T15:00:00Z."_s));
        return;
    }
    m_seen.expires = time.toUTC();
    const QString shown = m_seen.expires->toString(Qt::ISODate);
    if (time <= m_now)
        say(breaks(
            field.line,
            u"Expires：期限（%1）が過ぎています。内容を確かめ、期限を改めてください（RFC 9116 2.5.5）。"_s
                .arg(shown),
            u"Expires: it expired on %1. Check the content and set another time (RFC 9116, 2.5.5)."_s.arg(
                shown)));
    else if (time >= m_now.addYears(1))
        say(advice(
            field.line,
            u"Expires：期限（%1）が1年以上先です。1年未満が推奨されています（RFC 9116 2.5.5）。"_s.arg(shown),
            u"Expires: %1 is a year or more away. Less than a year is recommended (RFC 9116, 2.5.5)."_s.arg(
                shown)));
    else
        say(meets(field.line, u"Expires：期限は%1です。"_s.arg(shown),
                  u"Expires: it holds until %1."_s.arg(shown)));
}

void Check::expiry()
{
    const auto expires = named(u"Expires"_s);
    if (expires.empty())
        say(breaks(0, u"Expires がありません。期限を1つ書いてください（RFC 9116 2.5.5）。"_s,
                   u"There is no Expires. Give one (RFC 9116, 2.5.5)."_s));
    else
        expiryOf(*expires.front());
    if (expires.size() > 1)
        say(breaks(expires[1]->line,
                   u"Expires が2つ以上あります。1つだけにしてください（RFC 9116 2.5.5）。"_s,
                   u"Expires stands there more than once. Leave one (RFC 9116, 2.5.5)."_s));
}

void Check::languages()
{
    static const QRegularExpression tag(u"^[A-Za-z]{1,8}(?:-[A-Za-z0-9]{1,8})*$"_s);
    const auto fields = named(u"Preferred-Languages"_s);
    if (fields.size() > 1)
        say(breaks(
            fields[1]->line,
            u"Preferred-Languages が2つ以上あります。1つにまとめてください（RFC 9116 2.5.8）。"_s,
            u"Preferred-Languages stands there more than once. Put them into one (RFC 9116, 2.5.8)."_s));
    for (const Field* field : fields) {
        const QStringList tags = field->value.split(u',');
        if (!std::ranges::all_of(tags,
                                 [](const QString& one) { return tag.match(one.trimmed()).hasMatch(); }))
            say(breaks(
                field->line,
                u"Preferred-Languages：言語タグの並びではありません。ja, en のように書いてください（RFC 9116 2.5.8）。"_s,
                u"Preferred-Languages: this is no list of language tags. Write ja, en (RFC 9116, 2.5.8)."_s));
    }
}

void Check::links()
{
    for (const QString& name :
         {u"Canonical"_s, u"Policy"_s, u"Acknowledgments"_s, u"Hiring"_s, u"Encryption"_s, u"CSAF"_s})
        for (const Field* field : named(name)) {
            if (name == u"Encryption" && field->value.contains(u"BEGIN PGP"))
                say(breaks(
                    field->line,
                    u"Encryption：鍵そのものではなく、鍵を取得できる場所のURIを書いてください（RFC 9116 2.5.4）。"_s,
                    u"Encryption: give the URI where the key can be had, not the key (RFC 9116, 2.5.4)."_s));
            else if (uri(*field) && name == u"Policy")
                say(meets(field->line, u"Policy：脆弱性開示ポリシーの場所があります。"_s,
                          u"Policy: where the disclosure policy stands is given."_s));
        }
    if (named(u"Policy"_s).empty())
        say(advice(
            0,
            u"Policy がありません。脆弱性開示ポリシーの場所を示すことが推奨されています（RFC 9116 3.1）。"_s,
            u"There is no Policy. Naming the disclosure policy is recommended (RFC 9116, 3.1)."_s));
}

/// Fields that the RFC does not name are allowed; one that is only spelt in another way is probably meant.
void Check::others()
{
    static const QStringList known{
        u"acknowledgments"_s, u"canonical"_s, u"contact"_s, u"encryption"_s,
        u"expires"_s,         u"hiring"_s,    u"policy"_s,  u"preferred-languages"_s};
    static const std::map<QString, QString> meant{{u"acknowledgements"_s, u"Acknowledgments"_s},
                                                  {u"acknowledgment"_s, u"Acknowledgments"_s},
                                                  {u"acknowledgement"_s, u"Acknowledgments"_s},
                                                  {u"preferred-language"_s, u"Preferred-Languages"_s},
                                                  {u"contacts"_s, u"Contact"_s},
                                                  {u"expire"_s, u"Expires"_s}};
    for (const Field& field : m_seen.fields) {
        const QString name = field.name.toLower();
        if (const auto other = meant.find(name); other != meant.end())
            say(advice(field.line,
                       u"%1：RFC 9116の項目名は %2 です。このままでは読まれません。"_s.arg(field.name,
                                                                                           other->second),
                       u"%1: RFC 9116 calls the field %2. As it is, nobody reads it."_s.arg(field.name,
                                                                                            other->second)));
        else if (!known.contains(name))
            say(meets(field.line,
                      u"%1：RFC 9116にない項目です（拡張として認められています）。"_s.arg(field.name),
                      u"%1: a field that RFC 9116 does not name; extensions are allowed."_s.arg(field.name)));
    }
}

void Check::fields()
{
    contacts();
    expiry();
    languages();
    links();
    others();
    if (!m_seen.isSigned)
        say(advice(0, u"OpenPGPの署名はありません。署名が推奨されています（RFC 9116 2.3）。"_s,
                   u"There is no OpenPGP signature. Signing is recommended (RFC 9116, 2.3)."_s));
    else if (named(u"Canonical"_s).empty())
        say(advice(
            0, u"署名する場合は、Canonical で公開場所を示すことが推奨されています（RFC 9116 2.3）。"_s,
            u"With a signature it is recommended to name the place with Canonical (RFC 9116, 2.3)."_s));
    if (m_seen.isSigned)
        say(meets(0, u"OpenPGPの署名があります。誰の署名か、内容と合うかは確認していません。"_s,
                  u"There is an OpenPGP signature. Whose it is, and whether it fits, was not checked."_s));
}

/// By line, the file as a whole first; a hostile file's thousands of remarks are not worth keeping.
void tidy(DisclosureSeen& seen)
{
    std::ranges::stable_sort(seen.remarks, {}, &Remark::line);
    if (seen.remarks.size() > remarkLimit) {
        const bool sound = seen.sound();
        seen.remarks.resize(remarkLimit);
        const QString ja = u"ほかにも指摘がありますが、省略しました。"_s;
        const QString en = u"There is more to remark, which is left out."_s;
        seen.remarks.push_back(sound ? advice(0, ja, en) : breaks(0, ja, en));
    }
    if (seen.fields.size() > fieldLimit)
        seen.fields.resize(fieldLimit);
}

} // namespace

Result<DisclosureSeen> checkSecurityTxt(const GivenFile& file, const QDateTime& now, Progress& progress)
{
    const auto bytes = readWhole(file, progress);
    if (!bytes)
        return std::unexpected(bytes.error());
    DisclosureSeen seen;
    seen.file = seenFile(file, bytes->size(), sha256(*bytes));
    for (const DisclosureItem item : disclosureItems())
        seen.items.push_back({item, {}});
    SecurityTxtLines lines = securityTxtLines(decoded(*bytes, seen.remarks));
    std::ranges::move(lines.remarks, std::back_inserter(seen.remarks));
    seen.isSigned = lines.isSigned;
    Check check(seen, now);
    for (const SecurityTxtLines::Line& line : lines.lines) {
        if (progress.cancelled())
            return failure(Error::Kind::Cancelled, {});
        check.line(line);
    }
    check.fields();
    tidy(seen);
    return seen;
}

Text suggestedPlace(const DisclosureSeen& seen, DisclosureItem item)
{
    const QString name = item == DisclosureItem::Contact ? u"Contact"_s : u"Policy"_s;
    for (const Field& field : seen.fields)
        if (field.name.compare(name, Qt::CaseInsensitive) == 0) {
            if (item != DisclosureItem::Contact)
                return {field.value, field.value};
            return {u"%1 %2行目（%3）"_s.arg(seen.file.name).arg(field.line).arg(field.value),
                    u"%1, line %2 (%3)"_s.arg(seen.file.name).arg(field.line).arg(field.value)};
        }
    return {};
}

} // namespace tekigo
