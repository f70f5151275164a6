#define _GNU_SOURCE
#include "CVTerm.h"

#include <fcntl.h>
#include <pty.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>
#include <vterm.h>

struct vt {
  VTerm *terminal;
  VTermScreen *screen;
  bool is_shown, is_alternate;
  int mouse;
};

static int property(VTermProp name, VTermValue *value, void *user) {
  vt *self = user;
  if (name == VTERM_PROP_CURSORVISIBLE) self->is_shown = value->boolean;
  if (name == VTERM_PROP_ALTSCREEN) self->is_alternate = value->boolean;
  if (name == VTERM_PROP_MOUSE) self->mouse = value->number;
  return 1;
}

static const VTermScreenCallbacks callbacks = {.settermprop = property};

vt *vt_open(int columns, int rows) {
  vt *self = calloc(1, sizeof *self);
  self->terminal = vterm_new(rows, columns);
  vterm_set_utf8(self->terminal, 1);
  self->screen = vterm_obtain_screen(self->terminal);
  self->is_shown = true;
  vterm_screen_set_callbacks(self->screen, &callbacks, self);
  vterm_screen_enable_altscreen(self->screen, 1);
  vterm_screen_reset(self->screen, 1);
  return self;
}

void vt_close(vt *self) {
  vterm_free(self->terminal);
  free(self);
}

void vt_write(vt *self, const uint8_t *bytes, size_t count) {
  vterm_input_write(self->terminal, (const char *)bytes, count);
}

size_t vt_answers(vt *self, uint8_t *bytes, size_t count) {
  return vterm_output_read(self->terminal, (char *)bytes, count);
}

void vt_resize(vt *self, int columns, int rows) { vterm_set_size(self->terminal, rows, columns); }

static int number(const VTermColor *colour) {
  if (VTERM_COLOR_IS_DEFAULT_FG(colour) || VTERM_COLOR_IS_DEFAULT_BG(colour)) return -1;
  return VTERM_COLOR_IS_INDEXED(colour) ? colour->indexed.idx : -2;
}

vt_cell vt_at(vt *self, int column, int row) {
  VTermScreenCell cell;
  vt_cell found = {0};
  if (!vterm_screen_get_cell(self->screen, (VTermPos){.row = row, .col = column}, &cell)) return found;
  memcpy(found.scalars, cell.chars, sizeof found.scalars);
  found.columns = cell.width;
  found.is_bold = cell.attrs.bold;
  found.is_underlined = cell.attrs.underline != 0;
  found.is_reversed = cell.attrs.reverse;
  found.ink = number(&cell.fg);
  found.ground = number(&cell.bg);
  return found;
}

void vt_cursor(vt *self, int *column, int *row) {
  VTermPos place;
  vterm_state_get_cursorpos(vterm_obtain_state(self->terminal), &place);
  *column = place.col;
  *row = place.row;
}

bool vt_cursor_is_shown(vt *self) { return self->is_shown; }
bool vt_is_alternate(vt *self) { return self->is_alternate; }
int vt_mouse(vt *self) { return self->mouse; }

bool vt_pipe(int *ends) { return pipe2(ends, O_CLOEXEC | O_NONBLOCK) == 0; }

bool vt_pty(int *master, int *slave, char *name, int columns, int rows) {
  struct winsize size = {.ws_row = (unsigned short)rows, .ws_col = (unsigned short)columns};
  if (openpty(master, slave, name, NULL, &size) != 0) return false;
  fcntl(*master, F_SETFD, FD_CLOEXEC);
  fcntl(*slave, F_SETFD, FD_CLOEXEC);
  return fcntl(*master, F_SETFL, O_NONBLOCK) == 0;
}

bool vt_pty_resize(int master, int columns, int rows) {
  struct winsize size = {.ws_row = (unsigned short)rows, .ws_col = (unsigned short)columns};
  return ioctl(master, TIOCSWINSZ, &size) == 0;
}
