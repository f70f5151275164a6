#pragma once
// What must be done inside a signal handler: giving the terminal back, and waking the loop.
// Only functions that POSIX calls async-signal-safe are used there, and bytes that were prepared before.
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <termios.h>

enum {
  wake_hangup = 1,
  wake_terminate = 2,
  wake_interrupt = 4,
  wake_quit = 8,
  wake_suspend = 16,
  wake_continued = 32,
  wake_resized = 64,
};

/// Sets what `giveback_now` writes and the termios that it restores. The bytes are copied; at most
/// `giveback_limit` of them. May be called again while handlers stand.
enum { giveback_limit = 1024 };
bool giveback_prepare(int descriptor, const struct termios *before, const uint8_t *bytes, size_t count);
/// From here until `giveback_now` the terminal is ours.
void giveback_hold(void);
/// Gives the terminal back, once. Waits at most 0.3 s for a terminal that does not read.
void giveback_now(void);

/// Installs all handlers; call after newterm, which installs its own.
/// Returns the descriptor that becomes readable when a signal came, or -1.
int wake_open(void);
bool wake_is_open(void);
/// Where this thread's own stack is full, the handlers run on another; `wake_open` does it for the thread that calls it.
void wake_guard_thread(void);
/// Removes them.
void wake_close(void);
/// The signals that came since the last call, as `wake_` bits.
unsigned wake_taken(void);
/// Stops this process group by SIGTSTP, unless whoever started us had that ignored; returns when continued.
void wake_stop(void);
/// Ends this process by the default action of `signal`.
_Noreturn void wake_die(int signal);
