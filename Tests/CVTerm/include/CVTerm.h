#pragma once
// libvterm, a terminal emulator in this process, as far as tests look at its glass.
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef struct vt vt;

typedef struct {
  /// The base and its marks; the first is 0 where nothing was written, and UINT32_MAX under a wide glyph.
  uint32_t scalars[6];
  int columns;
  bool is_bold, is_underlined, is_reversed;
  /// Numbers of the palette, or -1 for the terminal's own.
  int ink, ground;
} vt_cell;

vt *vt_open(int columns, int rows);
void vt_close(vt *self);
void vt_write(vt *self, const uint8_t *bytes, size_t count);
/// What the emulator answered since the last call.
size_t vt_answers(vt *self, uint8_t *bytes, size_t count);
void vt_resize(vt *self, int columns, int rows);
vt_cell vt_at(vt *self, int column, int row);
void vt_cursor(vt *self, int *column, int *row);
bool vt_cursor_is_shown(vt *self);
bool vt_is_alternate(vt *self);
/// 0 none, 1 clicks, 2 drags, 3 moves.
int vt_mouse(vt *self);

/// A pty of that size, and its name of at most 255 bytes. False on failure.
bool vt_pty(int *master, int *slave, char *name, int columns, int rows);
/// Both ends closed in programs that are started, and not blocking.
bool vt_pipe(int *ends);
bool vt_pty_resize(int master, int columns, int rows);
