"""A wheel needs no libfgc on the machine; a source distribution builds against one that is installed."""
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import unittest

HERE = pathlib.Path(__file__).resolve().parent.parent
ROOT = os.environ.get("FGC_ROOT", "")
BACKEND = "import mesonpy, sys; getattr(mesonpy, 'build_' + sys.argv[1])(sys.argv[2])"
USE = ("import fgc, sys; print(fgc.__file__, fgc.__version__, fgc.Rule.find('no.assignment.acute').due_at("
       "fgc.Calendar(fgc.Country.NO), 1772809200), fgc.clean_text('A\\u030ase') == '\\u00c5se')")
DROPPED = {"PYTHONPATH", "LD_LIBRARY_PATH", "MALLOC_PERTURB_", "DESTDIR", "PKG_CONFIG_PATH", "CFLAGS",
           "FGC_ABI"}


@unittest.skipUnless(ROOT, "built alone")
class Packages(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        held = tempfile.TemporaryDirectory()
        cls.addClassCleanup(held.cleanup)
        cls.folder = pathlib.Path(held.name)
        kept = {name: value for name, value in os.environ.items() if name not in DROPPED}
        cls.env = {**kept, "PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8"}
        cls.source = cls.folder / "source"
        shutil.copytree(HERE, cls.source, ignore=shutil.ignore_patterns("__pycache__", ".mypy_cache"))
        for words in ("init -q", "add .", "commit -q -m sources"):
            cls.do(["git", "-c", "user.name=n", "-c", "user.email=e@example.org", *words.split()], cls.source)

    @classmethod
    def do(cls, command, folder, **env):
        done = subprocess.run([str(part) for part in command], cwd=folder, env={**cls.env, **env},
                              stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
        if done.returncode:
            raise AssertionError(f"{command}: {done.stdout[-4000:]}")
        return done.stdout

    def library(self, kind):
        """libfgc, installed in a folder of its own."""
        prefix, build = self.folder / kind, self.folder / f"build-{kind}"
        self.do(["meson", "setup", build, ROOT, "--prefix", prefix, "--libdir", "lib",
                 f"-Ddefault_library={kind}", "-Doptimization=0", "-Dtests=false", "-Dexamples=false",
                 "-Dbindings=disabled"], self.folder)
        self.do(["meson", "install", "-C", build, "--quiet"], self.folder)
        return prefix

    def environment(self, name, package, **env):
        """A virtual environment with a package in it; nothing is fetched."""
        place = self.folder / name
        self.do(["/usr/bin/python3", "-m", "venv", "--system-site-packages", place], self.folder)
        self.do([place / "bin" / "pip", "install", "--no-index", "--no-deps", "--no-build-isolation", package],
                self.folder, **env)
        return place / "bin" / "python"

    def assert_works(self, python, place, **env):
        file, version, due, clean = self.do([python, "-c", USE], self.folder, **env).split()
        self.assertTrue(file.startswith(str(self.folder / place)), file)
        self.assertEqual((due, clean), ("1773068400", "True"))

    def test_a_wheel_has_the_library_inside(self):
        prefix = self.library("static")
        self.do(["/usr/bin/python3", "-c", BACKEND, "wheel", self.folder], self.source,
                PKG_CONFIG_PATH=str(prefix / "lib" / "pkgconfig"))
        shutil.rmtree(prefix)
        wheel, = self.folder.glob("fgc-*.whl")
        python = self.environment("with-wheel", wheel)
        self.assert_works(python, "with-wheel")
        installed = next((self.folder / "with-wheel").rglob("py.typed")).parent
        for name, needs in (("_capi", {"libc.so.6"}), ("_capi_xml", {"libc.so.6", "libxml2.so.2"})):
            extension, = installed.glob(name + ".*.so")
            dynamic = self.do(["readelf", "--dynamic", extension], self.folder)
            self.assertEqual(set(re.findall(r"\(NEEDED\).*\[(.*)\]", dynamic)), needs)
            exported = self.do(["nm", "-D", "--defined-only", extension], self.folder).split()[2::3]
            self.assertEqual(exported, ["PyInit_" + name])
            self.assertLess(extension.stat().st_size, 2**21)
        told = self.do([python, HERE / "tests" / "tap.py", "xml", "case"], self.folder)
        self.assertNotRegex(told, "not ok|SKIP")
        shared = pathlib.Path(ROOT, "tests", "shared")
        for story, expected in (("scenario", ""), ("chained", "-chained"), ("document", "-document")):
            printed = self.do([python, HERE / "tests" / "shared.py", shared / story], self.folder)
            self.assertEqual(printed, (shared / ("expected" + expected)).read_text())

    def test_a_source_distribution_builds_against_an_installed_library(self):
        prefix = self.library("shared")
        self.do(["/usr/bin/python3", "-c", BACKEND, "sdist", self.folder], self.source,
                PKG_CONFIG_PATH=str(prefix / "lib" / "pkgconfig"))
        archive, = self.folder.glob("fgc-*.tar.gz")
        python = self.environment("with-source", archive, PKG_CONFIG_PATH=str(prefix / "lib" / "pkgconfig"))
        env = {"LD_LIBRARY_PATH": str(prefix / "lib")}
        self.assert_works(python, "with-source", **env)
        self.do(["tar", "xf", archive], self.folder)
        tap = self.folder / archive.name.removesuffix(".tar.gz") / "tests" / "tap.py"
        told = self.do([python, tap, "codes", "calendar", "xml"], self.folder, **env)
        self.assertNotIn("not ok", told)
        self.assertIn("a case is the same through its document", told)
        with self.assertRaises(AssertionError):
            self.assert_works(python, "with-source")
