# How a room is built: one folder, one static library, one set of flags, one folder of tests.

set(CMAKE_CXX_STANDARD 23)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_AUTOMOC ON)
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

# tekigo_room(<name> SOURCES … [LINKS …]): a room's static library; its headers are included as "<name>/….h".
function(tekigo_room name)
  cmake_parse_arguments(ARG "" "" "SOURCES;LINKS" ${ARGN})
  add_library(tekigo_${name} STATIC ${ARG_SOURCES})
  target_include_directories(tekigo_${name} PUBLIC ${CMAKE_SOURCE_DIR}/app)
  target_link_libraries(tekigo_${name} PUBLIC ${ARG_LINKS} PRIVATE tekigo_flags)
  file(GLOB own ${CMAKE_CURRENT_SOURCE_DIR}/precompiled.h) # a room may have more of them
  target_precompile_headers(tekigo_${name} PRIVATE ${CMAKE_SOURCE_DIR}/app/precompiled.h ${own})
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

# tekigo_precompiled_test(<target> <library>…): lets a program of tests begin from Qt Test's headers as they were read
# once. Those differ by what of Qt is linked, so that there are three of them (tests/CMakeLists.txt).
function(tekigo_precompiled_test name)
  set(kind Core)
  foreach(module Gui Widgets)
    tekigo_reaches(found Qt6::${module} ${ARGN})
    if(found)
      set(kind ${module})
    endif()
  endforeach()
  target_precompile_headers(${name} REUSE_FROM tekigo_precompiled_${kind})
endfunction()

# tekigo_test(<name> SOURCES … LINKS … [LABELS …] [DATA]): one Qt Test program; it finds its data by TEKIGO_TEST_DATA.
function(tekigo_test name)
  cmake_parse_arguments(ARG "" "" "SOURCES;LINKS;LABELS" ${ARGN})
  add_executable(${name} ${ARG_SOURCES})
  target_link_libraries(${name} PRIVATE ${ARG_LINKS} tekigo_qttest tekigo_flags)
  tekigo_precompiled_test(${name} ${ARG_LINKS})
  target_compile_definitions(${name} PRIVATE
    TEKIGO_SOURCE_DIR="${CMAKE_SOURCE_DIR}" TEKIGO_TEST_DATA="${CMAKE_CURRENT_SOURCE_DIR}")
  if(Qt6Test_VERSION VERSION_GREATER_EQUAL 6.7)
    set_target_properties(${name} PROPERTIES TEKIGO_MACROS_NARROW TRUE) # QTRY_… narrows its count of milliseconds
  endif()
  add_test(NAME ${name} COMMAND ${name})
  set_tests_properties(${name} PROPERTIES TIMEOUT 900 LABELS "${ARG_LABELS}"
    ENVIRONMENT "QT_QPA_PLATFORM=offscreen;LC_ALL=C.UTF-8")
endfunction()
