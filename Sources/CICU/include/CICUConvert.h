#pragma once

#include <stdbool.h>
#include <stdint.h>

// ICU's converters, without ICU's types. Whoever reads YAML loads Foundation, which brings an ICU of its own of another
// version; the compiler refuses two enums of one name (UErrorCode) as soon as one is used by name.

typedef struct CICUConverter CICUConverter;

/// A converter that writes U+FFFF for bytes that mean nothing in its encoding; NULL where ICU has none of this name.
CICUConverter *_Nullable cicu_converter_open(const char *_Nonnull name);
void cicu_converter_close(CICUConverter *_Nonnull converter);

/// Converts the next piece to UTF-16 and returns how many units it wrote. `units` has room for twice the bytes and 16.
int32_t cicu_converter_next(CICUConverter *_Nonnull converter, const uint8_t *_Nullable bytes, int32_t count,
                            bool isLast, uint16_t *_Nonnull units, int32_t room);
