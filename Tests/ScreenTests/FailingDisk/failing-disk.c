// A disk that fails under a store: loaded before the program (LD_PRELOAD), it answers EIO for files named *.sqlite* as long as
// the file MOKED_FAILING_DISK is there: to what is written, and where that file is not empty to what is read too.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <unistd.h>

static int fails(int descriptor, int reading) {
  const char *flag = getenv("MOKED_FAILING_DISK");
  struct stat status;
  if (!flag || stat(flag, &status) != 0 || (reading && status.st_size == 0)) return 0;
  char link[64], path[PATH_MAX];
  snprintf(link, sizeof link, "/proc/self/fd/%d", descriptor);
  ssize_t length = readlink(link, path, sizeof path - 1);
  if (length < 0) return 0;
  path[length] = 0;
  if (!strstr(path, ".sqlite")) return 0;
  errno = EIO;
  return 1;
}

#define REAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

ssize_t pwrite64(int descriptor, const void *bytes, size_t count, off64_t offset) {
  return fails(descriptor, 0) ? -1 : REAL(pwrite64)(descriptor, bytes, count, offset);
}

ssize_t pwrite(int descriptor, const void *bytes, size_t count, off_t offset) {
  return fails(descriptor, 0) ? -1 : REAL(pwrite)(descriptor, bytes, count, offset);
}

ssize_t pread64(int descriptor, void *bytes, size_t count, off64_t offset) {
  return fails(descriptor, 1) ? -1 : REAL(pread64)(descriptor, bytes, count, offset);
}

ssize_t pread(int descriptor, void *bytes, size_t count, off_t offset) {
  return fails(descriptor, 1) ? -1 : REAL(pread)(descriptor, bytes, count, offset);
}

int fdatasync(int descriptor) { return fails(descriptor, 0) ? -1 : REAL(fdatasync)(descriptor); }

int fsync(int descriptor) { return fails(descriptor, 0) ? -1 : REAL(fsync)(descriptor); }
