#define _GNU_SOURCE
#include "GiveBack.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

struct restoration {
  int descriptor;
  struct termios before;
  size_t count;
  uint8_t bytes[giveback_limit];
};

// Two, so that one is whole at every moment a signal may come.
static struct restoration restorations[2];
static _Atomic(struct restoration *) prepared;
static atomic_bool held;

static atomic_uint pending;
static atomic_int first_end;
static int wake_pipe[2] = {-1, -1};
static bool suspend_is_ignored;

static const int ends[] = {SIGHUP, SIGTERM, SIGINT, SIGQUIT};
static const int others[] = {SIGTSTP, SIGCONT, SIGWINCH};
static const int crashes[] = {SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGFPE, SIGABRT};
#define COUNT(array) (sizeof array / sizeof array[0])

bool giveback_prepare(int descriptor, const struct termios *before, const uint8_t *bytes, size_t count) {
  if (count > giveback_limit) return false;
  struct restoration *now = atomic_load(&prepared);
  struct restoration *next = now == &restorations[0] ? &restorations[1] : &restorations[0];
  next->descriptor = descriptor;
  next->before = *before;
  next->count = count;
  memcpy(next->bytes, bytes, count);
  atomic_store(&prepared, next);
  return true;
}

void giveback_hold(void) {
  static bool is_registered;
  if (!is_registered) is_registered = atexit(giveback_now) == 0;
  atomic_store(&held, true);
}

static void write_patiently(int descriptor, const uint8_t *bytes, size_t count) {
  int patience = 6;  // of 50 ms
  while (count > 0) {
    struct pollfd ready = {.fd = descriptor, .events = POLLOUT};
    int waited = poll(&ready, 1, 50);
    if (waited <= 0) {
      if (patience-- == 0) return;
      continue;
    }
    ssize_t written = write(descriptor, bytes, count);
    if (written > 0) {
      bytes += written;
      count -= (size_t)written;
    } else if (errno != EAGAIN && errno != EINTR) {
      return;
    } else if (patience-- == 0) {
      return;
    }
  }
}

void giveback_now(void) {
  struct restoration *restoration = atomic_load(&prepared);
  if (restoration == NULL || !atomic_exchange(&held, false)) return;
  int saved = errno;
  // In the background, restoring would stop us; we were in the foreground when we took the terminal.
  sigset_t output, before;
  sigemptyset(&output);
  sigaddset(&output, SIGTTOU);
  pthread_sigmask(SIG_BLOCK, &output, &before);
  write_patiently(restoration->descriptor, restoration->bytes, restoration->count);
  tcsetattr(restoration->descriptor, TCSANOW, &restoration->before);
  pthread_sigmask(SIG_SETMASK, &before, NULL);
  errno = saved;
}

void wake_die(int signal) {
  struct sigaction action = {.sa_handler = SIG_DFL};
  sigaction(signal, &action, NULL);
  sigset_t one;
  sigemptyset(&one);
  sigaddset(&one, signal);
  pthread_sigmask(SIG_UNBLOCK, &one, NULL);
  raise(signal);
  _exit(128 + signal);
}

static void on_crash(int signal) {
  giveback_now();
  wake_die(signal);
}

static unsigned bit_of(int signal) {
  switch (signal) {
    case SIGHUP: return wake_hangup;
    case SIGTERM: return wake_terminate;
    case SIGINT: return wake_interrupt;
    case SIGQUIT: return wake_quit;
    case SIGTSTP: return wake_suspend;
    case SIGCONT: return wake_continued;
    default: return wake_resized;
  }
}

static void on_other(int signal) {
  int saved = errno;
  atomic_fetch_or(&pending, bit_of(signal));
  ssize_t ignored = write(wake_pipe[1], "", 1);
  (void)ignored;
  errno = saved;
}

static void on_end(int signal) {
  int none = 0;
  bool is_first = atomic_compare_exchange_strong(&first_end, &none, signal);
  // A lost connection sends SIGHUP twice, once from the kernel and once from the shell: nobody is impatient.
  if (!is_first && signal != SIGHUP) {
    giveback_now();
    wake_die(signal);
  }
  if (is_first) alarm(1);
  on_other(signal);
}

static void on_alarm(int signal) {
  giveback_now();
  int first = atomic_load(&first_end);
  wake_die(first == 0 ? signal : first);
}

static void handle(int signal, void (*handler)(int), int flags) {
  struct sigaction action = {.sa_handler = handler, .sa_flags = flags};
  sigfillset(&action.sa_mask);
  for (size_t i = 0; i < COUNT(crashes); i++) sigdelset(&action.sa_mask, crashes[i]);
  sigaction(signal, &action, NULL);
}

int wake_open(void) {
  if (pipe2(wake_pipe, O_CLOEXEC | O_NONBLOCK) != 0) return -1;
  atomic_store(&pending, 0);
  atomic_store(&first_end, 0);
  // ncurses caught SIGTSTP in newterm if it was not ignored.
  struct sigaction suspending;
  sigaction(SIGTSTP, NULL, &suspending);
  suspend_is_ignored = suspending.sa_handler == SIG_IGN;
  wake_guard_thread();
  for (size_t i = 0; i < COUNT(crashes); i++) handle(crashes[i], on_crash, SA_ONSTACK | SA_RESETHAND);
  for (size_t i = 0; i < COUNT(ends); i++) handle(ends[i], on_end, SA_RESTART);
  for (size_t i = 0; i < COUNT(others); i++) handle(others[i], on_other, SA_RESTART);
  handle(SIGALRM, on_alarm, SA_RESTART);
  return wake_pipe[0];
}

void wake_guard_thread(void) {
  static _Thread_local uint8_t alternate_stack[64 * 1024];
  stack_t stack = {.ss_sp = alternate_stack, .ss_size = sizeof alternate_stack};
  sigaltstack(&stack, NULL);
}

bool wake_is_open(void) { return wake_pipe[0] >= 0; }

void wake_close(void) {
  alarm(0);
  for (size_t i = 0; i < COUNT(crashes); i++) handle(crashes[i], SIG_DFL, 0);
  for (size_t i = 0; i < COUNT(ends); i++) handle(ends[i], SIG_DFL, 0);
  for (size_t i = 0; i < COUNT(others); i++) handle(others[i], SIG_DFL, 0);
  handle(SIGALRM, SIG_DFL, 0);
  close(wake_pipe[0]);
  close(wake_pipe[1]);
  wake_pipe[0] = wake_pipe[1] = -1;
}

unsigned wake_taken(void) {
  char bytes[64];
  while (read(wake_pipe[0], bytes, sizeof bytes) > 0) {
  }
  unsigned taken = atomic_exchange(&pending, 0);
  if (taken & (wake_hangup | wake_terminate | wake_interrupt | wake_quit)) alarm(0);
  return taken;
}

void wake_stop(void) {
  if (suspend_is_ignored) return;
  handle(SIGTSTP, SIG_DFL, 0);
  kill(0, SIGTSTP);
  // Continued here. That we were is known; the handler's note of it would have us come back twice.
  handle(SIGTSTP, on_other, SA_RESTART);
  atomic_fetch_and(&pending, ~(unsigned)(wake_continued | wake_suspend));
  // Only the group in front is told of a new size.
  on_other(SIGWINCH);
}
