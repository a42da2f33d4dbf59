"""Prints a page as WebKit does, into a PDF file. WebKit's driver has no command for it.

    print.py ADDRESS FILE [SCRIPT]

The script, a file, runs in the page once it has loaded; the page is printed when its title begins with "ready to print".
"""

import sys

import gi

gi.require_version("Gtk", "3.0")
gi.require_version("WebKit2", "4.1")
from gi.repository import GLib, Gtk, WebKit2  # noqa: E402

PATIENCE = 60
READY = "ready to print"


def main(address, file, script=None):
    outcome = {"code": 1, "says": "the page was not ready in time"}

    def end(code, says=""):
        outcome.update(code=code, says=says)
        Gtk.main_quit()

    window = Gtk.OffscreenWindow()
    window.set_default_size(768, 1024)
    view = WebKit2.WebView()
    window.add(view)
    window.show_all()

    def print_it():
        settings = Gtk.PrintSettings()
        settings.set_printer("Print to File")
        settings.set(Gtk.PRINT_SETTINGS_OUTPUT_URI, GLib.filename_to_uri(file, None))
        settings.set(Gtk.PRINT_SETTINGS_OUTPUT_FILE_FORMAT, "pdf")
        paper = Gtk.PageSetup()
        paper.set_paper_size(Gtk.PaperSize.new("iso_a4"))
        operation = WebKit2.PrintOperation.new(view)
        operation.set_print_settings(settings)
        operation.set_page_setup(paper)
        operation.connect("finished", lambda _: end(0))
        operation.connect("failed", lambda _, error: end(1, error.message))
        operation.print_()
        # It must outlive this function.
        outcome["operation"] = operation
        return False

    def loaded(_, event):
        if event == WebKit2.LoadEvent.FINISHED and script:
            with open(script, encoding="utf-8") as source:
                view.evaluate_javascript(source.read(), -1, None, None, None, None)

    def titled(*_):
        if (view.get_title() or "").startswith(READY):
            GLib.timeout_add(300, print_it)

    view.connect("load-changed", loaded)
    view.connect("notify::title", titled)
    view.load_uri(address)
    GLib.timeout_add_seconds(PATIENCE, Gtk.main_quit)
    Gtk.main()
    if outcome["code"]:
        print(outcome["says"], file=sys.stderr)
    return outcome["code"]


sys.exit(main(*sys.argv[1:]))
