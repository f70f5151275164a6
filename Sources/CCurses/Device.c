#define _GNU_SOURCE
#include "CCurses.h"

#include <fcntl.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <unistd.h>

int curses_open_again(int descriptor) {
  char path[256];
  if (ttyname_r(descriptor, path, sizeof path) != 0) return -1;
  return open(path, O_RDWR | O_NOCTTY | O_NONBLOCK | O_CLOEXEC);
}

int curses_memory_file(void) { return memfd_create("frame", MFD_CLOEXEC); }

bool curses_window_size(int descriptor, int *columns, int *rows) {
  struct winsize size;
  if (ioctl(descriptor, TIOCGWINSZ, &size) != 0 || size.ws_col == 0 || size.ws_row == 0) return false;
  *columns = size.ws_col;
  *rows = size.ws_row;
  return true;
}
