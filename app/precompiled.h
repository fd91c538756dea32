// Headers that nearly every file of the program reads; precompiled once a room.
#pragma once

#include <QByteArray>
#include <QDate>
#include <QDateTime>
#include <QString>
#include <QStringList>

#include <expected>
#include <map>
#include <memory>
#include <optional>
#include <variant>
#include <vector>
