# `make run` and `make test` are all one needs; both set up what is missing first.
PY := .venv/bin/python

.PHONY: run test test-long checked-and-built check format evaluate bench bench-turns screenshots lock program package package-test bench-package audit clean
run: .venv/run.stamp
	@$(PY) -m claimgrid --sample

test: checked-and-built
	@$(PY) -m pytest -q

test-long: checked-and-built
	@$(PY) -m pytest -q -m "long or not long" --timeout 3600

# The program is built while the check runs: each keeps one core busy.
checked-and-built: .venv/test.stamp
	@$(MAKE) --no-print-directory -j2 -O check program

# The one check command: style, types, import contracts.
check: .venv/test.stamp
	@.venv/bin/ruff check .
	@.venv/bin/ruff format --check .
	@.venv/bin/mypy
	@.venv/bin/lint-imports --no-logo

format: .venv/test.stamp
	@.venv/bin/ruff check --fix . ; .venv/bin/ruff format .

# Scores of the real pipeline on annotated data (CLAIMGRID_DATA, by default ../shared); ARGS=--keep keeps them.
evaluate: .venv/test.stamp
	@$(PY) -m tests.evaluation.scores $(ARGS)

bench: .venv/test.stamp
	@$(PY) -m tests.benchmarks.start
	@$(PY) -m tests.benchmarks.adding
	@$(PY) -m tests.benchmarks.one_more
	@$(PY) -m tests.benchmarks.drop_one

# The longest that the window does not answer, with 200 articles, 500 claims and 30,000 passages.
bench-turns: .venv/test.stamp
	@$(PY) -m tests.benchmarks.turns

screenshots: .venv/test.stamp
	@$(PY) -m tests.screenshots

# The frozen program alone (dist/claimgrid), made anew when something of it has changed.
program: build/program.stamp
build/program.stamp: build/venv/package.stamp $(shell git ls-files desktop resources seeds packaging NOTICES.md)
	@build/venv/bin/python packaging/build.py --program-only
	@touch $@

# The Debian package, the portable archive and the bill of materials, into dist/.
package: build/venv/package.stamp
	@build/venv/bin/python packaging/build.py

# Installs and uses the package in a bare Debian; needs root.
package-test: package
	@packaging/smoke

# Sizes by part and seconds to the first window, against an untrimmed build and a bare window packed alike.
bench-package: .venv/test.stamp build/venv/package.stamp
	@build/venv/bin/python packaging/build.py --program-only
	@UNTRIMMED=1 build/venv/bin/python packaging/build.py --program-only --into build/untrimmed
	@build/venv/bin/python -m PyInstaller --noconfirm --log-level ERROR --distpath build/bare --workpath build/work packaging/bare.spec
	@rm -rf build/bare-laid-out && cp -a build/bare/bare build/bare-laid-out
	@build/venv/bin/python packaging/build.py --lay-out build/bare-laid-out
	@$(PY) -m tests.benchmarks.package

# Known weaknesses of what ships. Asks a database on the network; DATABASE=osv asks osv.dev instead of pypi.org.
DATABASE := pypi
audit: build/venv/package.stamp
	@build/venv/bin/python -m pip_audit --strict --require-hashes --disable-pip -s $(DATABASE) -r packaging/requirements.lock || { \
	  echo "Not green. A table above lists what to update. If there is none, the database could not be asked ('not found on"; \
	  echo "PyPI' means: a mirror without one): run it where pypi.org can be reached, or ask osv.dev: make audit DATABASE=osv"; exit 1; }

# Needs uv; writes hashes and versions only, never an address.
lock:
	uv pip compile --universal --generate-hashes --no-emit-index-url --no-header --no-annotate --python-version 3.11 \
	  packaging/requirements.in -o packaging/requirements.lock -q
	uv pip compile --universal --generate-hashes --no-emit-index-url --no-header --no-annotate --python-version 3.11 \
	  packaging/requirements-dev.in -c packaging/requirements.lock -o packaging/requirements-dev.lock -q
	uv pip compile --universal --generate-hashes --no-emit-index-url --no-header --no-annotate --python-version 3.11 \
	  packaging/requirements-build.in -c packaging/requirements.lock -o packaging/requirements-build.lock -q

clean:
	rm -rf .venv build dist

.venv/run.stamp: packaging/requirements.lock packaging/setup
	@packaging/setup run
.venv/test.stamp: packaging/requirements-dev.lock packaging/setup
	@packaging/setup test
build/venv/package.stamp: packaging/requirements-build.lock packaging/setup
	@packaging/setup package
