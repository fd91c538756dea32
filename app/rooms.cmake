# How a room is built: one folder, one static library, one set of flags, one folder of tests.

set(CMAKE_CXX_STANDARD 23)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_AUTORCC ON)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)

if(NOT CMAKE_CXX_COMPILER_LAUNCHER)
  find_program(TEKIGO_CCACHE ccache)
  if(TEKIGO_CCACHE)
    # Precompiled headers need these two to be cached at all.
    set(CMAKE_CXX_COMPILER_LAUNCHER ${CMAKE_COMMAND} -E env
        CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime
        CCACHE_NOHASHDIR=1 CCACHE_BASEDIR=${CMAKE_SOURCE_DIR} ${TEKIGO_CCACHE})
  endif()
endif()

# Two hundred programs of tests are linked; ld takes six seconds and 1.3 GB for each of the larger, lld one. What people
# get is linked by ld, as Debian's own packages are.
find_program(TEKIGO_LLD ld.lld)
if(TEKIGO_LLD AND NOT CMAKE_BUILD_TYPE STREQUAL RelWithDebInfo)
  add_link_options(-fuse-ld=lld)
endif()

# Every flag of the project stands here. A test that Qt Test's own macros do not let through says so (tekigo_test).
add_library(tekigo_flags INTERFACE)
target_compile_options(tekigo_flags INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual
  $<IF:$<BOOL:$<TARGET_PROPERTY:TEKIGO_MACROS_NARROW>>,-Wno-conversion,-Wconversion> -Wno-sign-conversion -Werror
  -fpch-preprocess -pthread) # some libraries ask for it; what is precompiled must not differ
target_compile_definitions(tekigo_flags INTERFACE
  QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_CAST_FROM_BYTEARRAY QT_NO_URL_CAST_FROM_STRING
  QT_NO_FOREACH QT_NO_KEYWORDS QT_NO_NARROWING_CONVERSIONS_IN_CONNECT
  QT_DISABLE_DEPRECATED_BEFORE=0x060400)
if(CMAKE_CXX_COMPILER_ID STREQUAL GNU AND CMAKE_CXX_COMPILER_VERSION VERSION_GREATER_EQUAL 13)
  # Takes every reference that a function with a temporary argument returns for a dangling one.
  target_compile_options(tekigo_flags INTERFACE -Wno-dangling-reference)
endif()
if(TEKIGO_SANITIZE)
  target_compile_options(tekigo_flags INTERFACE -fsanitize=${TEKIGO_SANITIZE} -fno-omit-frame-pointer)
  target_link_options(tekigo_flags INTERFACE -fsanitize=${TEKIGO_SANITIZE})
endif()

# What nearly every file of the program reads, once for each of Qt's libraries that change those headers.
foreach(module Core Gui)
  find_package(Qt6 6.4 REQUIRED COMPONENTS ${module})
  file(CONFIGURE OUTPUT precompiled${module}.cpp CONTENT "") # CMake wants a source
  add_library(tekigo_precompiled_room_${module} OBJECT ${CMAKE_CURRENT_BINARY_DIR}/precompiled${module}.cpp)
  target_link_libraries(tekigo_precompiled_room_${module} PRIVATE Qt6::${module} tekigo_flags)
  target_precompile_headers(tekigo_precompiled_room_${module} PRIVATE ${CMAKE_SOURCE_DIR}/app/precompiled.h)
endforeach()

# tekigo_room(<name> [MOC] [TOGETHER] SOURCES … [LINKS …]): a room's static library; its headers are included as
# "<name>/….h". MOC: there are classes with Q_OBJECT in it. TOGETHER: its files may be compiled eight at a time, as the preset
# "ci" does in half the time or less; no two of them then give one name to two things. A room that reads much more everywhere
# says so in a precompiled.h of its own.
function(tekigo_room name)
  cmake_parse_arguments(ARG "MOC;TOGETHER" "" "SOURCES;LINKS" ${ARGN})
  add_library(tekigo_${name} STATIC ${ARG_SOURCES})
  target_include_directories(tekigo_${name} PUBLIC ${CMAKE_SOURCE_DIR}/app)
  target_link_libraries(tekigo_${name} PUBLIC ${ARG_LINKS} PRIVATE tekigo_flags)
  set_target_properties(tekigo_${name} PROPERTIES AUTOMOC ${ARG_MOC})
  if(TEKIGO_TOGETHER AND ARG_TOGETHER)
    set_target_properties(tekigo_${name} PROPERTIES UNITY_BUILD ON UNITY_BUILD_BATCH_SIZE 8)
  endif()
  if(EXISTS ${CMAKE_CURRENT_SOURCE_DIR}/precompiled.h)
    target_precompile_headers(tekigo_${name} PRIVATE ${CMAKE_SOURCE_DIR}/app/precompiled.h precompiled.h)
  else()
    tekigo_begins_from(tekigo_${name} tekigo_precompiled_room "Core;Gui" ${ARG_LINKS})
  endif()
