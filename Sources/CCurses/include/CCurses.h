#pragma once
// ncurses' wide functions, and accessors for what Swift cannot reach: globals and macros.
#define _XOPEN_SOURCE_EXTENDED 1
#define NCURSES_WIDECHAR 1
#define NCURSES_NOMACROS 1
#include <ncurses.h>
#include <stdbool.h>
#include <stdint.h>
#include <sys/types.h>

WINDOW *curses_stdscr(void);
WINDOW *curses_curscr(void);
int curses_colours(void);
/// How many a terminal type has, without opening a screen; 0 where it has none or is not known.
int curses_colours_of(const char *type, int descriptor);

attr_t curses_bold(void);
attr_t curses_dim(void);
attr_t curses_underline(void);
attr_t curses_reverse(void);

/// Takes out capabilities that many terminals claim and do not have.
void curses_mistrust(void);

/// The bytes that move the cursor there, in memory that stays until the next call; NULL if the terminal cannot.
const char *curses_cursor_address(int row, int column);
/// A string of terminfo, or NULL where the terminal has none.
const char *curses_capability(const char *name);

/// A blank with these attributes and this pair, from which cells of letters are made.
cchar_t curses_blank(attr_t attributes, short pair);
/// Puts a base and `count - 1` marks into a cell. False where the C library gives the base other than `columns` columns:
/// it shows U+FFFD then, in each of them, so that ncurses and we never disagree about where the next cell is.
bool curses_show(cchar_t *cell, const uint32_t *scalars, int count, int columns);
/// Writes cells one after another, a wide one over two columns.
void curses_put(int row, int column, const cchar_t *cells, int count);

/// The same terminal as another open file, which does not block; -1 where it cannot be opened by name.
int curses_open_again(int descriptor);
int curses_memory_file(void);
/// False where the terminal does not know its size.
bool curses_window_size(int descriptor, int *columns, int *rows);
