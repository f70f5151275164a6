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

int curses_colours_of(const char *type, int descriptor) {
  int error = 0;
  if (setupterm((char *)type, descriptor, &error) == ERR) return 0;
  int count = tigetnum("colors");
  del_curterm(cur_term);
  return count > 0 ? count : 0;
}
