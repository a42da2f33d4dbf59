# shellcheck shell=bash
# Which build of the site is made, and where. The ordinary one unless the environment says otherwise; another one sets all
# three, so that neither ever takes the place of the other:
#   SITE_FEATURES  features of the app beside the usual ones
#   SITE_WORK      folder for what is made on the way, with the stamps of what is done
#   SITE_DIST      folder for the finished site

site_features=${SITE_FEATURES:-}
site_work=${SITE_WORK:-build}
site_dist=${SITE_DIST:-dist}
site_compiled=$site_work/compiled.wasm
