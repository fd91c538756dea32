#pragma once

#include <QString>

#include <functional>
#include <map>
#include <vector>

namespace tekigo {

/// A thing as two revisions have it; nullptr where one of them lacks it.
template<class T>
struct Pair
{
    const T* before = nullptr;
    const T* after = nullptr;
};

/// By what two things are the same; empty: by this it is the same as none.
template<class T>
using Key = std::function<QString(const T&)>;

/// Pairs what two lists have in common by the first key, what is left by the next, and so on; things with the same
/// key are paired in their order. In the order of `before`, then what only `after` has. Which list is given first
/// does not change what is paired with what.
template<class T>
[[nodiscard]] std::vector<Pair<T>> pairUp(const std::vector<const T*>& before, const std::vector<const T*>& after,
                                          const std::vector<Key<T>>& keys)
{
    std::map<const T*, const T*> partner;
    std::map<const T*, bool> taken;
    for (const Key<T>& key : keys) {
        std::map<QString, std::vector<const T*>> open;
        for (const T* one : after)
            if (const QString of = taken[one] ? QString() : key(*one); !of.isEmpty())
                open[of].push_back(one);
        std::map<QString, size_t> next;
        for (const T* one : before) {
            const QString of = partner.contains(one) ? QString() : key(*one);
            const auto found = of.isEmpty() ? open.end() : open.find(of);
            if (found == open.end() || next[of] >= found->second.size())
                continue;
            partner[one] = found->second[next[of]++];
            taken[partner[one]] = true;
        }
    }
    std::vector<Pair<T>> pairs;
    for (const T* one : before)
        pairs.push_back({one, partner.contains(one) ? partner[one] : nullptr});
    for (const T* one : after)
        if (!taken[one])
            pairs.push_back({nullptr, one});
    return pairs;
}

template<class T>
[[nodiscard]] std::vector<const T*> pointers(const std::vector<T>& things)
{
    std::vector<const T*> all;
    for (const T& thing : things)
        all.push_back(&thing);
    return all;
}

} // namespace tekigo
