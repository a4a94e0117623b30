# Steps shared by tests/run and tests/run-long; sourced by them, not run.
# Everything goes to standard output, so that the closing line is the last one whatever reads along.
exec </dev/null 2>&1

cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.." || exit 1
results=$PWD/TestResults
passed=0 failed=0 skipped=0

scratch=$(mktemp -d) || exit 1
trap 'rm -rf -- "$scratch"' EXIT
trap 'exit 130' INT
trap 'exit 143' TERM
export TMPDIR=$scratch

# Where no home folder is given, the account's own; where that cannot be written, one that goes away again.
[ -n "${HOME:-}" ] || HOME=$(getent passwd "$(id -u)" | cut -d: -f6)
[ -w "${HOME:-}" ] || { HOME=$scratch/home && mkdir -p "$HOME"; }
export HOME

export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 TESTINGPLATFORM_TELEMETRY_OPTOUT=1
export DOTNET_GENERATE_ASPNET_CERTIFICATE=false DOTNET_CLI_UI_LANGUAGE=en
# Short-lived processes: what is compiled once more for speed is never earned back.
export DOTNET_TieredPGO=0
# No build server stays behind.
export MSBUILDDISABLENODEREUSE=1 DOTNET_CLI_USE_MSBUILD_SERVER=0 UseSharedCompilation=false

# Each Debian package the tests need, and a file that tells it is there.
tools='chromium /usr/bin/chromium
fonts-noto-cjk /usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc
libreoffice-writer /usr/lib/libreoffice/program/libswlo.so
libreoffice-calc /usr/lib/libreoffice/program/libsclo.so
poppler-utils /usr/bin/pdftotext'

# Nice to have: Chromium without windows, which the browser tests take where it is there.
faster=chromium-headless-shell

missing_tools() {
    local package file
    while read -r package file; do
        [ -e "$file" ] || printf '%s ' "$package"
    done <<<"$tools"
}

# apt_install PACKAGE...: installs by the command in as_root, with its talk kept for the case it fails.
apt_install() {
    {
        "${as_root[@]}" apt-get update -qq &&
            "${as_root[@]}" apt-get install -y -qq --no-install-recommends -o DPkg::Lock::Timeout=120 "$@"
    } >"$scratch/apt.log" 2>&1
}

ensure_tools() {
    command -v dotnet >/dev/null || { echo "Missing: dotnet, the .NET 10 SDK."; return 1; }

    local missing reason= as_root=(env DEBIAN_FRONTEND=noninteractive)
    if ! command -v apt-get >/dev/null; then
        reason="there is no apt-get here"
    elif [ "$(id -u)" != 0 ]; then
        as_root=(sudo -n "${as_root[@]}")
        sudo -n true 2>/dev/null || reason="this account is not root and has no sudo without a password"
    fi

    missing=$(missing_tools)
    if [ -n "$missing" ]; then
        echo "Missing packages: $missing"
        install_missing || return 1
    fi

    [ -e "/usr/bin/$faster" ] || { [ -z "$reason" ] && apt_install "$faster"; } || echo "Without $faster the browser tests take longer."
}

install_missing() {
    if [ -n "$reason" ]; then
        echo "They cannot be installed: $reason. Install them by hand, then run the tests again."
        return 1
    fi

    # The names are split on purpose: one argument for each package.
    # shellcheck disable=SC2086
    apt_install $missing ||
        { echo "Installing failed, trying once more."; sleep 5; apt_install $missing; } ||
        { tail -n 20 "$scratch/apt.log"; echo "Could not be installed: $missing"; return 1; }

    missing=$(missing_tools)
    [ -z "$missing" ] || { echo "Still missing after the installation: $missing"; return 1; }
}

# step NAME COMMAND...: runs it and prints the time it took.
step() {
    local name=$1 start=$SECONDS code=0
    shift
    printf '\n== %s\n' "$name"
    "$@" || code=$?
    echo "-- $name: $((SECONDS - start)) s"
    return "$code"
}

prepare() {
    step "Tools" ensure_tools &&
        step "Restore" dotnet restore CompetitionPortal.sln --locked-mode --verbosity quiet &&
        step "Build" dotnet build CompetitionPortal.sln -c Release --no-restore -warnaserror --verbosity quiet
}

# run_project PROJECT FILTER...: runs one test project and adds what its result file says to the counts.
run_project() {
    local project=$1 code=0 counters bad=0 number name
    shift
    rm -f -- "$results/$project.trx"
    timeout --kill-after=30 20m dotnet test --test-modules "tests/$project/bin/Release/net10.0/$project.dll" \
        --no-progress --no-ansi --results-directory "$results" \
        --report-xunit-trx --report-xunit-trx-filename "$project.trx" "$@" || code=$?

    counters=$(grep -so '<Counters [^>]*' "$results/$project.trx")
    for name in failed error timeout aborted; do
        number=$(counter "$name") && bad=$((bad + number))
    done
    # 0: all passed; 8: the project has no such test. Anything else without a failed test is a crash.
    [ "$code" != 8 ] || echo "$project has no such test; that alone is no failure."
    if [ -z "$counters" ] || { [ "$code" != 0 ] && [ "$code" != 8 ] && [ "$bad" = 0 ]; }; then
        echo "$project did not finish (exit code $code): counted as one failure."
        bad=$((bad + 1))
    fi
    failed=$((failed + bad))
    number=$(counter passed) && passed=$((passed + number))
    number=$(counter notExecuted) && skipped=$((skipped + number))
    [ "$bad" = 0 ]
}

# counter NAME: the number of that name in the result file just read; fails where there is none.
counter() {
    [[ $counters =~ [[:space:]]$1=\"([0-9]+)\" ]] && echo "${BASH_REMATCH[1]}"
}

# run_projects FILTER...: every test project, one after another, so that browsers have the machine for themselves.
run_projects() {
    local folder
    for folder in tests/*.Tests; do
        step "${folder#tests/}" run_project "${folder#tests/}" "$@"
    done
}

closing_line() {
    printf '\nTime in all: %s s\n' "$SECONDS"
    echo "$passed passed, $failed failed, $skipped skipped"
}
