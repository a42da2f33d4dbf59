# shellcheck shell=bash
# Installing Debian packages, without questions.

apt_quietly() {
  as_root env DEBIAN_FRONTEND=noninteractive apt-get -qq -o Acquire::Retries=3 -o Acquire::http::Timeout=30 \
    -o DPkg::Lock::Timeout=300 -o Dpkg::Use-Pty=0 "$@"
}

# apt_install PACKAGE...: brings the package lists up to date, then installs.
apt_install() {
  have apt-get || die "these programs are missing: $*" "They are Debian packages; on another system install the same programs by hand and start again."
  say "installing Debian packages: $*"
  apt_quietly update || die "the list of Debian packages could not be fetched." "Check the network, then start again."
  apt_quietly install -y --no-remove --no-install-recommends "$@" >/dev/null ||
    die "Debian packages could not be installed: $*" "Try 'apt-get install $*' by hand to see why, then start again."
}
