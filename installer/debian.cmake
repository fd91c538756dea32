# The Debian package of the release that it is built on.
find_program(TEKIGO_DPKG dpkg)
if(NOT TEKIGO_DPKG)
  return()
endif()

file(STRINGS /etc/os-release release REGEX "^VERSION_ID=")
string(REGEX REPLACE "[^0-9.]" "" release "${release}")
set(CPACK_DEBIAN_PACKAGE_RELEASE 1~deb${release}) # a newer Debian's package takes the place of an older one's

# A user's own packages say who makes them; this address reaches nobody.
set(TEKIGO_MAINTAINER "Tekigo maintainers <maintainers@tekigo.invalid>" CACHE STRING "Name and address in the package")

# What the program needs and no library tells: the same lines by which install.sh knows it.
file(STRINGS packages running REGEX "^run ")
list(TRANSFORM running REPLACE "^run +([^ ]+) .*" "\\1")
foreach(package IN LISTS running)
  if(package MATCHES "^(.+)@([0-9]+)$")
    list(REMOVE_ITEM running ${package})
    if(release VERSION_GREATER_EQUAL CMAKE_MATCH_2)
      list(APPEND running ${CMAKE_MATCH_1})
    endif()
  endif()
endforeach()
list(JOIN running ", " running)

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME tekigo)
set(CPACK_PACKAGE_VERSION ${PROJECT_VERSION})
set(CPACK_PACKAGE_VENDOR Tekigo)
set(CPACK_PACKAGE_CONTACT ${TEKIGO_MAINTAINER})
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "conformity of connected products, and its dossier")
set(CPACK_DEBIAN_PACKAGE_DESCRIPTION "Tekigo guides a product through the security requirements for connected
products (article 34-10 of Japan's Terminal Equipment Regulations, in force
and as drafted for 2026, and the JC-STAR 1-star label), keeps the evidence
files, and makes the dossier that a certification body examines.
.
It is used in Japanese or English, in a window or by commands, and never
needs a network.")
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_MAINTAINER ${TEKIGO_MAINTAINER})
set(CPACK_DEBIAN_PACKAGE_SECTION misc)
set(CPACK_DEBIAN_PACKAGE_PRIORITY optional)
set(CPACK_DEBIAN_PACKAGE_DEPENDS "${running}")
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "qt6-wayland")
set(CPACK_DEBIAN_PACKAGE_SUGGESTS "fcitx5-frontend-qt6")
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_STRIP_FILES ON)
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE
                                                WORLD_READ WORLD_EXECUTE)
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_PACKAGE_DIRECTORY ${CMAKE_BINARY_DIR}/packages)

configure_file(debian/changelog.in changelog @ONLY)
configure_file(debian/copyright copyright COPYONLY)
add_custom_command(OUTPUT changelog.Debian.gz DEPENDS ${CMAKE_CURRENT_BINARY_DIR}/changelog VERBATIM
  COMMAND gzip -9nc ${CMAKE_CURRENT_BINARY_DIR}/changelog > ${CMAKE_CURRENT_BINARY_DIR}/changelog.Debian.gz)
add_custom_target(tekigo_changelog ALL DEPENDS changelog.Debian.gz)
install(FILES ${CMAKE_CURRENT_BINARY_DIR}/changelog.Debian.gz ${CMAKE_CURRENT_BINARY_DIR}/copyright
        DESTINATION ${CMAKE_INSTALL_DATADIR}/doc/tekigo)

include(CPack)
