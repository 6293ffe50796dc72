"""The databases that the stores are tried on, each in a temporary folder of its own."""

import contextlib
import csv
import io
import os
import pathlib
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time

from tap import environment


class Sqlite:
    def __init__(self):
        self.folder = tempfile.mkdtemp(prefix="fgc-stores-")
        self.words = [f"{self.folder}/cases.db"]

    def rows(self):
        """Every event: reference, sequence, line."""
        with contextlib.closing(sqlite3.connect(self.words[0], timeout=60)) as database:
            return database.execute(
                "SELECT reference, sequence, line FROM event ORDER BY 1, 2").fetchall()

    def store_again(self, reference, sequence):
        """Take the last event of a case back, and be about to store it; returns what does so."""
        database = sqlite3.connect(self.words[0])
        row = database.execute("DELETE FROM event WHERE reference = ? AND sequence = ? RETURNING *",
                               (reference, sequence)).fetchone()
        database.commit()
        database.execute("INSERT INTO event VALUES (?, ?, ?)", row)

        def end():
            database.commit()
            database.close()
        return end

    def refuse_rewrites(self):
        """From now on no row can be rewritten; returns what ends that."""
        with contextlib.closing(sqlite3.connect(self.words[0])) as database:
            database.execute("CREATE TRIGGER refuse BEFORE UPDATE ON event BEGIN "
                             "SELECT RAISE(ABORT, 'no rewriting today'); END")

        def end():
            with contextlib.closing(sqlite3.connect(self.words[0])) as database:
                database.execute("DROP TRIGGER refuse")
        return end

    @contextlib.contextmanager
    def open_elsewhere(self):
        """Another process has the file open, so that its log stays. Not ours: a process that closes a file
        which SQLite has open in it, as bytes does, ends SQLite's locks."""
        script = ("import sqlite3; database = sqlite3.connect('cases.db'); "
                  "print(*database.execute('SELECT count(*) FROM event'), flush=True); input()")
        with subprocess.Popen([sys.executable, "-c", script], cwd=self.folder,
                              stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
            process.stdout.readline()
            try:
                yield
            finally:
                process.communicate(b"\n")

    def bytes(self):
        """What stands in its files."""
        return b"".join(path.read_bytes() for path in pathlib.Path(self.folder).iterdir())

    def close(self):
        shutil.rmtree(self.folder)


class Postgresql:
    """A server of our own, which only a socket in its folder leads to. It will not run as root, and ends
    with this process, whatever that dies of. It need not wait for the disk: only processes are killed
    here, not the machine."""

    def __init__(self):
        self.folder = tempfile.mkdtemp(prefix="fgc-stores-", dir="/tmp")  # a socket's path is short
        self.data, self.port = f"{self.folder}/data", 5432
        self.words = [f"host={self.folder} user=fgc dbname=postgres", "4601"]
        self.user = ["setpriv", "--pdeathsig", "QUIT"]
        if os.getuid() == 0:
            self.user += ["--reuid", "nobody", "--regid", "nogroup", "--clear-groups"]
            shutil.chown(self.folder, "nobody", "nogroup")
        self.run(self.program("initdb"), "--no-sync", "--auth", "trust", "--username", "fgc",
                 "--encoding", "UTF8", "--locale", "C", self.data)
        self.server = self.start()

    @staticmethod
    def program(name):
        """Where Debian keeps a program of the server, out of the PATH; None: it is not installed."""
        try:
            folder = subprocess.run(["pg_config", "--bindir"], capture_output=True, text=True).stdout
        except FileNotFoundError:
            return None
        return shutil.which(name, path=folder.strip())

    def run(self, *command):
        done = subprocess.run([*self.user, *command], cwd=self.folder, capture_output=True,
                              encoding="utf-8", env=environment())
        if done.returncode:
            raise RuntimeError(done.stderr)
        return done.stdout

    def start(self):
        with open(f"{self.folder}/log", "ab") as log:
            server = subprocess.Popen(
                [*self.user, self.program("postgres"), "-D", self.data, "-p", str(self.port),
                 "-k", self.folder, "-c", "listen_addresses=", "-c", "fsync=off"],
                cwd=self.folder, env=environment(), stdout=log, stderr=log)
        ready = [self.program("pg_isready"), "-q", "-h", self.folder, "-p", str(self.port)]
        while subprocess.run(ready, env=environment()).returncode:
            if server.poll() is not None:
                raise RuntimeError(pathlib.Path(self.folder, "log").read_text())
            time.sleep(0.05)
        return server

    def start_standby(self):
        """A second server, which has what the first acknowledges; returns what cuts it off, ends the
        first and lets the second take over."""
        self.data, self.port = f"{self.folder}/standby", 5433
        self.run(self.program("pg_basebackup"), "-h", self.folder, "-U", "fgc", "-D", self.data,
                 "--write-recovery-conf", "--checkpoint=fast", "--no-sync")
        second = self.start()
        self.ask("ALTER SYSTEM SET synchronous_standby_names = '*'")
        self.ask("SELECT pg_reload_conf()")
        self.words[0] += f" host={self.folder},{self.folder} port=5432,5433 target_session_attrs=read-write"

        def take_over():
            cut_off = "ALTER SYSTEM SET primary_conninfo = ''"
            for sql in cut_off, "SELECT pg_reload_conf()":
                self.ask(sql, f"host={self.folder} port={self.port} user=fgc dbname=postgres")
            time.sleep(0.3)  # in which nothing may be acknowledged
            self.stop_at_once()
            self.server = second
            self.run(self.program("pg_ctl"), "promote", "-D", self.data)
        return take_over

    def stop_at_once(self):
        """As `pg_ctl stop -m immediate` does."""
        self.server.send_signal(signal.SIGQUIT)
        self.server.wait(60)

    def kill_backend(self):
        """Kill the server's end of a connection; it then drops all and starts again."""
        victim = self.ask("SELECT pid FROM pg_stat_activity WHERE backend_type = 'client backend' "
                          "AND pid <> pg_backend_pid() LIMIT 1")
        os.kill(int(victim), signal.SIGKILL)

    def ask(self, sql, connection=None):
        return self.run(self.program("psql"), "-XAtq", "-c", sql, connection or self.words[0])

    def store_again(self, reference, sequence):
        session = subprocess.Popen([*self.user, self.program("psql"), "-Xq", self.words[0]],
                                   cwd=self.folder, encoding="utf-8", env=environment(),
                                   stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        key = f"reference = '{reference}' AND sequence = {sequence}"
        session.stdin.write(f"CREATE TEMPORARY TABLE row AS SELECT * FROM event WHERE {key};"
                            f"DELETE FROM event WHERE {key};"
                            "BEGIN; INSERT INTO event SELECT * FROM row;\n\\echo inserted\n")
        session.stdin.flush()
        session.stdout.readline()
        return lambda: session.communicate("COMMIT;\n")

    def refuse_rewrites(self):
        self.ask("ALTER TABLE event ADD CONSTRAINT refuse "
                 "CHECK (line NOT LIKE '% name#%') NOT VALID")
        return lambda: self.ask("ALTER TABLE event DROP CONSTRAINT refuse")

    def rows(self):
        answer = self.ask("COPY (SELECT reference, sequence, line FROM event "
                          "ORDER BY 1, 2) TO STDOUT (FORMAT csv)")
        return [(reference, int(sequence), line)
                for reference, sequence, line in csv.reader(io.StringIO(answer))]

    def close(self):
        self.stop_at_once()
        shutil.rmtree(self.folder)
