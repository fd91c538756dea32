// What every file of commands reads besides app/precompiled.h. (<CLI/CLI.hpp> has a help page and a configuration file more,
// compiled anew wherever it is read: commandline.cpp alone wants them.)
#pragma once

#include <QJsonArray>

#include <CLI/App.hpp>
