#include "CICUConvert.h"

#include <unicode/ucnv.h>
#include <unicode/ucnv_cb.h>
#include <unicode/ucnv_err.h>

// What is no text in the encoding becomes U+FFFF, which is no character in any.
static void mark_broken(const void *context, UConverterToUnicodeArgs *args, const char *bytes, int32_t count,
                        UConverterCallbackReason reason, UErrorCode *status) {
  static const UChar mark = 0xFFFF;
  (void)context, (void)bytes, (void)count;
  if (reason > UCNV_IRREGULAR) return;
  *status = U_ZERO_ERROR;
  ucnv_cbToUWriteUChars(args, &mark, 1, 0, status);
}

CICUConverter *cicu_converter_open(const char *name) {
  UErrorCode status = U_ZERO_ERROR;
  UConverter *converter = ucnv_open(name, &status);
  ucnv_setToUCallBack(converter, mark_broken, NULL, NULL, NULL, &status);
  if (U_SUCCESS(status)) return (CICUConverter *)converter;
  ucnv_close(converter);
  return NULL;
}

void cicu_converter_close(CICUConverter *converter) { ucnv_close((UConverter *)converter); }

int32_t cicu_converter_next(CICUConverter *converter, const uint8_t *bytes, int32_t count, bool isLast,
                            uint16_t *units, int32_t room) {
  UErrorCode status = U_ZERO_ERROR;
  const char *from = (const char *)bytes;
  UChar *to = (UChar *)units;
  ucnv_toUnicode((UConverter *)converter, &to, (UChar *)units + room, &from, from + count, NULL, isLast, &status);
  return (int32_t)(to - (UChar *)units);
}
