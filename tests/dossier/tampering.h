#pragma once

#include "pdf/document.h"

#include <QByteArray>
#include <QString>

#include <functional>

class QPDF;

/// What somebody could do to a finished PDF. All work on bytes or with libqpdf, none with our own code.
namespace tampering {

/// The file with a change made through libqpdf and all of it written anew, the seal and all comments gone.
[[nodiscard]] QByteArray rewritten(const QByteArray& file, const std::function<void(QPDF&)>& change);
/// The file with objects replaced in an incremental update, as an editor saves: the bytes before stay.
/// `objects`: number and new text of each; a number not used before makes a new object.
[[nodiscard]] QByteArray updated(const QByteArray& file, const QList<QPair<int, QByteArray>>& objects);
/// The same as rewritten() with a right seal, as somebody could make who knows how; made with Qt's own
/// SHA-256.
[[nodiscard]] QByteArray resealed(const QByteArray& file, const std::function<void(QPDF&)>& change);

/// The number of the object that holds page `index`, from 0.
[[nodiscard]] int pageObject(const QByteArray& file, int index);
/// The text of an object's dictionary.
[[nodiscard]] QByteArray dictionary(const QByteArray& file, int object);
[[nodiscard]] int catalogueObject(const QByteArray& file);
[[nodiscard]] int freeNumber(const QByteArray& file); ///< one past the last object

/// A small document: four pages that lead to each other, with what makes it a gap plan.
[[nodiscard]] tekigo::pdf::Document smallPlan();
/// Written with its seal; its bytes.
[[nodiscard]] QByteArray smallPlan(const QString& path);

} // namespace tampering
