// Texts that have broken other programs. Wherever one of them were taken for more than text, `window.pwned` would be set, a
// dialog would open, something would be asked of example.invalid, or the content security policy would have to refuse it.

const RUN = 'window.pwned=1';
const AWAY = 'https://example.invalid/';

export const PAYLOADS = [
  // Elements that run script.
  `<script>${RUN}</script>`,
  `<ScRiPt>${RUN}</sCrIpT>`,
  `<script src="${AWAY}x.js"></script>`,
  `<scr<script>ipt>${RUN}</scr</script>ipt>`,
  `"><script>${RUN}</script>`,
  `'><script>${RUN}</script>`,
  `</textarea><script>${RUN}</script>`,
  `</title><script>${RUN}</script>`,
  `</style><script>${RUN}</script>`,
  `--><script>${RUN}</script>`,
  `]]><script>${RUN}</script>`,
  `<noscript><p title="</noscript><img src=x onerror=${RUN}>">`,
  // Handlers.
  `<img src=x onerror=${RUN}>`,
  `<img src="${AWAY}p.png">`,
  `<img srcset="${AWAY}p.png 1x" loading=eager>`,
  `<svg onload=${RUN}>`,
  `<svg><script>${RUN}</script></svg>`,
  `<svg><animate onbegin=${RUN} attributeName=x dur=1s>`,
  `<svg><use href="${AWAY}x.svg#x"></use></svg>`,
  `<math><mtext><img src=x onerror=${RUN}></mtext></math>`,
  `<body onload=${RUN}>`,
  `<input autofocus onfocus=${RUN}>`,
  `<details open ontoggle=${RUN}>`,
  `<video><source onerror=${RUN}></video>`,
  `<video poster="${AWAY}p.png"></video>`,
  `<audio src=x onerror=${RUN}>`,
  `<marquee onstart=${RUN}>x</marquee>`,
  `" autofocus onfocus="${RUN}`,
  `' onmouseover='${RUN}`,
  '` onclick=`' + RUN,
  // Elements that load, replace or send.
  `<iframe srcdoc="<script>parent.${RUN}</script>"></iframe>`,
  `<iframe src="javascript:parent.${RUN}"></iframe>`,
  `<object data="javascript:${RUN}"></object>`,
  `<embed src="${AWAY}">`,
  `<link rel=stylesheet href="${AWAY}x.css">`,
  `<meta http-equiv=refresh content="0;url=${AWAY}">`,
  `<base href="${AWAY}">`,
  `<form action="${AWAY}"><button>Send</button></form>`,
  `<template><script>${RUN}</script></template>`,
  // Addresses.
  `javascript:${RUN}`,
  `JaVaScRiPt:${RUN}//`,
  `java\tscript:${RUN}`,
  `\u0001javascript:${RUN}`,
  `data:text/html,<script>${RUN}</script>`,
  `vbscript:msgbox(1)`,
  `${AWAY}?left=the+device`,
  '//example.invalid/',
  '[click](javascript:window.pwned=1)',
  '../../../etc/passwd',
  '#/example',
  // Styles.
  `<style>*{background:url(${AWAY}x)}</style>`,
  `<p style="background:url(${AWAY}x)">`,
  `}*{background:url(${AWAY}x)}`,
  'width:expression(window.pwned=1)',
  // Templates and code.
  '{{7*7}}${7*7}<%=7*7%>#{7*7}[[7*7]]',
  `{{constructor.constructor('${RUN}')()}}`,
  '${window.pwned=1}',
  `');${RUN};//`,
  '\\u003cscript\\u003ewindow.pwned=1\\u003c/script\\u003e',
  '&lt;script&gt;window.pwned=1&lt;/script&gt;',
  '%3Cscript%3Ewindow.pwned=1%3C/script%3E',
  '__proto__',
  'constructor',
  '{"__proto__":{"pwned":1}}',
  "'; DROP TABLE records; --",
  '$(touch /tmp/pwned)`touch /tmp/pwned`',
  '%s%n%x{0}',
  // Formulas of spreadsheets, and what leads to one.
  "=cmd|' /C calc'!A0",
  '=HYPERLINK("https://example.invalid/","Rowan Court")',
  '=WEBSERVICE("https://example.invalid/")',
  '+1+1',
  '-2+3',
  '@SUM(1+1)',
  '\t=1+1',
  '",=1+1,"',
  // Lines and characters.
  'one\r\nSet-Cookie: pwned=1',
  'one\rtwo\u0085three\u2028four\u2029five',
  'null\u0000byte',
  'bell\u0007back\u0008escape\u001b[31m',
  'from right to left \u202egnp.exe\u202c and back',
  'isolated \u2067\u05d0\u05d1\u2069 and \u061cmarked',
  'zero\u200bwidth\u200d\ufeff\u2060',
  'a\u0300\u0301\u0302\u0303\u0304\u0305\u0306\u0307\u0308\u0309\u030a\u030b\u030c\u030d\u030e\u030f',
  '👩🏽‍⚕️🏴󠁧󠁢󠁥󠁮󠁧󠁿 ﷽ ࿚',
  'İstanbul ﬀ ſ K',
  '<',
  '"',
  "'",
  '\\',
];

/** As long as a field may hold, and longer than any line. */
export const LONG = `<b>${'Rowan'.repeat(4000)}</b>`;

/** All of them in one text. */
export const ALL = PAYLOADS.join('\n');
