#include "instrument/linediff.h"

#include <QHash>

#include <algorithm>
#include <limits>

namespace tekigo {
namespace {

/// Edits after which a stretch is cut at the best place found so far: keeps the time in proportion to the
/// lines.
constexpr qsizetype patience = 1024;

using Numbers = std::vector<int>;

struct Stretch
{
    qsizetype x0, x1; ///< of before
    qsizetype y0, y1; ///< of after
};

struct Point
{
    qsizetype x;
    qsizetype y;
};

/// Lines that are only in one of the two have changed for certain; the others keep their places in `kept`.
struct Side
{
    Numbers numbers;
    std::vector<qsizetype> places; ///< of numbers, in the whole text
    std::vector<bool> changed;     ///< by line of the whole text
};

class Script
{
public:
    Script(Side& before, Side& after, Progress& progress)
        : m_x(before.numbers)
        , m_y(after.numbers)
        , m_before(before)
        , m_after(after)
        , m_progress(progress)
        , m_offset(static_cast<qsizetype>(m_y.size()) + 1)
        , m_forward(m_x.size() + m_y.size() + 3)
        , m_backward(m_x.size() + m_y.size() + 3)
    {
    }

    void run();

private:
    Point middle(const Stretch& in);
    Point bestSoFar(const Stretch& in, qsizetype fmin, qsizetype fmax, qsizetype bmin, qsizetype bmax);
    qsizetype& forward(qsizetype diagonal) { return m_forward[static_cast<size_t>(diagonal + m_offset)]; }
    qsizetype& backward(qsizetype diagonal) { return m_backward[static_cast<size_t>(diagonal + m_offset)]; }
    [[nodiscard]] bool same(qsizetype x, qsizetype y) const
    {
        return m_x[static_cast<size_t>(x)] == m_y[static_cast<size_t>(y)];
    }
    static void mark(Side& side, qsizetype from, qsizetype to)
    {
        for (qsizetype at = from; at < to; ++at)
            side.changed[static_cast<size_t>(side.places[static_cast<size_t>(at)])] = true;
    }

