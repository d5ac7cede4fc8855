#define _GNU_SOURCE
#include <dlfcn.h>
#include <spawn.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "debug_site.h"

extern char **environ;

/// Runs addr2line without a shell, so that no path needs quoting; the reading end, or NULL.
static FILE *
start_addr2line(const char *library, const char *offset, pid_t *child)
{
    int ends[2];
    if (pipe(ends) < 0)
        return NULL;
    char *arguments[] = {"addr2line", "-f", "-i", "-e", (char *)library, (char *)offset, NULL};
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_addclose(&actions, ends[0]);
    posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO);
    posix_spawn_file_actions_addclose(&actions, ends[1]);
    int failed = posix_spawnp(child, "addr2line", &actions, NULL, arguments, environ);
    posix_spawn_file_actions_destroy(&actions);
    close(ends[1]);
    if (failed) {
        close(ends[0]);
        return NULL;
    }
    return fdopen(ends[0], "r");
}

static bool
is_header_frame(const char *function, const char *line)
{
    size_t n = strlen(function), suffix = strlen("_AsStruct");
    return line[0] == '?' || strstr(line, "/hpy/universal.h:") != NULL || strstr(line, "/hpy/inline_helpers.h:") != NULL
        || (n > suffix && strcmp(function + n - suffix, "_AsStruct") == 0);
}

/// Frames come as a function and a line, innermost first: inline functions of our header, then the caller.
static void
read_caller(FILE *lines, char *text, size_t size)
{
    char function[1024], line[1024];
    bool found = false;
    while (fgets(function, sizeof(function), lines) != NULL && fgets(line, sizeof(line), lines) != NULL) {
        function[strcspn(function, "\n")] = '\0';
        line[strcspn(line, "\n")] = '\0';
        char *note = strstr(line, " (discriminator");
        if (note != NULL)
            *note = '\0';
        if (!found && !is_header_frame(function, line)) {
            snprintf(text, size, "%s", line);
            found = true;
        }
    }
}

static void
describe(const void *address, char *text, size_t size)
{
    Dl_info info;
    /// A return address is behind its call, possibly on the next line.
    const char *call = (const char *)address - 1;
    if (dladdr(call, &info) == 0 || info.dli_fname == NULL) {
        snprintf(text, size, "%p", address);
        return;
    }
    char offset[32];
    snprintf(offset, sizeof(offset), "0x%zx", (size_t)((uintptr_t)call - (uintptr_t)info.dli_fbase));
    snprintf(text, size, "%s+%s", info.dli_fname, offset);
    pid_t child;
    FILE *lines = start_addr2line(info.dli_fname, offset, &child);
    if (lines != NULL) {
        read_caller(lines, text, size);
        fclose(lines);
        waitpid(child, NULL, 0);
    }
}

/// A loop reports the same places over and over, and addr2line takes milliseconds.
void
debug_site_describe(const void *address, char *text, size_t size)
{
    static struct { const void *address; char text[1024]; } known[64];
    size_t slot = ((uintptr_t)address >> 2) % (sizeof(known) / sizeof(known[0]));
    if (known[slot].address != address) {
        describe(address, known[slot].text, sizeof(known[slot].text));
        known[slot].address = address;
    }
    snprintf(text, size, "%s", known[slot].text);
}
