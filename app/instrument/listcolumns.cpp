#include "instrument/listcolumns.h"

#include <QScopeGuard>

#include <openssl/crypto.h>

#include <algorithm>
#include <utility>

namespace tekigo {

using namespace Qt::StringLiterals;

namespace {

/// Words by which titles name a role. Where several fit, the longest counts, so that 「SSIDパスワード」 is a password.
struct TitleWord
{
    const char16_t* word;
    ColumnRole role;
    bool whole = false; ///< must be the whole title
};

constexpr TitleWord titleWords[] = {
    {u"シリアル", ColumnRole::Serial},
    {u"製造番号", ColumnRole::Serial},
    {u"製造no", ColumnRole::Serial},
    {u"製番", ColumnRole::Serial},
    {u"機番", ColumnRole::Serial},
    {u"個体番号", ColumnRole::Serial},
    {u"個体識別番号", ColumnRole::Serial},
    {u"sim識別番号", ColumnRole::Serial},
    {u"iccid", ColumnRole::Serial},
    {u"imei", ColumnRole::Serial},
    {u"serial", ColumnRole::Serial},
    {u"s/n", ColumnRole::Serial},
    {u"sn", ColumnRole::Serial, true},
    {u"unitid", ColumnRole::Serial},
    {u"deviceid", ColumnRole::Serial},
    {u"macアドレス", ColumnRole::Mac},
    {u"物理アドレス", ColumnRole::Mac},
    {u"ハードウェアアドレス", ColumnRole::Mac},
    {u"イーサネットアドレス", ColumnRole::Mac},
    {u"mac", ColumnRole::Mac},
    {u"hwaddr", ColumnRole::Mac},
    {u"bssid", ColumnRole::Mac},
    {u"ethernetaddress", ColumnRole::Mac},
    {u"ssid", ColumnRole::Ssid},
    {u"ネットワーク名", ColumnRole::Ssid},
    {u"無線名", ColumnRole::Ssid},
    {u"アクセスポイント名", ColumnRole::Ssid},
    {u"networkname", ColumnRole::Ssid},
    {u"ユーザ", ColumnRole::User},
    {u"利用者名", ColumnRole::User},
    {u"ログイン名", ColumnRole::User},
    {u"ログインid", ColumnRole::User},
    {u"アカウント", ColumnRole::User},
    {u"管理者名", ColumnRole::User},
    {u"管理者id", ColumnRole::User},
    {u"user", ColumnRole::User},
    {u"login", ColumnRole::User},
    {u"account", ColumnRole::User},
    {u"id", ColumnRole::User, true},
    {u"パスワード", ColumnRole::Password},
    {u"パスフレーズ", ColumnRole::Password},
    {u"ユーザーパスワード", ColumnRole::Password},
    {u"ユーザパスワード", ColumnRole::Password},
    {u"ログインパスワード", ColumnRole::Password},
    {u"識別符号", ColumnRole::Password},
    {u"暗証", ColumnRole::Password},
    {u"暗号化キー", ColumnRole::Password},
    {u"暗号キー", ColumnRole::Password},
    {u"暗号鍵", ColumnRole::Password},
    {u"暗号化鍵", ColumnRole::Password},
    {u"キー", ColumnRole::Password},
    {u"認証キー", ColumnRole::Password},
    {u"接続キー", ColumnRole::Password},
    {u"セキュリティキー", ColumnRole::Password},
    {u"pinコード", ColumnRole::Password},
    {u"password", ColumnRole::Password},
    {u"userpassword", ColumnRole::Password},
    {u"loginpassword", ColumnRole::Password},
    {u"accountpassword", ColumnRole::Password},
    {u"passwd", ColumnRole::Password},
    {u"passphrase", ColumnRole::Password},
    {u"passcode", ColumnRole::Password},
    {u"pass", ColumnRole::Password, true},
    {u"pwd", ColumnRole::Password},
    {u"pw", ColumnRole::Password, true},
    {u"初期pw", ColumnRole::Password},
    {u"pin", ColumnRole::Password, true},
    {u"psk", ColumnRole::Password},
    {u"secret", ColumnRole::Password},
    {u"credential", ColumnRole::Password},
    {u"key", ColumnRole::Password},
    {u"code", ColumnRole::Password, true},
};

/// As the words above are written: half-width, lower case, without blanks and joining signs. A field that is no title
/// may be a code: what is ASCII is changed in place, so that no copy is left.
QString plain(QString title)
{
    const auto isAscii = [](QChar c) { return c.unicode() < 0x80; };
    if (!std::ranges::all_of(std::as_const(title), isAscii))
        title = title.normalized(QString::NormalizationForm_KC).toLower();
    for (QChar& c : title) {
        if (c >= u'A' && c <= u'Z')
            c = QChar(c.unicode() | 0x20);
    }
    title.removeIf([](QChar c) { return c.isSpace() || c == u'_' || c == u'-' || c == u'.'; });
    return title;
}

constexpr size_t longestTitle = 200;

bool isHex(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

/// The free column that `likely` likes best, from left to right.
template<class Likely>
void guess(ListColumns& columns, ColumnRole role, const std::vector<ColumnHabit>& habits, Likely likely)
{
    if (columns.of(role) >= 0)
        return;
    int best = -1;
    double most = 0;
    for (int column = 0; column < static_cast<int>(habits.size()); ++column) {
        const ColumnHabit& habit = habits[static_cast<size_t>(column)];
        const double liked = habit.filled == 0 || columns.roleOf(column) ? 0 : likely(habit);
        if (liked > most) {
            most = liked;
            best = column;
        }
    }
    columns.set(role, best);
}

double share(qint64 some, const ColumnHabit& habit)
{
    return static_cast<double>(some) / static_cast<double>(habit.filled);
}

} // namespace

const std::array<ColumnRole, 5>& columnRoles()
{
    static constexpr std::array all{ColumnRole::Serial, ColumnRole::Mac, ColumnRole::Ssid, ColumnRole::User,
                                    ColumnRole::Password};
    return all;
}

QString columnRoleId(ColumnRole role)
{
    static const std::array ids{u"serial"_s, u"mac"_s, u"ssid"_s, u"user"_s, u"password"_s};
    return ids[static_cast<size_t>(role)];
}

std::optional<ColumnRole> ListColumns::roleOf(int column) const
{
    for (const ColumnRole role : columnRoles()) {
        if (of(role) == column)
            return role;
    }
    return {};
}

std::optional<ColumnRole> roleOfTitle(std::string_view title)
{
    if (title.size() > longestTitle)
        return {};
    QString bare = plain(QString::fromUtf8(title.data(), std::ssize(title)));
    const auto wiped = qScopeGuard([&] { OPENSSL_cleanse(bare.data(), static_cast<size_t>(bare.capacity()) * 2); });
    const TitleWord* best = nullptr;
    const auto length = [](const TitleWord& each) { return QStringView(each.word).size(); };
    for (const TitleWord& each : titleWords) {
        const QStringView word(each.word);
        const bool fits = each.whole ? bare == word : bare.contains(word);
        if (fits && (!best || length(each) > length(*best)))
            best = &each;
    }
    // 「SSIDパスワード」, "wifi user key": a title that also names a password means the password.
    if (best && best->role != ColumnRole::Password) {
        for (const TitleWord& each : titleWords) {
            if (each.role == ColumnRole::Password && !each.whole && bare.endsWith(QStringView(each.word)))
                return ColumnRole::Password;
        }
    }
    return best ? std::optional(best->role) : std::nullopt;
}

bool looksLikeTitle(std::string_view field)
{
    if (looksLikeMac(field))
        return false;
    const auto isDigit = [](char c) { return c >= '0' && c <= '9'; };
    const auto isForeign = [](char c) { return static_cast<unsigned char>(c) >= 0x80; };
    return std::ranges::none_of(field, isDigit) || std::ranges::any_of(field, isForeign) || roleOfTitle(field);
}

bool looksLikeMac(std::string_view field)
{
    const auto digits = std::ranges::count_if(field, isHex);
    const auto joints = std::ranges::count_if(field, [](char c) { return c == ':' || c == '-' || c == '.'; });
    const bool letters = std::ranges::any_of(field, [](char c) { return isHex(c) && c > '9'; });
    return digits == 12 && digits + joints == std::ssize(field) && (joints == 5 || joints == 2 || (joints == 0 && letters));
}

ListColumns guessedColumns(const QStringList& titles, const std::vector<ColumnHabit>& habits)
{
    ListColumns columns;
    for (int column = 0; column < static_cast<int>(titles.size()); ++column) {
        const auto role = roleOfTitle(titles.at(column).toStdString());
        if (role && columns.of(*role) < 0)
            columns.set(*role, column);
    }
    guess(columns, ColumnRole::Mac, habits, [](const ColumnHabit& h) { return share(h.macs, h) > 0.9 ? 1.0 : 0.0; });
    if (!titles.isEmpty() && columns.of(ColumnRole::Password) >= 0)
        return columns; // a header that names the password names the others, too
    guess(columns, ColumnRole::Serial, habits,
          [](const ColumnHabit& h) { return h.filled > 2 && share(h.rising, h) > 0.9 ? share(h.different, h) : 0.0; });
    guess(columns, ColumnRole::Ssid, habits, [](const ColumnHabit& h) { return share(h.joined, h) > 0.9 ? 1.0 : 0.0; });
    guess(columns, ColumnRole::User, habits,
          [](const ColumnHabit& h) { return h.filled > 2 && h.different == 1 ? 1.0 : 0.0; });
    guess(columns, ColumnRole::Password, habits, [](const ColumnHabit& h) { return share(h.different, h); });
    return columns;
}

} // namespace tekigo