endfunction()

# tekigo_reaches(<result> <wanted> <library>…): whether any of them links `wanted`, or what it links does.
function(tekigo_reaches result wanted)
  set(${result} FALSE PARENT_SCOPE)
  set(seen)
  while(ARGN)
    list(POP_FRONT ARGN library)
    if(library STREQUAL wanted)
      set(${result} TRUE PARENT_SCOPE)
      return()
    elseif(TARGET ${library} AND NOT library IN_LIST seen)
      list(APPEND seen ${library})
      get_target_property(more ${library} INTERFACE_LINK_LIBRARIES)
      if(more)
        list(APPEND ARGN ${more})
      endif()
    endif()
  endwhile()
endfunction()

# tekigo_begins_from(<target> <precompiled> <modules> <library>…): lets it begin from headers as they were read once; which
# of <precompiled>_<module>, tells the last of the modules that it links.
function(tekigo_begins_from name precompiled modules)
  list(GET modules 0 kind)
  foreach(module ${modules})
    tekigo_reaches(found Qt6::${module} ${ARGN})
    if(found)
      set(kind ${module})
    endif()
  endforeach()
  target_precompile_headers(${name} REUSE_FROM ${precompiled}_${kind})
endfunction()

# tekigo_moc(<target> <source>…): makes x.moc for each x.cpp that includes it. AUTOMOC would run twice as many programs for
# each of two hundred targets, and compile a file without content.
function(tekigo_moc name)
  foreach(source ${ARGN})
    get_filename_component(moc ${source} NAME_WE)
    set(moc ${CMAKE_CURRENT_BINARY_DIR}/${moc}.moc)
    file(STRINGS ${source} wants REGEX "^#include \".*\\.moc\"")
    get_source_file_property(made ${moc} GENERATED)
    if(NOT wants)
      continue()
    elseif(NOT made) # two programs may be made of one source
      qt_generate_moc(${source} ${moc} TARGET ${name})
      set_property(SOURCE ${source} APPEND PROPERTY OBJECT_DEPENDS ${moc})
    endif()
    target_include_directories(${name} PRIVATE ${CMAKE_CURRENT_BINARY_DIR})
  endforeach()
endfunction()

# tekigo_testtools(<name> SOURCES … LINKS …): what several tests of a folder, or of others, are written with.
function(tekigo_testtools name)
  cmake_parse_arguments(ARG "" "" "SOURCES;LINKS" ${ARGN})
  add_library(${name} STATIC ${ARG_SOURCES})
  target_include_directories(${name} PUBLIC ${CMAKE_CURRENT_SOURCE_DIR})
  target_link_libraries(${name} PUBLIC ${ARG_LINKS} tekigo_qttest PRIVATE tekigo_flags)
  tekigo_begins_from(${name} tekigo_precompiled_test "Core;Gui;Widgets" ${ARG_LINKS})
  target_compile_definitions(${name} PRIVATE
    TEKIGO_SOURCE_DIR="${CMAKE_SOURCE_DIR}" TEKIGO_TEST_DATA="${CMAKE_CURRENT_SOURCE_DIR}")
endfunction()

# tekigo_test(<name> SOURCES … LINKS … [LABELS …] [DATA]): one Qt Test program; it finds its data by TEKIGO_TEST_DATA.
function(tekigo_test name)
  cmake_parse_arguments(ARG "" "" "SOURCES;LINKS;LABELS" ${ARGN})
  add_executable(${name} ${ARG_SOURCES})
  target_link_libraries(${name} PRIVATE ${ARG_LINKS} tekigo_qttest tekigo_flags)
  tekigo_begins_from(${name} tekigo_precompiled_test "Core;Gui;Widgets" ${ARG_LINKS})
  tekigo_moc(${name} ${ARG_SOURCES})
  target_compile_definitions(${name} PRIVATE
    TEKIGO_SOURCE_DIR="${CMAKE_SOURCE_DIR}" TEKIGO_TEST_DATA="${CMAKE_CURRENT_SOURCE_DIR}")
  if(Qt6Test_VERSION VERSION_GREATER_EQUAL 6.7)
    set_target_properties(${name} PROPERTIES TEKIGO_MACROS_NARROW TRUE) # QTRY_… narrows its count of milliseconds
  endif()
  add_test(NAME ${name} COMMAND ${name})
  # Its log is not the user's own, of which no test knows what it says.
  set_tests_properties(${name} PROPERTIES TIMEOUT 900 LABELS "${ARG_LABELS}"
    ENVIRONMENT "QT_QPA_PLATFORM=offscreen;LC_ALL=C.UTF-8"
    ENVIRONMENT_MODIFICATION "XDG_STATE_HOME=set:${CMAKE_CURRENT_BINARY_DIR}/${name}.state")
endfunction()
