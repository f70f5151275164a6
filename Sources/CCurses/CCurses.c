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

cchar_t curses_blank(attr_t attributes, short pair) {
  cchar_t cell = {0};
  setcchar(&cell, L" ", attributes, pair, NULL);
  return cell;
}

bool curses_show(cchar_t *cell, const uint32_t *scalars, int count, int columns) {
  bool agrees = count > 0 && wcwidth((wchar_t)scalars[0]) == columns;
  for (int i = 0; i < CCHARW_MAX; i++) cell->chars[i] = agrees && i < count ? (wchar_t)scalars[i] : 0;
  if (!agrees) cell->chars[0] = 0xFFFD;
  return agrees;
}

void curses_put(int row, int column, const cchar_t *cells, int count) {
  mvwadd_wchnstr(stdscr, row, column, cells, count);
}
