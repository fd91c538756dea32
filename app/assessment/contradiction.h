#pragma once

#include "assessment/assessment.h"
#include "checklist/catalogue.h"

namespace tekigo {

/// Two things recorded about a revision that cannot both be right, or a record that does not show what it seems to
/// show. It changes no verdict and keeps no dossier back: it is told where it is mended, before an examiner finds it.
struct Contradiction
{
    enum class Kind {
        ClearPath,    ///< encryption is claimed for a path that is in clear text and asks for a password
        ClosedPort,   ///< HTTPS is claimed on a port that a scan saw closed
        TestDate,     ///< a record's date does not fit what it cites, its firmware's revision or the calendar
        ScanRate,     ///< a scan faster than scanners are
        ScanCoverage, ///< scans are recorded, but none of TCP or of UDP looked at every port
        NoIpv6Scan,   ///< the product has IPv6, the scans looked at IPv4 only
        DumpTimes,    ///< the times of the settings before and after a power cut do not fit each other
        Undeclared,   ///< a test names a port or a path that is in no inventory
        LinePath,     ///< what is said of settings changed through the line, and the list of paths
    };
    /// Where it is mended; what `subject` names.
    enum class Place {
        Question,  ///< a question's id
        Test,      ///< a test record's id
        Scan,      ///< a finding's id; empty: the scans together
        PowerLoss, ///< a finding's id
    };

    Kind kind = Kind::ClearPath;
    Place place = Place::Question;
    QString subject;
    QStringList questions = {}; ///< that it concerns, `subject` among them where that is one
    QString testCase = {};      ///< of Place::Test
    Text says;                  ///< what does not fit, naming both sides
    Text mend;                  ///< what to look at and to correct

    bool operator==(const Contradiction&) const = default;
};

/// All of them, by kind and then in the order of what they are about; of many that are alike the first fifty, and one
/// that says how many more there are. Pure: the same assessment gives the same list,
/// so that the window, the command line and the dossier tell the same.
[[nodiscard]] std::vector<Contradiction> contradictions(const Assessment& assessment);

/// Whether it is about an answer that decides this requirement, or about one of its tests.
[[nodiscard]] bool concerns(const Contradiction& one, const Requirement& requirement, const Catalogue& catalogue);

[[nodiscard]] QString contradictionId(Contradiction::Kind kind); ///< "clear-path", "test-date", …
[[nodiscard]] Text contradictionName(Contradiction::Kind kind);  ///< 暗号化の申告と平文の経路, …
/// Says and mends in one: what stands in a list.
[[nodiscard]] Text contradictionWords(const Contradiction& one);

} // namespace tekigo
