// The yardstick: a list of customers in plain C and ncurses, with nothing around it. What a console of ours takes
// longer than this is the price of what it does more.  j k or the arrows move, q ends.
#define _XOPEN_SOURCE_EXTENDED 1
#define NCURSES_WIDECHAR 1
#include <curses.h>
#include <locale.h>
#include <wchar.h>

#define ROWS 1000

// Visual order, as a terminal that does not turn text around gets it.
static const wchar_t *const names[] = {
    L"ןהכ תינור", L"Amir Haddad", L"יול לאומש", L"Irina Petrova", L"ןמדירפ הנח",
    L"Dan Katz", L"סאבע ביגנ", L"Maya Levi",
};
static const wchar_t *const cities[] = {L"אבס רפכ", L"Haifa", L"ןולוח", L"Ashdod", L"תרצנ"};
static const wchar_t *const causes[] = {L"wrong charge", L"slow internet", L"no signal", L"moving house"};

#define PICK(list, n) (list)[(n) % (int)(sizeof(list) / sizeof(*(list)))]

static void draw_row(int row, int y, int selected) {
  attrset(row == selected ? A_REVERSE : A_NORMAL);
  move(y, 0);
  clrtoeol();
  mvprintw(y, 1, "%05d", 48000 + row);
  mvaddwstr(y, 9, PICK(names, row));
  mvaddwstr(y, 32, PICK(cities, row * 3));
  mvprintw(y, 48, "050-%07d", (row * 7919) % 10000000);
  mvaddwstr(y, 64, PICK(causes, row * 5));
  mvprintw(y, COLS - 14, "%6d.%02d", row % 400, row % 100);
  attrset(A_NORMAL);
}

static void draw(int top, int selected) {
  attrset(A_BOLD);
  mvprintw(0, 1, "CUSTOMERS %d of %d", selected + 1, ROWS);
  clrtoeol();
  attrset(A_NORMAL);
  mvhline(1, 0, ACS_HLINE, COLS);
  for (int y = 2; y < LINES - 1; y++) draw_row(top + y - 2, y, selected);
  mvaddstr(LINES - 1, 1, "j k move  q quit");
  refresh();
}

// Other words in every cell of the window: what a full repaint costs at the least.
static void draw_page(int page) {
  static const wchar_t *const words[] = {
      L"תינור", L"ןהכ", L"בויח", L"לופכ", L"Amir", L"050-123-4567", L"םילקש", L"149.90", L"טנרטניאה",
      L"יטיא", L"router", L"םויב", L"ישילש", L"אל", L"ונרזח", L"(בתנ)", L"Netflix", L"החטבה",
  };
  erase();
  mvprintw(0, 0, "PAGE %d", page);
  for (int y = 1; y < LINES; y++) {
    unsigned word = page * 7919u + y * 104729u;
    for (int x = 0; x < COLS - 14; x = getcurx(stdscr) + 1) {
      word = (word * 1103515245u + 12345u) & 0x7FFFFFFF;
      mvaddwstr(y, x, PICK(words, (int)(word / 65536)));
    }
  }
  refresh();
}

static void show_pages(void) {
  int page = 0;
  do draw_page(page++);
  while (getch() != 'q');
}

// With an argument it shows pages instead of a list.
int main(int count, char **arguments) {
  (void)arguments;
  setlocale(LC_ALL, "");
  initscr();
  raw();
  noecho();
  keypad(stdscr, TRUE);
  curs_set(0);
  if (count > 1) {
    show_pages();
    endwin();
    return 0;
  }
  int selected = 0, top = 0, page = LINES - 3;
  for (;;) {
    draw(top, selected);
    int key = getch();
    if (key == 'q' || key == ERR) break;
    if ((key == 'j' || key == KEY_DOWN) && selected < ROWS - page) selected++;
    if ((key == 'k' || key == KEY_UP) && selected > 0) selected--;
    if (selected < top) top = selected;
    if (selected >= top + page) top = selected - page + 1;
  }
  endwin();
  return 0;
}
