#include "CICUConvert.h"

#include <unicode/ucnv.h>

CICUConverter *cicu_converter_open(const char *name) {
  UErrorCode status = U_ZERO_ERROR;
  UConverter *converter = ucnv_open(name, &status);
  ucnv_setToUCallBack(converter, UCNV_TO_U_CALLBACK_STOP, NULL, NULL, NULL, &status);
  if (U_SUCCESS(status)) return (CICUConverter *)converter;
  ucnv_close(converter);
  return NULL;
}

void cicu_converter_close(CICUConverter *converter) { ucnv_close((UConverter *)converter); }

int32_t cicu_converter_next(CICUConverter *converter, const uint8_t *bytes, int32_t count, bool isLast,
                            uint16_t *units, int32_t room, bool *isBroken) {
  UErrorCode status = U_ZERO_ERROR;
  const char *from = (const char *)bytes;
  UChar *to = (UChar *)units;
  ucnv_toUnicode((UConverter *)converter, &to, (UChar *)units + room, &from, from + count, NULL, isLast, &status);
  *isBroken = U_FAILURE(status);
  return (int32_t)(to - (UChar *)units);
}
