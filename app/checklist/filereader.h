#pragma once

#include "checklist/catalogue.h"
#include "checklist/fields.h"

namespace tekigo {

/// What each kind of file says, added to the catalogue. Ids that are already there are refused. Every file
/// starts with its `version`, which must be the one that its name says.
void readSources(Reading& reading, const YamlNode& file, const QString& version, Catalogue& into);
void readEvidenceKinds(Reading& reading, const YamlNode& file, const QString& version, Catalogue& into);
void readTestCases(Reading& reading, const YamlNode& file, const QString& version, Catalogue& into);
void readConditions(Reading& reading, const YamlNode& file, const QString& version, Catalogue& into);
void readCorrespondences(Reading& reading, const YamlNode& file, const QString& version, Catalogue& into);

/// One topic of the bank and its place among the others.
struct TopicFile
{
    qint64 order = 0;
    Topic topic;
    std::vector<Question> questions;
};
[[nodiscard]] TopicFile readTopic(Reading& reading, const YamlNode& file, const QString& version);

/// After all topics: that every table's `complete` names a yes-or-no question.
void refuseLooseTables(Reading& reading, const YamlNode& at, const std::vector<Question>& topic,
                       const Catalogue& catalogue);

/// One checklist and its place among the others, read against the bank.
struct ChecklistFile
{
    qint64 order = 0;
    Checklist checklist;
};
[[nodiscard]] ChecklistFile readChecklistFile(Reading& reading, const YamlNode& file, const QString& version,
                                              const Catalogue& catalogue);

} // namespace tekigo
