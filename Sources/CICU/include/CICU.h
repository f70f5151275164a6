#pragma once

// Foundation brings an ICU of its own, of another version. The compiler refuses two enums of one name that differ, so
// those that grow from version to version have another one in Swift; only the names of the types change.
#define UErrorCode CICUErrorCode
#define UProperty CICUProperty
#define UBlockCode CICUBlockCode
#define UJoiningGroup CICUJoiningGroup
#define ULineBreak CICULineBreak
#define UGraphemeClusterBreak CICUGraphemeClusterBreak
#define UWordBreakValues CICUWordBreakValues
#define UIndicPositionalCategory CICUIndicPositionalCategory
#define UIndicSyllabicCategory CICUIndicSyllabicCategory

#include <unicode/ubidi.h>
#include <unicode/uchar.h>

// ICU's functions are macros that add a version to the name, which Swift cannot call. Each one that we use is declared
// again here under its macro, with the plain name for Swift.
#define SWIFT(name) __attribute__((swift_name(name)))

__typeof__(ubidi_openSized) ubidi_openSized SWIFT("ubidi_openSized(_:_:_:)");
__typeof__(ubidi_close) ubidi_close SWIFT("ubidi_close(_:)");
__typeof__(ubidi_setPara) ubidi_setPara SWIFT("ubidi_setPara(_:_:_:_:_:_:)");
__typeof__(ubidi_getParaLevel) ubidi_getParaLevel SWIFT("ubidi_getParaLevel(_:)");
__typeof__(ubidi_getLevels) ubidi_getLevels SWIFT("ubidi_getLevels(_:_:)");
__typeof__(ubidi_reorderVisual) ubidi_reorderVisual SWIFT("ubidi_reorderVisual(_:_:_:)");
__typeof__(u_charDirection) u_charDirection SWIFT("u_charDirection(_:)");
__typeof__(u_charMirror) u_charMirror SWIFT("u_charMirror(_:)");

#undef SWIFT
