/* The peer of B5, `insert-rows FILE.csv DATABASE`: puts a roster's 12 columns as they stand into a table of SQLite, by
 * one prepared statement in one transaction, and builds the index of the codes afterwards. It checks nothing but the
 * number of fields and writes no report; journal and synchronisation are those of the product. */
#include <fcntl.h>
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/stat.h>

enum { COLUMNS = 12 };

static sqlite3 *database;

static void stop(const char *what) {
    fprintf(stderr, "%s: %s\n", what, database ? sqlite3_errmsg(database) : "");
    exit(1);
}

static void run(const char *sql) {
    if (sqlite3_exec(database, sql, 0, 0, 0) != SQLITE_OK) stop(sql);
}

/* Takes one field at `at`, writes it without its quotes over itself, and gives the place of the delimiter behind it. */
static char *field(char *at, char *end, char **text, int *length) {
    if (at < end && *at == '"') {
        char *out = ++at;
        *text = at;
        for (; at < end; at++) {
            if (*at == '"' && (++at == end || *at != '"')) break;
            *out++ = *at;
        }
        *length = (int)(out - *text);
        return at;
    }
    *text = at;
    while (at < end && *at != ',' && *at != '\n') at++;
    *length = (int)(at - *text);
    return at;
}

int main(int count, char **words) {
    if (count != 3) stop("insert-rows FILE.csv DATABASE");
    int file = open(words[1], O_RDONLY);
    struct stat status;
    if (file < 0 || fstat(file, &status) != 0) stop(words[1]);
    char *at = mmap(0, (size_t)status.st_size, PROT_READ | PROT_WRITE, MAP_PRIVATE, file, 0);
    if (at == MAP_FAILED) stop(words[1]);
    char *end = at + status.st_size;
    if (sqlite3_open(words[2], &database) != SQLITE_OK) stop(words[2]);
    run("PRAGMA journal_mode = DELETE; PRAGMA synchronous = FULL");
    run("CREATE TABLE roster (code TEXT, name TEXT, representative TEXT, division TEXT, industry TEXT, address TEXT,"
        " scope TEXT, founded TEXT, capital TEXT, status TEXT, office TEXT, tier TEXT)");
    run("BEGIN");
    sqlite3_stmt *insert;
    if (sqlite3_prepare_v2(database, "INSERT INTO roster VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", -1, &insert, 0))
        stop("insert");
    while (at < end && *at++ != '\n') {}
    long rows = 0;
    for (; at < end; rows++) {
        for (int column = 1; column <= COLUMNS; column++) {
            char *text;
            int length;
            at = field(at, end, &text, &length);
            if (at == end || *at++ != (column < COLUMNS ? ',' : '\n')) stop("a row has not 12 fields");
            sqlite3_bind_text(insert, column, text, length, SQLITE_STATIC);
        }
        if (sqlite3_step(insert) != SQLITE_DONE || sqlite3_reset(insert) != SQLITE_OK) stop("insert");
    }
    sqlite3_finalize(insert);
    run("CREATE INDEX roster_by_code ON roster (code)");
    run("COMMIT");
    sqlite3_close(database);
    printf("%ld rows\n", rows);
    return 0;
}
