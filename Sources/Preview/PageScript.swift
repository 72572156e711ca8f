/// The script that pages carry in the preview: it listens for events, loads the page anew, swaps
/// style sheets, and shows what is wrong.
enum PageScript {
  /// The page with an element for the script, at the end of its body.
  static func inserted(
    into page: [UInt8], _ version: PageVersion, base: String
  ) -> [UInt8] {
    let element = """
      <script src="\(attribute(base + PreviewTable.script))" \
      data-output="\(attribute(version.output))" data-digest="\(attribute(version.digest))"></script>

      """
    let position = endOfBody(page) ?? page.endIndex
    return page[..<position] + Array(element.utf8) + page[position...]
  }

  /// The position of the last `</body`, in any case of letters; nil when there is none.
  private static func endOfBody(_ page: [UInt8]) -> Int? {
    let tag = Array("</body".utf8)
    guard page.count >= tag.count else { return nil }
    return (0...page.count - tag.count).last { start in
      page[start] == tag[0]
        && page[start..<start + tag.count].elementsEqual(tag) { $0 == $1 || $0 | 0x20 == $1 }
    }
  }

  private static func attribute(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("\"", with: "&quot;")
  }

  /// Works under a content policy of `default-src 'self'`: its style is set by script, in a shadow
  /// tree, where the style of the page does not reach.
  static let text = #"""
    "use strict";
    (() => {
      const me = document.currentScript;
      const root = new URL("../", me.src).pathname;
      const output = me.dataset.output;
      let digest = me.dataset.digest;
      const store = sessionStorage;

      // The path below the root that an address leads to; nothing where it leads elsewhere.
      function pathOf(address) {
        const { origin, pathname } = new URL(address);
        if (origin !== location.origin || !pathname.startsWith(root)) return undefined;
        try { return decodeURIComponent(pathname.slice(root.length)); } catch { return undefined; }
      }

      // The outputs that this page shows: that which its address is answered with (any that it may
      // be while it is missing), and all that the browser has loaded for it, such as images.
      function own() {
        const path = pathOf(location.href);
        const loaded = performance.getEntriesByType("resource").map(({ name }) => pathOf(name));
        return path === "" || path?.endsWith("/")
          ? [output, path + "index.html", ...loaded]
          : [output, path, path + "/index.html", ...loaded];
      }

      // Where the page was scrolled, kept over its loading anew and no longer.
      const scrolled = "preview-scrolled";
      function reload() {
        store.setItem(scrolled, JSON.stringify([location.pathname, scrollX, scrollY]));
        location.reload();
      }
      function scrollBack() {
        const [path, x, y] = JSON.parse(store.getItem(scrolled) ?? "[]");
        if (path === location.pathname) scrollTo({ left: x, top: y, behavior: "instant" });
      }
      scrollBack();
      addEventListener("load", () => {
        scrollBack();
        store.removeItem(scrolled);
      });

      // The new sheet is added first, and the old one goes when the new one is there.
      function restyle(replaced) {
        for (const link of document.querySelectorAll("link[rel~=stylesheet]")) {
          const next = replaced[pathOf(link.href)];
          if (next === undefined) continue;
          const fresh = link.cloneNode();
          fresh.href = root + next.split("/").map(encodeURIComponent).join("/");
          fresh.addEventListener("load", () => link.remove());
          fresh.addEventListener("error", reload);
          link.after(fresh);
        }
      }

      const style = `
        section { all: initial; position: fixed; inset: auto 0 0 0; z-index: 2147483647;
          max-height: 60vh; overflow: auto; box-sizing: border-box; padding: 0 1.5rem 0.75rem;
          font: 16px/1.4 system-ui, sans-serif; color: #fff; background: #2b1111;
          border-top: 4px solid #ff8080; }
        header { position: sticky; top: 0; display: flex; gap: 1rem; align-items: start;
          justify-content: space-between; padding: 0.75rem 0; background: #2b1111; }
        h2 { font-size: 1.1rem; margin: 0; }
        summary { cursor: pointer; }
        pre { font: 14px/1.4 ui-monospace, monospace; margin: 0.75rem 0 0; white-space: pre-wrap;
          overflow-wrap: anywhere; }
        button { font: inherit; color: inherit; background: #2b1111; border: 1px solid #fff;
          border-radius: 4px; padding: 0.25rem 0.75rem; }
        button:focus-visible, summary:focus-visible { outline: 3px solid #fff; outline-offset: 2px; }
        @media print { section { display: none; } }`;

      function element(name, text, attributes = {}) {
        const made = document.createElement(name);
        made.textContent = text;
        for (const key in attributes) made.setAttribute(key, attributes[key]);
        return made;
      }

      // What is wrong lies over the page until it is mended or dismissed; what was dismissed comes
      // back when anything else is wrong, and not when the same stands in another line. It never
      // takes the focus.
      const dismissed = "preview-dismissed";
      const overlay = document.createElement("preview-faults");
      const shadow = overlay.attachShadow({ mode: "open" });
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(style);
      shadow.adoptedStyleSheets = [sheet];
      // There before it is filled: only then do screen readers tell what appears in it.
      const panel = element("section", "", { role: "region", "aria-labelledby": "title" });
      panel.hidden = true;
      panel.style.display = "none";
      const title = element("h2", "", { id: "title" });
      const status = element("div", "", { role: "status" });
      status.append(title);
      const header = element("header", "");
      const list = element("div", "");
      const details = element("details", "");
      const button = element("button", "Dismiss", { type: "button" });
      header.append(status, button);
      details.append(element("summary", "Details"), list);
      panel.append(header, details);
      shadow.append(panel);
      document.body.append(overlay);
      let present = { heading: "", texts: [], isFolded: false };

      const withoutPlaces = ({ texts }) =>
        JSON.stringify(texts.map((text) => text.split("\n")[0].replace(/\d+/g, "")));
      function show(faults) {
        const wasOpen = present.texts.length > 0 && details.open;
        present = faults;
        const none = faults.texts.length === 0;
        if (none) store.removeItem(dismissed);
        const hidden = none || store.getItem(dismissed) === withoutPlaces(faults);
        panel.hidden = hidden;
        panel.style.display = hidden ? "none" : "block";
        title.textContent = hidden ? "" : faults.heading;
        details.open = wasOpen || !faults.isFolded;
        list.replaceChildren(...(hidden ? [] : faults.texts.map((text) => element("pre", text))));
      }
      function dismiss() {
        store.setItem(dismissed, withoutPlaces(present));
        show(present);
      }
      button.addEventListener("click", dismiss);
      document.addEventListener("keydown", (event) => {
        if (event.key === "Escape" && !panel.hidden) dismiss();
      });

      // A page that nobody sees does not listen, because browsers open few connections to one
      // address. When it is seen again, it says what it shows, and is told whether that still holds.
      let source;
      function listen() {
        source?.close();
        if (document.hidden) return;
        source = new EventSource(
          `${root}-/events?output=${encodeURIComponent(output)}&digest=${digest}`);
        source.addEventListener("changed", (event) => {
          const paths = JSON.parse(event.data);
          if (own().some((path) => paths.includes(path))) reload();
        });
        source.addEventListener("style", (event) => {
          const restyled = JSON.parse(event.data);
          digest = restyled.digest;
          restyle(restyled.sheets);
        });
        source.addEventListener("faults", (event) => show(JSON.parse(event.data)));
        source.addEventListener("error", () => {
          if (source.readyState === EventSource.CLOSED) setTimeout(listen, 1000);
        });
      }
      document.addEventListener("visibilitychange", listen);
      addEventListener("pagehide", () => source?.close());
      addEventListener("pageshow", (event) => {
        if (event.persisted) listen();
      });
      listen();
    })();

    """#
}
