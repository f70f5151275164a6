// term.h makes macros of names like `columns`; it stays in this file.
#include "CCurses.h"

#include <term.h>

void curses_mistrust(void) {
  // "xterm-256color" is what nearly everything calls itself; repeating a letter is what few of them can.
  repeat_char = NULL;
}

const char *curses_cursor_address(int row, int column) {
  return cursor_address == NULL ? NULL : tparm(cursor_address, (long)row, (long)column);
}

const char *curses_capability(const char *name) {
  char *found = tigetstr(name);
  return found == (char *)-1 ? NULL : found;
}
