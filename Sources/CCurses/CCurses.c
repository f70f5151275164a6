#define _GNU_SOURCE
#include "CCurses.h"

#include <wchar.h>

WINDOW *curses_stdscr(void) { return stdscr; }
WINDOW *curses_curscr(void) { return curscr; }
int curses_colours(void) { return COLORS; }

attr_t curses_bold(void) { return A_BOLD; }
attr_t curses_dim(void) { return A_DIM; }
attr_t curses_underline(void) { return A_UNDERLINE; }
attr_t curses_reverse(void) { return A_REVERSE; }

// The letters of most rows, for which the C library need not be asked.
static bool is_surely_narrow(wchar_t letter) {
  return (letter >= 0x20 && letter < 0x7F) || (letter >= 0x5D0 && letter <= 0x5EA);
}

int curses_put(
  int row, int column, const uint32_t *scalars, int count, int columns, attr_t attributes, short pair) {
  wchar_t wide[CCHARW_MAX + 1];
  int length = count < CCHARW_MAX ? count : CCHARW_MAX;
  for (int i = 0; i < length; i++) wide[i] = (wchar_t)scalars[i];
  wide[length] = 0;
  bool agrees =
    length > 0 && (is_surely_narrow(wide[0]) ? columns == 1 : wcwidth(wide[0]) == columns);
  if (!agrees) {
    wide[0] = 0xFFFD;
    wide[1] = 0;
  }
  cchar_t cell;
  if (setcchar(&cell, wide, attributes, pair, NULL) == ERR) return ERR;
  mvwadd_wch(stdscr, row, column, &cell);
  if (!agrees && columns == 2) mvwadd_wch(stdscr, row, column + 1, &cell);
  return OK;  // in the last cell of a screen that does not scroll, ncurses writes and says ERR
}