    const Numbers& m_x;
    const Numbers& m_y;
    Side& m_before;
    Side& m_after;
    Progress& m_progress;
    qsizetype m_offset;
    std::vector<qsizetype> m_forward;  ///< furthest x by diagonal x - y
    std::vector<qsizetype> m_backward; ///< nearest x by diagonal
};

void Script::run()
{
    std::vector<Stretch> open{{0, static_cast<qsizetype>(m_x.size()), 0, static_cast<qsizetype>(m_y.size())}};
    while (!open.empty() && !m_progress.cancelled()) {
        Stretch in = open.back();
        open.pop_back();
        while (in.x0 < in.x1 && in.y0 < in.y1 && same(in.x0, in.y0))
            ++in.x0, ++in.y0;
        while (in.x0 < in.x1 && in.y0 < in.y1 && same(in.x1 - 1, in.y1 - 1))
            --in.x1, --in.y1;
        if (in.x0 == in.x1 || in.y0 == in.y1) {
            mark(m_before, in.x0, in.x1);
            mark(m_after, in.y0, in.y1);
            continue;
        }
        const Point cut = middle(in);
        open.push_back({in.x0, cut.x, in.y0, cut.y});
        open.push_back({cut.x, in.x1, cut.y, in.y1});
    }
}

Point Script::bestSoFar(const Stretch& in, qsizetype fmin, qsizetype fmax, qsizetype bmin, qsizetype bmax)
{
    Point furthest{in.x0, in.y0};
    for (qsizetype d = fmin; d <= fmax; d += 2) {
        const qsizetype x = std::min({forward(d), in.x1, in.y1 + d});
        if (x + x - d > furthest.x + furthest.y)
            furthest = {x, x - d};
    }
    Point nearest{in.x1, in.y1};
    for (qsizetype d = bmin; d <= bmax; d += 2) {
        const qsizetype x = std::max({backward(d), in.x0, in.y0 + d});
        if (x + x - d < nearest.x + nearest.y)
            nearest = {x, x - d};
    }
    const qsizetype gone = furthest.x + furthest.y - in.x0 - in.y0;
    return in.x1 + in.y1 - nearest.x - nearest.y < gone ? furthest : nearest;
}

/// A point on a shortest path, found by walking from both ends at once.
Point Script::middle(const Stretch& in)
{
    const qsizetype dmin = in.x0 - in.y1;
    const qsizetype dmax = in.x1 - in.y0;
    const qsizetype start = in.x0 - in.y0;
    const qsizetype end = in.x1 - in.y1;
    const bool odd = (start - end) % 2 != 0;
    qsizetype fmin = start, fmax = start, bmin = end, bmax = end;
    forward(start) = in.x0;
    backward(end) = in.x1;
    for (qsizetype cost = 1;; ++cost) {
        fmin > dmin ? forward(--fmin - 1) = -1 : ++fmin;
        fmax < dmax ? forward(++fmax + 1) = -1 : --fmax;
        for (qsizetype d = fmax; d >= fmin; d -= 2) {
            qsizetype x = std::max(forward(d - 1) + 1, forward(d + 1));
            while (x < in.x1 && x - d < in.y1 && same(x, x - d))
                ++x;
            forward(d) = x;
            if (odd && bmin <= d && d <= bmax && backward(d) <= x)
                return {x, x - d};
        }
        constexpr qsizetype Never = std::numeric_limits<qsizetype>::max();
        bmin > dmin ? backward(--bmin - 1) = Never : ++bmin;
        bmax < dmax ? backward(++bmax + 1) = Never : --bmax;
        for (qsizetype d = bmax; d >= bmin; d -= 2) {
            qsizetype x = std::min(backward(d - 1), backward(d + 1) - 1);
            while (x > in.x0 && x - d > in.y0 && same(x - 1, x - d - 1))
                --x;
            backward(d) = x;
            if (!odd && fmin <= d && d <= fmax && x <= forward(d))
                return {x, x - d};
        }
        if (cost >= patience || m_progress.cancelled())
            return bestSoFar(in, fmin, fmax, bmin, bmax);
    }
}

Side sideOf(const std::vector<int>& numbers, const std::vector<bool>& elsewhere)
{
    Side side;
    side.changed.resize(numbers.size());
    for (size_t at = 0; at < numbers.size(); ++at) {
        const int number = numbers[at];
        if (elsewhere[static_cast<size_t>(number)]) {
            side.numbers.push_back(number);
            side.places.push_back(static_cast<qsizetype>(at));
        } else {
            side.changed[at] = true;
        }
    }
    return side;
}

std::vector<Hunk> gathered(const std::vector<bool>& before, const std::vector<bool>& after)
{
    std::vector<Hunk> found;
    size_t x = 0;
    size_t y = 0;
    while (x < before.size() || y < after.size()) {
        Hunk hunk{.before = static_cast<qsizetype>(x), .after = static_cast<qsizetype>(y)};
        for (; x < before.size() && before[x]; ++x)
            ++hunk.removed;
        for (; y < after.size() && after[y]; ++y)
            ++hunk.added;
        if (hunk.removed > 0 || hunk.added > 0)
            found.push_back(hunk);
        ++x;
        ++y;
    }
    return found;
}

} // namespace

std::vector<QStringView> linesOf(const QString& text)
{
    std::vector<QStringView> lines;
    const QStringView all(text);
    qsizetype start = 0;
    for (qsizetype at = 0; at < all.size(); ++at) {
        if (all.at(at) != u'\n' && all.at(at) != u'\r')
            continue;
        lines.push_back(all.sliced(start, at - start));
        if (all.at(at) == u'\r' && at + 1 < all.size() && all.at(at + 1) == u'\n')
            ++at;
        start = at + 1;
    }
    if (start < all.size())
        lines.push_back(all.sliced(start));
    return lines;
}

std::vector<Hunk> hunks(const std::vector<QStringView>& before, const std::vector<QStringView>& after,
                        Progress& progress)
{
    QHash<QStringView, int> known;
    const auto numbered = [&known](const std::vector<QStringView>& lines) {
        Numbers numbers;
        numbers.reserve(lines.size());
        for (const QStringView line : lines) {
            auto there = known.constFind(line);
            if (there == known.constEnd())
                there = known.insert(line, static_cast<int>(known.size()));
            numbers.push_back(*there);
        }
        return numbers;
    };
    const Numbers one = numbered(before);
    const Numbers two = numbered(after);
    const auto having = [&known](const Numbers& numbers) {
        std::vector<bool> has(static_cast<size_t>(known.size()));
        for (const int number : numbers)
            has[static_cast<size_t>(number)] = true;
        return has;
    };
    Side left = sideOf(one, having(two));
    Side right = sideOf(two, having(one));
    Script(left, right, progress).run();
    return gathered(left.changed, right.changed);
}

} // namespace tekigo
