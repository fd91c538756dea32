// What every file of commands reads besides app/precompiled.h.
#pragma once

#include <QJsonArray>

#include <CLI/CLI.hpp>
